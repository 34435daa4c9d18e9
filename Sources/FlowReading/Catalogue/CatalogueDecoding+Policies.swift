import BillingModel

extension CatalogueDecoding {
  /// All policies; nil, with diagnostics, when one is missing or wrong. None has a default.
  mutating func policies() -> Policies? {
    let elements = elements("policy")
    var words: [PolicyName: String] = [:]
    for element in elements {
      guard let name = name("name", of: element, .policies, among: PolicyName.allCases),
        isFirst("policy", name.rawValue, at: element.place(of: "name"))
      else { continue }
      words[name] = element["is"]
      if !name.values.contains(element["is"]) {
        diagnostics.append(.noSuchPolicy(element["is"], name, at: element.place(of: "is")))
      }
    }
    for name in PolicyName.allCases where words[name] == nil {
      reportMissing(.modelIncomplete, besides: elements, .missing(name), help: .help(name))
    }
    return Policies(words)
  }
}

extension String {
  fileprivate static func missing(_ name: PolicyName) -> String { "No file says what the policy \(name.rawValue) is." }

  fileprivate static func help(_ name: PolicyName) -> String {
    "Add <policy name=\"\(name.rawValue)\" is=\"…\">, which can be \(Diagnostic.list(name.values)), and say why."
  }
}

extension Diagnostic {
  fileprivate static func noSuchPolicy(_ text: String, _ name: PolicyName, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\(name.rawValue) is never \"\(text)\".", help: choice(of: name.values, for: text))
  }
}

import BillingModel

extension CatalogueDecoding {
  /// The words that name facts and their values. A value that the fact never has is reported.
  mutating func namings(of element: CatalogueElement, _ tag: String) -> [Naming] {
    var namings: [Naming] = []
    for child in element.children("names") {
      guard let fact = name("fact", of: child, .facts, among: Fact.allCases) else { continue }
      var value: Int?
      if child.has("value") {
        value = fact.type.names.firstIndex(of: child["value"])
        guard value != nil else {
          diagnostics.append(.noNamedValue(child["value"], fact, at: child.place(of: "value")))
          continue
        }
      }
      let subject = child.has("value") ? "\(fact.rawValue) \(child["value"])" : fact.rawValue
      guard isFirst("name of \(subject)", child.text, in: tag, at: child.place) else { continue }
      namings.append(Naming(child.text, fact: fact, value: value))
    }
    return namings
  }

  /// The words for numbers.
  mutating func numbers(of element: CatalogueElement, _ tag: String) -> [NumberWord] {
    var numbers: [NumberWord] = []
    for child in element.children("number") where isFirst("number", child.text, in: tag, at: child.place) {
      let digits = child["is"]
      guard digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) else {
        diagnostics.append(.noNumber(digits, at: child.place(of: "is")))
        continue
      }
      numbers.append(NumberWord(child.text, number: digits))
    }
    return numbers
  }
}

extension ValueType {
  /// The names that such a fact can have.
  fileprivate var names: [String] {
    switch self {
    case .name(let names), .names(let names): names
    case .flag, .count, .money, .day, .period, .currency, .percent, .products: []
    }
  }
}

extension Diagnostic {
  fileprivate static func noNamedValue(_ name: String, _ fact: Fact, at place: SourceRange) -> Diagnostic {
    let names = fact.type.names
    return Diagnostic(
      .nameUnknown, at: place, "\(fact.rawValue) has no value \"\(name)\".",
      help: names.isEmpty ? "Take \"value\" out: the words name the fact." : choice(of: names, for: name))
  }

  fileprivate static func noNumber(_ digits: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.valueWrong, at: place, "\"\(digits)\" is not a number in digits.", help: "Write it as 12 or 0.5.")
  }
}

import BillingModel

extension CatalogueDecoding {
  /// The labels, terms and links of every language. Something without a label in one of the languages is reported.
  mutating func labels(in languages: [String]) -> Labels {
    var labels: [String: [Labels.Key: Labels.Label]] = [:]
    var addresses: [String: [Link: String]] = [:]
    var unchanged: Set<Labels.Key> = []
    var places: [Control: ControlPlace] = [:]
    let kinds = elements("labels")
    checkEpoch(of: kinds)
    for element in kinds.flatMap(\.children) {
      guard let key = key(of: element), isFirst(element.name, element["name"], at: element.place(of: "name")) else {
        continue
      }
      if element["translate"] == "no" { unchanged.insert(key) }
      if case .control(let control) = key { places[control] = ControlPlace(rawValue: element["place"]) }
      for label in translations("label", of: element, in: languages) {
        labels[label["in"], default: [:]][key] = Labels.Label(text: label.text, at: label.textPlace)
      }
    }
    for element in elements("term") {
      guard isFirstID("term", of: element) else { continue }
      if element["translate"] == "no" { unchanged.insert(.term(element["id"])) }
      for meaning in translations("meaning", of: element, in: languages) {
        labels[meaning["in"], default: [:]][.term(element["id"])] =
          Labels.Label(text: meaning["word"], explanation: meaning.text, at: meaning.textPlace)
      }
    }
    for element in elements("link") {
      guard let link = name("name", of: element, .links, among: Link.allCases),
        isFirst("link", link.rawValue, at: element.place(of: "name"))
      else { continue }
      if element["translate"] == "no" { unchanged.insert(.link(link)) }
      for page in translations("page", of: element, in: languages) {
        labels[page["in"], default: [:]][.link(link)] = Labels.Label(text: page.text, at: page.textPlace)
        addresses[page["in"], default: [:]][link] = page["address"]
        if let fault = AddressForm.fault(of: page["address"]) {
          diagnostics.append(.badAddress(page["address"], fault, at: page.place(of: "address")))
        }
      }
    }
    reportUnlabelled()
    reportAlike(labels, unchanged: unchanged)
    return Labels(epoch: kinds.first?["epoch"] ?? "", labels: labels, addresses: addresses, places: places)
  }

  /// The thing that an element of `labels` names; nil, with a diagnostic, when there is no such thing.
  private mutating func key(of element: CatalogueElement) -> Labels.Key? {
    switch element.name {
    case "control": name("name", of: element, .controls, among: Control.allCases).map(Labels.Key.control)
    case "screen": name("name", of: element, .screens, among: Screen.allCases).map(Labels.Key.screen)
    case "message": name("name", of: element, .messages, among: Message.allCases).map(Labels.Key.message)
    case "status": name("name", of: element, .statuses, among: Status.allCases).map(Labels.Key.status)
    case "role": name("name", of: element, .roles, among: Role.allCases).map(Labels.Key.role)
    // Files that the schema refuses are not decoded.
    default: preconditionFailure("The schema lets <\(element.name)> into labels, and nothing reads it.")
    }
  }

  /// The children with a language that the project has. A language without a child is reported.
  private mutating func translations(
    _ child: String, of element: CatalogueElement, in languages: [String]
  ) -> [CatalogueElement] {
    let name = element[element.name == "term" ? "id" : "name"]
    var found: Set<String> = []
    let children = element.children(child).filter { one in
      guard languages.contains(one["in"]) else {
        diagnostics.append(.noSuchLanguage(one["in"], among: languages, at: one.place(of: "in")))
        return false
      }
      found.insert(one["in"])
      return isFirst("\(element.name) \(name)", child, in: one["in"], at: one.place)
    }
    for language in languages where !found.contains(language) {
      diagnostics.append(.noLabel(element.name, name, child, in: language, at: element.place))
    }
    return children
  }

  /// Reports each name of the model that has no label.
  private mutating func reportUnlabelled() {
    let all: [(kind: String, list: Vocabulary.NameList)] = [
      ("control", .controls), ("screen", .screens), ("message", .messages), ("status", .statuses), ("role", .roles),
      ("link", .links),
    ]
    for (kind, list) in all {
      let elements = kind == "link" ? elements("link") : elements("labels").flatMap { $0.children(kind) }
      let named = Set(elements.map { $0["name"] })
      for name in list.names where !named.contains(name) {
        reportMissing(
          .labelMissing, besides: elements, "The \(kind) \(name) has no label in any language.",
          help: "Add <\(kind) name=\"\(name)\"> with a label in each language.")
      }
    }
  }

  /// Reports labels that are of another generation of the product's screens than the first ones.
  private mutating func checkEpoch(of kinds: [CatalogueElement]) {
    guard let first = kinds.first else { return }
    for other in kinds where other["epoch"] != first["epoch"] {
      diagnostics.append(.otherEpoch(first, at: other.place(of: "epoch")))
    }
  }
}

extension Diagnostic {
  fileprivate static func noSuchLanguage(_ tag: String, among tags: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .referenceUnknown, at: place, "There is no language called \"\(tag)\".",
      help: "\(choice(of: tags, for: tag)) For a new language, add \(ProjectLayout.locale(tag)).")
  }

  fileprivate static func noLabel(
    _ kind: String, _ name: String, _ child: String, in language: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .labelMissing, at: place, "The \(kind) \(name) has no \(child) in \"\(language)\".",
      help: "Add <\(child) in=\"\(language)\"> to it.")
  }

  fileprivate static func badAddress(
    _ address: String, _ fault: AddressForm.Fault, at place: SourceRange
  ) -> Diagnostic {
    switch fault {
    case .scheme:
      Diagnostic(.addressWrong, at: place, "The address does not begin with https://.", help: "Write it in full.")
    case .host:
      Diagnostic(
        .addressWrong, at: place, "The address has no host that is written as it should be.",
        help: "Write small letters, digits, points and hyphens, as in https://billing.goto.com.")
    case .character:
      Diagnostic(
        .addressWrong, at: place, "The address has a character that no address has.",
        help: "Take out blanks, quotation marks and angle brackets, and write other letters as %XX.")
    case .doubled(let ending):
      Diagnostic(
        .addressWrong, at: place, "The address ends with \"\(ending)\" twice, which looks like a slip of a paste.",
        help: "Write it once.")
    }
  }

  fileprivate static func otherEpoch(_ first: CatalogueElement, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "These labels are of another epoch than the others.",
      notes: [Note("The others are of \(first["epoch"]).", at: first.place(of: "epoch"))],
      help: "Take all labels from one generation of the product’s screens.")
  }
}

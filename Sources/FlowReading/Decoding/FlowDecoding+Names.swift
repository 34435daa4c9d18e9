import BillingModel
import XMLTree

extension FlowDecoding {
  /// A gesture, a mention or a value: an element without words of its own.
  mutating func name(_ element: MarkupElement, _ reading: inout ParagraphReading) -> InlineCode? {
    switch element.name {
    case "click": return gesture(element, .click, &reading)
    case "enter": return gesture(element, .enter, &reading)
    case "choose": return gesture(element, .choose, &reading)
    case "open":
      let attribute = element[attribute: "link"]
      let link: Link? = name(attribute, .links)
      return link.flatMap {
        let phrase = GesturePhrase(kind: .open, target: .link($0), operand: nil)
        return code(element, .gesture(phrase), $0.rawValue, attribute, &reading)
      }
    case "value":
      let now = element[attribute: "fact"]
      guard let attribute = now ?? element[attribute: "before"], element.attributes.count == 1 else {
        diagnostics.append(
          element.attributes.isEmpty
            ? .noneOf(["fact", "before"], in: element.name, at: place(element))
            : .twoOf("fact", "before", in: element.name, at: place(element)))
        return nil
      }
      let fact: Fact? = name(attribute, .facts)
      if let fact, !fact.type.isWritten {
        diagnostics.append(.unwritten(fact, at: place(attribute)))
        return nil
      }
      return fact.flatMap { fact in
        code(element, .value(now == nil ? .before(fact) : .fact(fact)), "value.\(fact.rawValue)", attribute, &reading)
      }
    case "product":
      guard let attribute = element[attribute: "ref"] else {
        return code(element, .mention(.product), "product", nil, &reading)
      }
      let product = reference(attribute, to: "product", among: catalogue.products.map(\.id))
      return product.flatMap { code(element, .mention(.namedProduct($0)), "product.\($0)", attribute, &reading) }
    case "term":
      let attribute = element[attribute: "ref"]
      // A language that there is not has no terms either, and has been reported.
      guard catalogue.languages.contains(where: { $0.tag == languageTag }) else { return nil }
      let term = reference(attribute, to: "term", among: terms)
      return term.flatMap { code(element, .mention(.term($0)), $0, attribute, &reading) }
    case "ref": return reference(element, &reading)
    case "literal":
      guard let attribute = onlyAttribute(of: element, among: Literal.attributes) else { return nil }
      return literal(attribute).flatMap { code(element, .mention(.literal($0)), "literal", attribute, &reading) }
    case "link": return link(element, &reading)
    case "ui": return interfaceName(element, &reading)
    default: preconditionFailure("<\(element.name)> stands for no name.")
    }
  }

  func code(
    _ element: MarkupElement, _ kind: InlineCode.Kind, _ name: String, _ attribute: MarkupAttribute?,
    _ reading: inout ParagraphReading
  ) -> InlineCode? {
    InlineCode(
      id: reading.id(name), kind: kind, meaning: element.meaning, content: [],
      place: attribute.map(place) ?? place(element))
  }

  private mutating func gesture(
    _ element: MarkupElement, _ kind: GestureKind, _ reading: inout ParagraphReading
  ) -> InlineCode? {
    let attribute = element[attribute: "control"]
    let control: Control? = name(attribute, .controls)
    let slot = slot(element, of: control)
    guard let control, let attribute else { return nil }
    guard control.use == kind else {
      diagnostics.append(.wrongGesture(kind, control, at: place(attribute)))
      return nil
    }
    var operand: Operand?
    if let type = control.entry {
      guard let value = element[attribute: "value"] else { return nil }
      operand = entry(value.token, of: type, at: place(value), usesInputs: true)
      if operand == nil { return nil }
    }
    return slot.flatMap {
      let phrase = GesturePhrase(kind: kind, target: .control(control, $0), operand: operand)
      return code(element, .gesture(phrase), control.rawValue, attribute, &reading)
    }
  }

  private mutating func link(_ element: MarkupElement, _ reading: inout ParagraphReading) -> InlineCode? {
    guard let attribute = onlyAttribute(of: element, among: ["to", "flow"]) else { return nil }
    if attribute.name == "to" {
      let link: Link? = name(attribute, .links)
      return link.flatMap { code(element, .mention(.link($0)), $0.rawValue, attribute, &reading) }
    }
    let flow = reference(attribute, to: "flow", among: flowIDs)
    if let flow { references.insert(flow) }
    return flow.flatMap { code(element, .mention(.flow($0)), $0, attribute, &reading) }
  }

  private mutating func interfaceName(_ element: MarkupElement, _ reading: inout ParagraphReading) -> InlineCode? {
    let names = ["control", "screen", "message", "status", "role"]
    guard let attribute = onlyAttribute(of: element, among: names) else { return nil }
    if attribute.name != "control", let product = element[attribute: "product"] {
      diagnostics.append(.productOfNoControl(attribute.name, at: SourceRange(file, product.nameRange)))
    }
    let mention: Mention?
    switch attribute.name {
    case "control":
      let control: Control? = name(attribute, .controls)
      _ = slot(element, of: control)
      mention = control.map(Mention.control)
    case "screen": mention = name(attribute, .screens).map(Mention.screen)
    case "message": mention = name(attribute, .messages).map(Mention.message)
    case "status": mention = name(attribute, .statuses).map(Mention.status)
    case "role": mention = name(attribute, .roles).map(Mention.role)
    default: preconditionFailure("\(attribute.name) is none of the names that were asked for.")
    }
    return mention.flatMap { code(element, .mention($0), attribute.token, attribute, &reading) }
  }

  /// The one attribute of these that an element has; nil, with a diagnostic, when it has none or several.
  mutating func onlyAttribute(of element: MarkupElement, among names: [String]) -> MarkupAttribute? {
    let found = names.compactMap { element[attribute: $0] }
    if found.isEmpty { diagnostics.append(.noneOf(names, in: element.name, at: place(element))) }
    if found.count > 1 {
      let second = SourceRange(file, found[1].nameRange)
      diagnostics.append(.twoOf(found[0].name, found[1].name, in: element.name, at: second))
    }
    return found.count == 1 ? found.first : nil
  }

  private var terms: [String] {
    guard let languageTag else { return [] }
    let keys = catalogue.labels.all(in: languageTag).keys
    return keys.compactMap { if case .term(let id) = $0 { id } else { nil } }.sorted()
  }
}

extension ValueType {
  /// Whether a page can show such a value. Each language has a form for numbers and dates, and none for the names of
  /// the model.
  fileprivate var isWritten: Bool {
    switch self {
    case .count, .money, .day, .period, .percent, .currency: true
    case .flag, .name, .names, .products: false
    }
  }
}

extension Diagnostic {
  fileprivate static func unwritten(_ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueWrong, at: place, "\(fact.rawValue) is a name of the model, which no page shows.",
      help: "Say in words what it is, inside a claim of it.")
  }

  fileprivate static func wrongGesture(_ kind: GestureKind, _ control: Control, at place: SourceRange) -> Diagnostic {
    let right =
      switch control.use {
      case .click: "<click control=\"\(control.rawValue)\"/>"
      case .enter: "<enter control=\"\(control.rawValue)\" value=\"…\"/>"
      case .choose: "<choose control=\"\(control.rawValue)\" value=\"…\"/>"
      case .open: "<open link=\"…\"/>"
      }
    return Diagnostic(
      .controlUse, at: place, "\(control.rawValue) is not something to \(kind == .enter ? "fill" : kind.rawValue).",
      help: "Write \(right).")
  }

  fileprivate static func productOfNoControl(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeUnknown, at: place, "A \(name) is no product's.", help: "Take \"product\" out; it is for controls.")
  }

  fileprivate static func noneOf(_ names: [String], in element: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .attributeMissing, at: place, "<\(element)> does not say what it is about.", help: "Add \(attributes(names)).")
  }

  fileprivate static func twoOf(
    _ first: String, _ second: String, in element: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "<\(element)> has both \"\(first)\" and \"\(second)\", but can say only one thing.",
      help: "Keep one of them.")
  }
}

import BillingModel
import XMLTree

extension FlowDecoding {
  /// The whole flow; nil when a part is missing that the schema requires.
  mutating func flow(_ root: MarkupElement) -> Flow? {
    checkHead(root)
    let title = root.first("title").flatMap { paragraph($0, words: $0, .title) }
    let summary = root.elements("summary").compactMap { block($0, .summary) }
    let inputs = root.elements("input").compactMap { input($0) }
    let sharedInputs = fragmentInputs(root)
    let (beforeSteps, afterSteps) = (
      root.elements.prefix { $0.name != "steps" }, root.elements.drop { $0.name != "steps" }
    )
    let preliminaries = blocks(of: Array(beforeSteps), at: .preliminaries) { $0.preliminary($1) }
    let steps = blocks(of: root.elements("steps").flatMap(\.elements), at: .steps) { $0.step($1) }
    let results = blocks(of: Array(afterSteps), at: .results) { $0.block($1, .result) }
    let examples = root.elements("example").compactMap { example($0) }
    let next = root.first("next").flatMap { block($0, .next) }
    for element in root.elements("input") { checkUse(of: element, in: root) }
    guard let title, let id = root[attribute: "id"]?.token, let product, let languageTag else { return nil }
    return Flow(
      id: id, file: file, languageTag: languageTag, product: product.id, title: title, summary: summary,
      inputs: inputs + sharedInputs.filter { usedInputs.contains($0.name) }, preliminaries: preliminaries, steps: steps,
      results: results, examples: examples, next: next, uses: uses, leadsTo: references)
  }

  /// Reports mistakes in the attributes of the outermost element.
  private mutating func checkHead(_ root: MarkupElement) {
    if checkFileName(of: root), let id = root[attribute: "id"], id.token.lowercased() == FlowSkeleton.takenID {
      diagnostics.append(.takenByIndex(id.token, at: place(id)))
    }
    _ = reference(root[attribute: "product"], to: "product", among: catalogue.products.map(\.id))
    checkLanguage(of: root)
  }

  /// Whether the id is the name of the file. Another id is reported.
  @discardableResult
  mutating func checkFileName(of root: MarkupElement) -> Bool {
    let name = file.path.split(separator: "/").last.map { $0.hasSuffix(".xml") ? $0.dropLast(4) : $0 } ?? ""
    guard let id = root[attribute: "id"], id.token != name else { return true }
    let isTaken = root.name == "flow" ? flowIDs.contains(id.token) : fragments.ids.contains(id.token)
    diagnostics.append(.unlikeFileName(root.name, id.token, name: String(name), isTaken: isTaken, at: place(id)))
    return false
  }

  /// Reports a language that is not in the catalogue.
  mutating func checkLanguage(of root: MarkupElement) {
    _ = reference(root.language, to: "language", among: catalogue.languages.map(\.tag))
  }

  /// A requirement, a way elsewhere or a note; nil for any other element.
  mutating func preliminary(_ element: MarkupElement) -> Preliminary? {
    switch element.name {
    case "prerequisite":
      return block(element, .prerequisite).map { Preliminary(kind: .prerequisite, paragraph: $0) }
    case "elsewhere":
      let leave = destination(element[attribute: "leave"])
      guard let paragraph = block(element, .elsewhere), let leave else { return nil }
      return Preliminary(kind: .elsewhere(leave: leave), paragraph: paragraph)
    case "note":
      let kind = element[attribute: "kind"].flatMap { NoteKind(rawValue: $0.token) } ?? .note
      return block(element, .note).map { Preliminary(kind: .note(kind), paragraph: $0) }
    default: return nil
    }
  }

  /// A block that holds one paragraph and nothing else.
  mutating func block(_ element: MarkupElement, _ blockKind: BlockKind) -> Paragraph? {
    guard let words = element.first("p") else {
      _ = blockID(element)
      return nil
    }
    return paragraph(element, words: words, blockKind)
  }

  private mutating func example(_ element: MarkupElement) -> Example? {
    let attribute = element[attribute: "account"]
    let account = reference(attribute, to: "account", among: catalogue.accounts.keys.sorted())
    var settings: [(input: String, value: String, place: SourceRange)] = []
    for element in element.elements("set") {
      guard let setting = setting(element) else { continue }
      if settings.contains(where: { $0.input == setting.input }) {
        diagnostics.append(.setTwice(setting.input, at: place(element)))
      }
      settings.append(setting)
    }
    // What the words of an example name is the account's, and so are its amounts.
    exampleCurrency = account.flatMap { catalogue.accounts[$0]?.currency }
    defer { exampleCurrency = nil }
    guard let paragraph = block(element, .example), let account, let attribute else { return nil }
    return Example(
      id: paragraph.id, paragraph: paragraph, account: account, accountPlace: place(attribute), settings: settings)
  }

  /// What an example enters for an input.
  private mutating func setting(_ element: MarkupElement) -> (input: String, value: String, place: SourceRange)? {
    let known = conflictingInputs.union(inputs.keys)
    let input = reference(element[attribute: "input"], to: "input", among: known.sorted())
    guard let input, let type = inputs[input], let value = element[attribute: "value"] else { return nil }
    guard entryLiteral(value.token, of: type, at: place(value)) != nil else { return nil }
    return (input, value.token, place(value))
  }
}

extension FlowDecoding {
  /// An input and its limits; nil when something about it is wrong.
  mutating func input(_ element: MarkupElement) -> Input? {
    guard let name = element[attribute: "name"] else { return nil }
    if let first = idPlaces["{\(name.token)}"] {
      diagnostics.append(.inputTwice(name.token, first: first, at: place(name)))
    }
    reportAlike("{\(name.token)}", "The inputs", at: place(name))
    idPlaces["{\(name.token)}"] = place(name)
    if Fact(rawValue: name.token) != nil || name.token == "product" {
      diagnostics.append(.inputLikeFact(name.token, at: place(name)))
    }
    guard let type = element[attribute: "type"].flatMap({ EntryType(rawValue: $0.token) }) else { return nil }
    var limits: [(comparison: ComparisonOperator, operands: [Operand])] = []
    for comparison in ComparisonOperator.allCases {
      guard let attribute = element[attribute: comparison.rawValue] else { continue }
      if let operands = limit(attribute, comparison, of: type) { limits.append((comparison, operands)) }
    }
    return Input(name: name.token, type: type, limits: limits, place: place(name))
  }

  private mutating func limit(
    _ attribute: MarkupAttribute, _ comparison: ComparisonOperator, of type: EntryType
  ) -> [Operand]? {
    switch comparison {
    case .is: break
    case .oneOf:
      guard type != .count else {
        diagnostics.append(.numbersOfCount(at: SourceRange(file, attribute.nameRange)))
        return nil
      }
    case .isNot, .includes, .atLeast, .atMost, .above, .below:
      guard type == .count else {
        diagnostics.append(.limitWithoutOrder(comparison, type, at: SourceRange(file, attribute.nameRange)))
        return nil
      }
    }
    let words = comparison == .oneOf ? attribute.words : [attribute.token]
    let operands = words.map { entry($0, of: type, at: place(attribute), usesInputs: false) }
    return operands.contains { $0 == nil } ? nil : operands.compactMap { $0 }
  }

  /// Reports an input that nothing in the flow or the fragment uses, whose outermost element is `root`. What names it and is
  /// wrong otherwise uses it too.
  mutating func checkUse(of element: MarkupElement, in root: MarkupElement) {
    guard let name = element[attribute: "name"], !usedInputs.contains(name.token) else { return }
    guard !root.hasAttribute(containing: "{\(name.token)}") else { return }
    let isSet = root.elements("example").flatMap { $0.elements("set") }
      .contains { $0[attribute: "input"]?.token == name.token }
    diagnostics.append(
      .unusedInput(name.token, ofFragment: context == .fragmentAlone, isSet: isSet, at: place(name)))
  }
}

extension Diagnostic {
  fileprivate static func unlikeFileName(
    _ root: String, _ id: String, name: String, isTaken: Bool, at place: SourceRange
  ) -> Diagnostic {
    let help =
      switch (FlowSkeleton.isID(name), isTaken) {
      case (true, false): "Write id=\"\(name)\", or rename the file to \(id).xml."
      case (true, true): "Write id=\"\(name)\": there is another \(id).xml."
      case (false, false): "Rename the file to \(id).xml: \"\(name)\" cannot be an id."
      case (false, true): "Give it an id that no other has, and the file that name, or delete the file."
      }
    return Diagnostic(
      .idFileName, at: place, "The \(root)'s id is \"\(id)\", but its file is called \(name).xml.", help: help)
  }

  fileprivate static func takenByIndex(_ id: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idFileName, at: place, "A flow cannot be called \"\(id)\": the list of articles has that page.",
      help: "Call the flow and its file after what the reader does.")
  }

  fileprivate static func setTwice(_ input: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.idTwice, at: place, "The input \(input) is set twice in this example.", help: "Keep one of the two.")
  }

  fileprivate static func inputTwice(_ name: String, first: SourceRange, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "There are two inputs called \(name).", notes: [Note("The first one.", at: first)],
      help: "Give this one a name of its own.")
  }

  fileprivate static func inputLikeFact(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .nameUnknown, at: place, "An input cannot be called \(name), because {\(name)} means something else.",
      help: "Give it another name.")
  }

  fileprivate static func numbersOfCount(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "A count can be any number between two, and not one of some.",
      help: "Write at-least and at-most, or is for one number.")
  }

  fileprivate static func limitWithoutOrder(
    _ comparison: ComparisonOperator, _ type: EntryType, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place,
      "A \(type.rawValue) is not more or less than another, so \(comparison.rawValue) says nothing.",
      help: "Use is or one-of.")
  }

  fileprivate static func unusedInput(
    _ name: String, ofFragment: Bool, isSet: Bool, at place: SourceRange
  ) -> Diagnostic {
    let removal =
      ofFragment
      ? "if no flow that uses the fragment names it, take the input out"
      : "take the input out" + (isSet ? ", with each <set> of it" : "")
    return Diagnostic(
      .inputUnused, at: place, "Nothing in the \(ofFragment ? "fragment" : "flow") uses the input \(name).",
      help: "Use {\(name)} where the reader enters it, or \(removal).")
  }
}

extension MarkupElement {
  /// Whether an attribute of the element, or of one in it, has some words.
  fileprivate func hasAttribute(containing words: String) -> Bool {
    attributes.contains { $0.value.contains(words) } || elements.contains { $0.hasAttribute(containing: words) }
  }
}

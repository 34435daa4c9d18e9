package import XMLTree

/// Makes diagnostics of what the schema found wrong. The schema knows the place, and the vocabulary knows what is
/// allowed there.
package struct GrammarReportExplainer {
  private let vocabulary: Vocabulary
  private let file: SourceFile
  private let root: MarkupElement

  package init(_ vocabulary: Vocabulary, root: MarkupElement, file: SourceFile) {
    self.vocabulary = vocabulary
    self.root = root
    self.file = file
  }

  /// The diagnostic for one mistake that the schema found.
  package func diagnostic(for report: GrammarReport) -> Diagnostic {
    let place = SourceRange(file, report.range)
    let (element, parent, before) = relatives(at: report.path)
    switch report.kind {
    case .unknownRoot: return .wrongRoot(root, vocabulary, at: place)
    case .unexpectedElement where report.namespace != vocabulary.namespace:
      return .foreignElement(report.element, vocabulary, at: place)
    case .unexpectedElement where vocabulary[report.element] == nil:
      let guess = guess(report.element, in: parent, after: before)
      return .unknownElement(report.element, guess: guess, vocabulary, at: place)
    case .unexpectedElement:
      return .misplaced(report.element, in: parent?.name, allowed: allowed(in: parent, after: before), at: place)
    case .missingElement:
      let children = element.map { $0.elements.map(\.name) } ?? []
      return .incomplete(report.element, missing: missing(from: report.element, after: children), at: place)
    case .unknownAttribute(let name):
      return .unknownAttribute(name, of: report.element, known: attributes(of: report.element).map(\.name), at: place)
    case .missingAttribute(let name):
      return .missingAttribute(attribute(name, of: report.element), of: report.element, at: place)
    case .badAttributeValue(let name, let value):
      return .badValue(value, of: attribute(name, of: report.element), at: place)
    case .badElementText(let value):
      guard case .text(let type) = vocabulary[report.element]?.content else { return .other(report.element, at: place) }
      // Of a text of the wrong length, the schema says the length.
      let text = element.map { $0.text.wordsBetweenBlanks.joined(separator: " ") }
      let documentation = vocabulary[report.element]?.documentation ?? ""
      return .badText(text ?? value, in: report.element, type, documentation, at: place)
    case .strayText: return .strayText(in: report.element, allowed: allowed(in: element, after: []), at: place)
    case .duplicateIdentity: return .duplicate(in: report.element, at: place)
    case .other: return .other(report.element, at: place)
    }
  }

  /// The element at a path, its parent, and the names of the elements before it in its parent.
  private func relatives(at path: [Int]) -> (element: MarkupElement?, parent: MarkupElement?, before: [String]) {
    var element = root
    var parent: MarkupElement?
    for index in path {
      let children = element.elements
      guard children.indices.contains(index) else { return (nil, element, children.map(\.name)) }
      parent = element
      element = children[index]
    }
    let before = parent.map { $0.elements.prefix(path.last ?? 0).map(\.name) }
    return (element, parent, before ?? [])
  }

  private func attributes(of element: String) -> [Vocabulary.Attribute] { vocabulary[element]?.allAttributes ?? [] }

  /// The attribute with a name. libxml2 reports `xml:lang` as `lang`.
  private func attribute(_ name: String, of element: String) -> Vocabulary.Attribute {
    let attributes = attributes(of: element)
    return attributes.first { $0.name == name } ?? attributes.first { $0.name == "xml:" + name }
      ?? Vocabulary.Attribute(name, .text, "")
  }

  /// The elements that can come next in an element, after children with these names.
  private func allowed(in element: MarkupElement?, after names: [String]) -> [String] {
    switch element.flatMap({ vocabulary[$0.name]?.content }) {
    case .children(let particles): SequenceProgress(particles, following: names).next
    case .words: vocabulary.inline
    case .empty, .text, nil: []
    }
  }

  /// The elements of which an element with these children lacks one.
  private func missing(from element: String, after names: [String]) -> [String] {
    guard case .children(let particles) = vocabulary[element]?.content else { return [] }
    return SequenceProgress(particles, following: names).missing
  }

  /// The element that an unknown name probably means. Those that are allowed at the place come first.
  private func guess(_ name: String, in parent: MarkupElement?, after names: [String]) -> String? {
    let likely = allowed(in: parent, after: names)
    return SpellingGuess(among: likely + vocabulary.elements.map(\.name)).nearest(to: name)
  }
}

extension Vocabulary.DataType {
  /// What to write where nothing is written, which `documentation` describes.
  fileprivate func adviceOnNothing(_ documentation: String, mayGo: Bool) -> String {
    let start = mayGo ? "Fill it in, or take it out. " : "Fill it in. "
    switch self {
    // How a name is spelt does not help who has written none.
    case .id, .reference, .references, .text: return start + documentation
    case .language, .flag, .count, .decimal, .day, .words, .name: return start + documentation + " " + advice(on: "")
    }
  }

  /// The advice to the author on how to write such a value.
  fileprivate func advice(on value: String) -> String {
    switch self {
    case .id, .reference: "Write letters, digits and hyphens only, and a letter first."
    case .references: "Write names of letters, digits and hyphens, with one blank between them."
    case .text: "Write something; it must not be empty."
    case .language: "Write the tag of a language, for example en or it."
    case .flag: "Write yes or no."
    case .count: "Write a whole number, for example 6."
    case .decimal: "Write a number such as 17.99, with a point and without a currency."
    case .day: "Write a date as year, month and day, for example 2026-03-25."
    case .words(let list), .name(let list): Diagnostic.choice(of: list, for: value)
    }
  }
}

extension Diagnostic {
  /// The advice to use the name that is nearest to what was written, or one of the list if none is near.
  package static func choice(of list: Vocabulary.NameList, for value: String) -> String {
    choice(of: list.names, for: value, listedAs: list.kind)
  }

  /// The advice to use the word that is nearest to what was written, or one of all words if none is near. Of many words
  /// that `passo names` lists as some kind, it names that command.
  package static func choice(of words: [String], for value: String, listedAs kind: String? = nil) -> String {
    if let guess = SpellingGuess(among: words).nearest(to: value) { return "Did you mean \(guess)?" }
    if words.isEmpty { return "There is none yet." }
    guard words.count > 12, let kind else { return "Write \(list(words))." }
    return "There are \(words.count): 'passo names \(kind)' lists them with their meaning."
  }

  /// `a, b or c`.
  static func list(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  /// The names of attributes inside a sentence. Many, such as `is` and `above`, would read as words of it.
  static func attributes(_ names: [String]) -> String { list(names.map { "\"\($0)\"" }) }

  private static func tags(_ names: [String]) -> String { list(names.map { "<\($0)>" }) }

  fileprivate static func wrongRoot(
    _ root: MarkupElement, _ vocabulary: Vocabulary, at place: SourceRange
  ) -> Diagnostic {
    let start = "<\(vocabulary.root) xmlns=\"\(vocabulary.namespace)\">"
    let message =
      root.name == vocabulary.root
      ? "The first element is <\(root.name)>, but without the name space of \(vocabulary.subject)."
      : "The first element is <\(root.name)>, which is not that of \(vocabulary.subject)."
    return Diagnostic(.rootWrong, at: place, message, help: "Start the file with \(start).")
  }

  fileprivate static func unknownElement(
    _ name: String, guess: String?, _ vocabulary: Vocabulary, at place: SourceRange
  ) -> Diagnostic {
    let help = guess.map { "Did you mean <\($0)>?" } ?? "Take it out, or use one of the elements that there are."
    let message = "\(vocabulary.subject.capitalizedFirst) has no element <\(name)>."
    return Diagnostic(.elementUnknown, at: place, message, help: help)
  }

  fileprivate static func foreignElement(
    _ name: String, _ vocabulary: Vocabulary, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .elementUnknown, at: place, "<\(name)> is not in the name space of \(vocabulary.subject).",
      help: "Take its xmlns or its prefix out.")
  }

  fileprivate static func misplaced(
    _ name: String, in parent: String?, allowed: [String], at place: SourceRange
  ) -> Diagnostic {
    let message = "<\(name)> cannot stand here" + (parent.map { " in <\($0)>." } ?? ".")
    let help = allowed.isEmpty ? "Nothing more can stand here." : "What can stand here is \(tags(allowed))."
    return Diagnostic(.elementMisplaced, at: place, message, help: help)
  }

  fileprivate static func incomplete(_ name: String, missing: [String], at place: SourceRange) -> Diagnostic {
    let message =
      missing.isEmpty ? "Something is missing from <\(name)>." : "<\(name)> ends without \(tags(missing))."
    let help = missing.isEmpty ? nil : "Add \(tags(missing))."
    return Diagnostic(.elementMissing, at: place, message, help: help)
  }

  fileprivate static func unknownAttribute(
    _ name: String, of element: String, known: [String], at place: SourceRange
  ) -> Diagnostic {
    let help =
      SpellingGuess(among: known).nearest(to: name).map { "Did you mean \($0)?" }
      ?? (known.isEmpty ? "It has none; take it out." : "It can have \(attributes(known)).")
    return Diagnostic(.attributeUnknown, at: place, "<\(element)> has no attribute \"\(name)\".", help: help)
  }

  fileprivate static func missingAttribute(
    _ attribute: Vocabulary.Attribute, of element: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .attributeMissing, at: place, "<\(element)> has no \"\(attribute.name)\".",
      help: "Add \(attribute.name)=\"…\". \(attribute.documentation)")
  }

  fileprivate static func badValue(
    _ value: String, of attribute: Vocabulary.Attribute, at place: SourceRange
  ) -> Diagnostic {
    let isEmpty = value.wordsBetweenBlanks.isEmpty
    let message = "The attribute \"\(attribute.name)\" " + (isEmpty ? "is empty." : "cannot be \"\(value)\".")
    let nothing = attribute.type.adviceOnNothing(attribute.documentation, mayGo: !attribute.isRequired)
    return Diagnostic(.valueWrong, at: place, message, help: isEmpty ? nothing : attribute.type.advice(on: value))
  }

  fileprivate static func badText(
    _ value: String, in element: String, _ type: Vocabulary.DataType, _ documentation: String, at place: SourceRange
  ) -> Diagnostic {
    let isEmpty = value.wordsBetweenBlanks.isEmpty
    return Diagnostic(
      .valueWrong, at: place, isEmpty ? "<\(element)> is empty." : "<\(element)> cannot be \"\(value)\".",
      help: isEmpty ? type.adviceOnNothing(documentation, mayGo: false) : type.advice(on: value))
  }

  fileprivate static func strayText(in element: String, allowed: [String], at place: SourceRange) -> Diagnostic {
    let help =
      allowed.contains("p") ? "Put the text into <p>." : "Take the text out, or put it where words may stand."
    return Diagnostic(.textStray, at: place, "Text cannot stand directly in <\(element)>.", help: help)
  }

  fileprivate static func duplicate(in element: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .idTwice, at: place, "The id of this <\(element)> is taken.", help: "Give each element an id of its own.")
  }

  fileprivate static func other(_ element: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.valueWrong, at: place, "Something about <\(element)> does not follow the schema.")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

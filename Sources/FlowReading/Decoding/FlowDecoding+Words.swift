import BillingModel
import XMLTree

extension FlowDecoding {
  /// The length of a paragraph in the file, in bytes, up to which it is read. Rules about words look back and forth in a
  /// paragraph, and no reader reads a longer one.
  fileprivate static let paragraphBytes = 8 << 10

  /// The paragraph of a block; nil when the block has no id, or when it is too long.
  mutating func paragraph(_ block: MarkupElement, words: MarkupElement, _ blockKind: BlockKind) -> Paragraph? {
    let id = blockID(block)
    guard words.range.count <= FlowDecoding.paragraphBytes else {
      diagnostics.append(.paragraphTooLong(at: place(words)))
      return nil
    }
    var reading = ParagraphReading(blockKind: blockKind, blockID: id)
    let content = Inline.withoutBlankAtEnd(inlines(words, &reading, in: nil))
    if words.isBlank { diagnostics.append(.empty(block.name, at: place(words))) }
    checkRequired(blockKind, in: words, of: block)
    return id.map { Paragraph(id: $0, place: place(block), content: content) }
  }

  /// Reports a block without the inline element that it needs, or with a second one where it can have only one.
  private mutating func checkRequired(_ blockKind: BlockKind, in words: MarkupElement, of block: MarkupElement) {
    if let required = blockKind.required, words.elements(required).isEmpty {
      diagnostics.append(.nothingToCheck(block.name, required, at: place(block)))
    }
    guard let name = blockKind.atMostOne else { return }
    for element in words.elements(name).dropFirst() {
      diagnostics.append(.second(element.name, in: block.name, at: place(element)))
    }
  }

  /// The words and elements inside an element.
  mutating func inlines(
    _ element: MarkupElement, _ reading: inout ParagraphReading, in enclosing: String?
  ) -> [Inline] {
    var content: [Inline] = []
    for child in element.children {
      switch child {
      case .comment, .instruction: continue
      case .text(let text):
        let words = reading.collapse(text.value)
        if !words.isEmpty { content.append(words: words, SourceRange(file, text.range)) }
      case .element(let child):
        if let code = code(child, &reading, in: enclosing) { content.append(.code(code)) }
      }
    }
    return content
  }

  private mutating func code(
    _ element: MarkupElement, _ reading: inout ParagraphReading, in enclosing: String?
  ) -> InlineCode? {
    guard Vocabulary.flow.inline.contains(element.name) else {
      _ = inlines(element, &reading, in: enclosing)  // the schema has reported it; its content is still checked
      return nil
    }
    if !reading.blockKind.allows(element.name, in: enclosing) {
      diagnostics.append(.misplaced(element.name, reading.blockKind, in: enclosing, at: place(element)))
    }
    switch element.name {
    case "claim", "need", "if", "symptom", "cause", "manual": return wrapping(element, &reading)
    case "plural": return plural(element, &reading)
    default:
      reading.endsInBlank = false
      return name(element, &reading)
    }
  }

  /// An element around words: a claim, a need, an if, a symptom, a cause or a manual.
  private mutating func wrapping(_ element: MarkupElement, _ reading: inout ParagraphReading) -> InlineCode? {
    let decoded = element.name == "manual" ? manual(element) : condition(element)
    // Ids are given in document order, so an outer code gets its id before the inner ones.
    let id = reading.id(element.name + (decoded.map { $0.name.isEmpty ? "" : "." + $0.name } ?? ""))
    let presumed = element.name == "claim" ? presumptions(of: element, besides: decoded?.kind) : []
    let content = inlines(element, &reading, in: element.name)
    if element.isBlank { diagnostics.append(.empty(element.name, at: place(element))) }
    guard let decoded else { return nil }
    return InlineCode(
      id: id, kind: decoded.kind, presumed: presumed, meaning: element.meaning, content: content,
      place: place(element))
  }

  private mutating func plural(_ element: MarkupElement, _ reading: inout ParagraphReading) -> InlineCode? {
    let attribute = element[attribute: "fact"]
    let fact: Fact? = name(attribute, .facts)
    if let fact, let attribute, fact.type != .count {
      diagnostics.append(.notCounted(fact, at: place(attribute)))
    }
    let id = reading.id("plural")
    let branches = element.elements("when")
    let categories = branches.map { $0[attribute: "count"]?.token }
    if !branches.isEmpty, !categories.contains("other") { diagnostics.append(.noOther(at: place(element))) }
    var content: [Inline] = []
    for (index, branch) in branches.enumerated() {
      guard let category = categories[index] else { continue }
      if categories.prefix(index).contains(category) { diagnostics.append(.twice(category, at: place(branch))) }
      reading.endsInBlank = true
      let id = reading.id("when.\(category)")
      let words = Inline.withoutBlankAtEnd(inlines(branch, &reading, in: "when"))
      if branch.isBlank { diagnostics.append(.empty("when", at: place(branch))) }
      content.append(
        .code(InlineCode(id: id, kind: .when(category), meaning: branch.meaning, content: words, place: place(branch))))
    }
    reading.endsInBlank = false
    return fact.map {
      InlineCode(id: id, kind: .plural($0), meaning: element.meaning, content: content, place: place(element))
    }
  }
}

extension MarkupElement {
  /// Whether it has neither words nor elements inside.
  fileprivate var isBlank: Bool { elements.isEmpty && text.allSatisfy(\.isWhitespace) }

  /// The start tag without its angle brackets, with the attributes in the order of their names.
  var meaning: String {
    let attributes = attributes.sorted { $0.name < $1.name }.map { attribute in
      " \(attribute.name)=\"\(MarkupEscaper.escaped(attribute.token, in: .attribute))\""
    }
    return name + attributes.joined()
  }
}

extension [Inline] {
  fileprivate mutating func append(words: String, _ place: SourceRange) {
    guard case .text(let before, let start) = last else { return append(.text(words, place)) }
    let bytes = start.bytes.lowerBound..<place.bytes.upperBound
    self[count - 1] = .text(before + words, SourceRange(place.file, bytes))
  }
}

extension Inline {
  /// The content without the blank at its end, at any depth.
  fileprivate static func withoutBlankAtEnd(_ content: [Inline]) -> [Inline] {
    guard let last = content.last else { return content }
    switch last {
    case .text(let words, let place):
      guard words.hasSuffix(" ") else { return content }
      return content.dropLast() + (words == " " ? [] : [.text(String(words.dropLast()), place)])
    case .code(let code) where !code.content.isEmpty:
      if case .plural = code.kind { return content }
      let inner = withoutBlankAtEnd(code.content)
      return content.dropLast() + [.code(code.with(content: inner, place: code.place))]
    case .code: return content
    }
  }
}

extension Diagnostic {
  fileprivate static func paragraphTooLong(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place, "The paragraph is longer than \(FlowDecoding.paragraphBytes / 1024) KiB.",
      help: "Divide it into several, or undo what made it grow.")
  }

  fileprivate static func empty(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.textMissing, at: place, "There are no words in <\(name)>.", help: "Write some, or take it out.")
  }

  fileprivate static func nothingToCheck(_ block: String, _ required: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .elementMissing, at: place, "Nothing in <\(block)> says what it depends on.",
      help: "Wrap the words that say it in <\(required) …>.")
  }

  fileprivate static func second(_ name: String, in block: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .elementMisplaced, at: place, "<\(block)> has a second <\(name)>.", help: "Write a <\(block)> of its own for it.")
  }

  fileprivate static func misplaced(
    _ name: String, _ blockKind: BlockKind, in enclosing: String?, at place: SourceRange
  ) -> Diagnostic {
    let outer = enclosing.map { "<\($0)>" } ?? "the words of <\(blockKind.rawValue)>"
    let help =
      enclosing != nil && blockKind.allows(name, in: nil)
      ? "Put it outside of <\(enclosing ?? "")>." : "Put it where it belongs: docs/flow.md says where, or take it out."
    return Diagnostic(.elementMisplaced, at: place, "<\(name)> cannot stand in \(outer).", help: help)
  }

  fileprivate static func notCounted(_ fact: Fact, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonWrong, at: place, "\(fact.rawValue) is not a number of things, so it has no plural.",
      help: "Name a fact that counts, for example \(Fact.subscriptionLicences.rawValue).")
  }

  fileprivate static func noOther(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .pluralForms, at: place, "The plural has no sentence for the form other, which every language has.",
      help: "Add <when count=\"other\">…</when>.")
  }

  fileprivate static func twice(_ category: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.pluralForms, at: place, "The plural has two sentences for the form \(category).", help: "Keep one.")
  }
}

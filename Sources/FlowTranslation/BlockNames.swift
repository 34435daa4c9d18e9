import FlowReading

/// Names the blocks of a localized flow by their own words, so that a sentence can quote them: a troubleshooting by its
/// symptom, a solution by its cause, a note or a tip by what it says first.
struct BlockNames {
  private let text: ParagraphText
  private let localized: LocalizedFlow

  init(_ text: ParagraphText, of localized: LocalizedFlow) {
    self.text = text
    self.localized = localized
  }

  /// The name of a block, in the language that its words are in. Blocks of one kind have different names: the shortest that
  /// no other has, or all its words and the place among those with the same.
  func name(of block: ReferredBlock) -> String {
    let alike = localized.flow.referableBlocks.filter { $0.kind == block.kind }
    let all = alike.map { (id: $0.paragraph.id, names: names(of: $0.paragraph)) }
    guard let own = all.first(where: { $0.id == block.id })?.names, let longest = own.last else { return block.id }
    let others = all.filter { $0.id != block.id }.map(\.names)
    let distinct = own.enumerated().first { length, name in others.allSatisfy { $0[length] != name } }
    if let distinct { return distinct.element }
    let place = all.filter { $0.names.last == longest }.firstIndex { $0.id == block.id } ?? 0
    return "\(longest) (\(place + 1))"
  }

  /// The words that can name a block, from few to all.
  private func names(of source: Paragraph) -> [String] {
    let paragraph = localized.paragraphs[source.id] ?? source
    let whole = words(paragraph.content, of: source)
    let sentence = whole.firstSentence
    // What is quoted behind a colon, such as a message, is what tells one symptom from another.
    let shortest = paragraph.subject.map { words($0.content, of: source) } ?? sentence.beforeColon
    return [shortest, sentence, whole].map { $0.isEmpty ? source.id : $0 }
  }

  private func words(_ content: [Inline], of source: Paragraph) -> String {
    text.text(of: content.beforeBlock.content, in: localized.languageTag(of: source)).trimmed
  }
}

extension Paragraph {
  /// The element that says what the block is about: a symptom or a cause.
  fileprivate var subject: InlineCode? {
    codes.map(\.code).first { code in
      switch code.kind {
      case .symptom, .cause: true
      case .gesture, .mention, .value, .claim, .need, .if, .manual, .plural, .when: false
      }
    }
  }
}

extension [Inline] {
  /// The content before the first reference to a block, and whether there is one. A name that had other names in it could
  /// have itself in it.
  fileprivate var beforeBlock: (content: [Inline], isCut: Bool) {
    var content: [Inline] = []
    for part in self {
      guard case .code(let code) = part else {
        content.append(part)
        continue
      }
      if case .mention(.block) = code.kind { return (content, true) }
      let inner = code.content.beforeBlock
      content.append(.code(code.with(content: inner.content, place: code.place)))
      if inner.isCut { return (content, true) }
    }
    return (content, false)
  }
}

extension String {
  /// The words without blanks at their ends, and without the stop that ends their sentence.
  fileprivate var trimmed: String {
    var words = split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    while let last = words.last, ".:;, ".contains(last) { words = words.dropLast() }
    return String(words)
  }

  fileprivate var firstSentence: String {
    let place = SourceRange(SourceFile(path: "", bytes: []), 0..<0)
    guard let plainText = PlainText.all(of: [.text(self, place)]).first, let first = plainText.sentences.first else {
      return self
    }
    return String(plainText.text(first)).trimmed
  }

  /// What stands before a colon; everything where there is none.
  fileprivate var beforeColon: String { split(separator: ": ", maxSplits: 1).first.map { String($0).trimmed } ?? self }
}

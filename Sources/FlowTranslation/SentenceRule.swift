import FlowReading

/// Reports sentences in which nothing is checked. What has to be in a sentence depends on the kind of its block
/// (`docs/flow.md`, “A promise, its reading and its confirmation”).
struct SentenceRule {
  private let kind: BlockKind

  init(_ kind: BlockKind) { self.kind = kind }

  /// Whether something is checked in every sentence of a paragraph.
  func isFulfilled(by paragraph: Paragraph) -> Bool {
    var diagnostics: [Diagnostic] = []
    for plainText in PlainText.all(of: paragraph.content) { check(plainText, &diagnostics) }
    return diagnostics.isEmpty
  }

  /// Reports the sentences but those with one of the numbers, which are typed in the place of elements.
  func check(_ plainText: PlainText, typed numbers: [Range<Int>] = [], _ diagnostics: inout [Diagnostic]) {
    // The form of a plural is chosen by its fact.
    guard kind != .title, !plainText.isBranch else { return }
    for sentence in plainText.sentences
    where !plainText.isTouchedByWrapper(sentence) && !numbers.contains(where: sentence.overlaps) {
      let codes = plainText.placeholders.filter { sentence.contains($0.offset) }.map(\.code)
      guard !codes.contains(where: isEnough), !plainText.isQuestionOrLeadIn(sentence),
        let word = plainText.words.first(where: { sentence.contains($0.range.lowerBound) }),
        let place = plainText.place(of: word.range.lowerBound..<sentence.upperBound)
      else { continue }
      diagnostics.append(.sentence(in: kind, at: place))
    }
  }

  /// Whether a sentence with this element says something that is checked.
  private func isEnough(_ code: InlineCode) -> Bool {
    switch code.kind {
    case .gesture, .value, .plural, .claim, .need, .if, .symptom, .cause, .manual: true
    case .when: false
    case .mention(let mention): isEnough(mention)
    }
  }

  /// Whether a sentence with this name says something that is checked: a link or another block where a sentence may lead
  /// on, and the step with which the reader goes on.
  private func isEnough(_ mention: Mention) -> Bool {
    switch mention {
    case .link, .flow, .block: kind.canLeadOn
    case .step: kind.canGoOn
    case .product, .namedProduct, .control, .screen, .message, .status, .role, .term, .literal: false
    }
  }
}

extension BlockKind {
  /// Whether a sentence may just lead on by a link. What a summary, a note or a result says has to be so.
  fileprivate var canLeadOn: Bool {
    switch self {
    case .title, .summary, .note, .result, .example: false
    case .prerequisite, .elsewhere, .step, .tip, .troubleshooting, .solution, .next: true
    }
  }

  /// Whether the reader goes on with a step afterwards, so that the name of that step is checked.
  fileprivate var canGoOn: Bool {
    switch self {
    case .tip, .solution: true
    case .title, .summary, .prerequisite, .elsewhere, .note, .step, .troubleshooting, .result, .example, .next: false
    }
  }
}

extension PlainText {
  /// Whether the sentence states nothing by itself: it asks, or leads to what follows.
  fileprivate func isQuestionOrLeadIn(_ sentence: Range<Int>) -> Bool {
    let text = text(sentence)
    return text.hasSuffix("?") || text.hasSuffix(":")
  }
}

extension Diagnostic {
  fileprivate static func sentence(in kind: BlockKind, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .sentenceUnwrapped, at: place, "Nothing in this sentence is checked.",
      help: "Wrap what it says in <claim>, <need> or <if>, or in <manual reason=…> if the model cannot know it"
        + "\(kind.otherWay).")
  }
}

extension BlockKind {
  /// What else will do in a sentence of such a block.
  fileprivate var otherWay: String {
    if self == .example { return "; or let a <value> say it" }
    return canLeadOn ? "; or say what to do, or link to where it goes on" : ""
  }
}

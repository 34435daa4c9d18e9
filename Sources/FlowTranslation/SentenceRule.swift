import FlowReading

/// Reports sentences of a summary, a note or a result in which nothing is checked, and sentences about where to read on
/// that lead nowhere.
struct SentenceRule {
  /// Whether a link will do.
  var takesLinks = false

  /// Whether something is checked in every sentence of a paragraph.
  func isWrapped(_ paragraph: Paragraph) -> Bool {
    var diagnostics: [Diagnostic] = []
    for plainText in PlainText.all(of: paragraph.content) { check(plainText, &diagnostics) }
    return diagnostics.isEmpty
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for sentence in plainText.sentences where !plainText.isTouchedByWrapper(sentence) {
      if takesLinks, plainText.hasLink(in: sentence) { continue }
      guard let word = plainText.words.first(where: { sentence.contains($0.range.lowerBound) }),
        let place = plainText.place(of: word.range.lowerBound..<sentence.upperBound)
      else { continue }
      diagnostics.append(.sentence(at: place))
    }
  }
}

extension PlainText {
  fileprivate func hasLink(in sentence: Range<Int>) -> Bool {
    placeholders.contains { code, offset in
      guard sentence.contains(offset), case .mention(let mention) = code.kind else { return false }
      return mention.isLink
    }
  }
}

extension Mention {
  fileprivate var isLink: Bool {
    switch self {
    case .link, .flow: true
    case .product, .namedProduct, .control, .screen, .message, .status, .role, .term, .step, .literal: false
    }
  }
}

extension Diagnostic {
  fileprivate static func sentence(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .sentenceUnwrapped, at: place, "Nothing in this sentence is checked.",
      help: "Wrap what it says in <claim>, <need> or <if>, or in <manual reason=…> if the model cannot know it.")
  }
}

import FlowReading

/// Reports sentences of a summary, a note or a result in which nothing is checked.
struct SentenceRule {
  /// Whether something is checked in every sentence of a paragraph.
  static func isWrapped(_ paragraph: Paragraph) -> Bool {
    var diagnostics: [Diagnostic] = []
    for plainText in PlainText.all(of: paragraph.content) { SentenceRule().check(plainText, &diagnostics) }
    return diagnostics.isEmpty
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for sentence in plainText.sentences where !plainText.isTouchedByWrapper(sentence) {
      guard let word = plainText.words.first(where: { sentence.contains($0.range.lowerBound) }),
        let place = plainText.place(of: word.range.lowerBound..<sentence.upperBound)
      else { continue }
      diagnostics.append(.sentence(at: place))
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

import FlowReading

/// Words that promise something stand inside of a claim, a need, an if, a symptom, a cause or a manual.
struct PromiseRule {
  private let phrases: [SearchPhrase]

  init(language: Language) {
    phrases = language.promises.compactMap { SearchPhrase($0) }
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for phrase in phrases {
      for range in phrase.ranges(in: plainText) where !plainText.isWrapped(range) {
        guard let place = plainText.place(of: range) else { continue }
        diagnostics.append(.promise(plainText.text(range), at: place))
      }
    }
  }
}

/// Every sentence of a summary, a note or a result is wrapped, at least in part, by what can be checked.
struct SentenceRule {
  /// Whether the rule finds nothing in a paragraph.
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
  fileprivate static func promise(_ words: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .promiseUnwrapped, at: place, "“\(words)” promises something that nothing checks.",
      help: "Wrap the promise in <claim>, its condition in <if> or <need>, or what the model cannot know in <manual>.")
  }

  fileprivate static func sentence(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .sentenceUnwrapped, at: place, "Nothing in this sentence is checked.",
      help: "Wrap what it says in <claim>, <need> or <if>, or in <manual reason=…> if the model cannot know it.")
  }
}

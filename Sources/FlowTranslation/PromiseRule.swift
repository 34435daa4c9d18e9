import FlowReading

/// Words that promise something stand inside of a claim, a need, an if, a symptom, a cause or a manual.
struct PromiseRule {
  private let phrases: [Phrase]

  init(language: Language) {
    phrases = language.promises.compactMap { Phrase($0) }
  }

  func check(_ prose: Prose, _ diagnostics: inout [Diagnostic]) {
    for phrase in phrases {
      for range in phrase.ranges(in: prose) where !prose.isWrapped(range) {
        guard let place = prose.place(of: range) else { continue }
        diagnostics.append(.promise(prose.text(range), at: place))
      }
    }
  }
}

/// Every sentence of a summary, a note or a result is wrapped, at least in part, by what can be checked.
struct SentenceRule {
  /// Whether the rule finds nothing in a paragraph.
  static func isWrapped(_ paragraph: Paragraph) -> Bool {
    var diagnostics: [Diagnostic] = []
    for prose in Prose.all(of: paragraph.content) { SentenceRule().check(prose, &diagnostics) }
    return diagnostics.isEmpty
  }

  func check(_ prose: Prose, _ diagnostics: inout [Diagnostic]) {
    for sentence in prose.sentences where !prose.isTouchedByWrapper(sentence) {
      guard let word = prose.words.first(where: { sentence.contains($0.range.lowerBound) }),
        let place = prose.place(of: word.range.lowerBound..<sentence.upperBound)
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

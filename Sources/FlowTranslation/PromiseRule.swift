import FlowReading

/// Reports words that promise something outside of a claim, a need, a symptom, a cause or a manual. An `if` does not check
/// a promise: it says for whom the words are meant.
struct PromiseRule {
  /// Words that promise, which are true, and words around them that do not.
  private let promises: PhraseTable<Bool>

  init(language: Language) {
    promises = PhraseTable(language.promises.map { ($0, true) } + language.harmless.map { ($0, false) })
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    let matches = promises.everyMatch(in: plainText, 0..<plainText.text.utf8.count)
    let harmless = matches.filter { $0.meanings.contains(false) }.map(\.range)
    for match in matches where match.meanings.contains(true) && !plainText.isChecked(match.range) {
      let isHarmless = harmless.contains {
        $0.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.upperBound
      }
      guard !isHarmless, let place = plainText.place(of: match.range) else { continue }
      diagnostics.append(.promise(plainText.text(match.range), at: place))
    }
  }
}

extension Diagnostic {
  fileprivate static func promise(_ words: Substring, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .promiseUnwrapped, at: place, "“\(words)” promises something that nothing checks.",
      help: "Wrap the promise in <claim>, its condition in <if> or <need>, or what the model cannot know in <manual>.")
  }
}

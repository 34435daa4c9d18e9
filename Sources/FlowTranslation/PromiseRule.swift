import FlowReading

/// Reports words that promise something outside of a claim, a need, an if, a symptom, a cause or a manual.
struct PromiseRule {
  private let phrases: [SearchPhrase]
  private let harmless: [SearchPhrase]

  init(language: Language) {
    phrases = language.promises.compactMap { SearchPhrase($0) }
    harmless = language.harmless.compactMap { SearchPhrase($0) }
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for phrase in phrases {
      for range in phrase.ranges(in: plainText) where !plainText.isWrapped(range) && !isHarmless(range, plainText) {
        guard let place = plainText.place(of: range) else { continue }
        diagnostics.append(.promise(plainText.text(range), at: place))
      }
    }
  }

  /// Whether the promise is a part of words that promise nothing.
  private func isHarmless(_ range: Range<Int>, _ plainText: PlainText) -> Bool {
    harmless.contains { phrase in
      phrase.ranges(in: plainText).contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
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

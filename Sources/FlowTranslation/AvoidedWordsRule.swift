import FlowReading

/// Reports words that the language's file says no text may have.
struct AvoidedWordsRule {
  private let avoided: [(phrase: SearchPhrase, instead: String)]

  init(language: Language) {
    avoided = language.avoided.compactMap { avoided in SearchPhrase(avoided.words).map { ($0, avoided.instead) } }
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for (phrase, instead) in avoided {
      for range in phrase.ranges(in: plainText) {
        guard let place = plainText.place(of: range) else { continue }
        diagnostics.append(.avoided(plainText.text(range), instead, at: place))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func avoided(_ words: Substring, _ instead: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.wordAvoided, at: place, "“\(words)” is not said here.", help: "Write “\(instead)”.")
  }
}

import FlowReading

/// Words that no text of a language has: of another language, or that readers take for something else.
struct AvoidedWordsRule {
  private let avoided: [(phrase: Phrase, instead: String)]

  init(language: Language) {
    avoided = language.avoided.compactMap { avoided in Phrase(avoided.words).map { ($0, avoided.instead) } }
  }

  func check(_ prose: Prose, _ diagnostics: inout [Diagnostic]) {
    for (phrase, instead) in avoided {
      for range in phrase.ranges(in: prose) {
        guard let place = prose.place(of: range) else { continue }
        diagnostics.append(.avoided(prose.text(range), instead, at: place))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func avoided(_ words: Substring, _ instead: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.wordAvoided, at: place, "“\(words)” is not said here.", help: "Write “\(instead)”.")
  }
}

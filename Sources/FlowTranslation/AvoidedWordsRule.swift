import FlowReading

/// Reports words that the language's file says no text may have.
struct AvoidedWordsRule {
  /// The words, and what to write instead.
  private let avoided: PhraseTable<String>

  init(language: Language) {
    avoided = PhraseTable(language.avoided.map { ($0.words, $0.instead) })
  }

  func check(_ plainText: PlainText, _ diagnostics: inout [Diagnostic]) {
    for match in avoided.everyMatch(in: plainText, 0..<plainText.text.utf8.count) {
      guard let place = plainText.place(of: match.range) else { continue }
      for instead in match.meanings { diagnostics.append(.avoided(plainText.text(match.range), instead, at: place)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func avoided(_ words: Substring, _ instead: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.wordAvoided, at: place, "“\(words)” is not said here.", help: "Write “\(instead)”.")
  }
}

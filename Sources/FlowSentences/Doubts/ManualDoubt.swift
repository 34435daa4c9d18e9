import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts words that promise something where nothing is executed for them, and no other place claims them.
struct ManualDoubt {
  let words: NamingWords

  func doubts(about sentence: Sentence) -> [Doubt] {
    sentence.checked.filter(\.isUnchecked).flatMap { checked in
      words.promises.matches(in: sentence.plainText, checked.range).compactMap { match in
        guard match.meanings.contains(true), let place = sentence.plainText.place(of: match.range) else { return nil }
        let text = sentence.plainText.text(match.range)
        return Doubt(.excess, "“\(text)” promises something, and nobody can check words in manual.", at: place)
      }
    }
  }
}

extension Sentence.Checked {
  /// Whether nothing is executed for its words. What another place claims is part of the reading, so whoever confirms the
  /// words compares them with it.
  fileprivate var isUnchecked: Bool { if case .manual(_, claimed: nil) = meaning { true } else { false } }
}

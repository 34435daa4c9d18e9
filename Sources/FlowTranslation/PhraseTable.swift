/// Phrases of a language and what they stand for, to be found in a text all at once.
package struct PhraseTable<Meaning: Sendable>: Sendable {
  /// Where a phrase is in a text, and what it stands for.
  package struct Match: Sendable {
    package let range: Range<Int>
    package let meanings: [Meaning]
  }

  private var index = PhraseIndex()
  /// What each phrase of the index stands for.
  private var meanings: [[Meaning]] = []

  /// A table of phrases. Small and capital letters are equal. A star at the end stands for any ending.
  package init(_ entries: [(words: String, meaning: Meaning)]) {
    for (text, meaning) in entries {
      guard let number = index.number(of: text) else { continue }
      if number == meanings.count { meanings.append([]) }
      meanings[number].append(meaning)
    }
  }

  package var isEmpty: Bool { meanings.isEmpty }

  /// The phrases in some bytes of a text. Where one is part of another, only the longer one counts.
  package func matches(in text: PlainText, _ bytes: Range<Int>) -> [Match] {
    var last = 0..<0
    return everyMatch(in: text, bytes).filter { match in
      // A word can be in the table as it is and by its beginning.
      guard match.range.lowerBound >= last.upperBound || match.range == last else { return false }
      last = match.range
      return true
    }
  }

  /// Every phrase in some bytes of a text, also those that are part of others, in the order of the text; of those that
  /// begin with one word, the longest first.
  package func everyMatch(in text: PlainText, _ bytes: Range<Int>) -> [Match] {
    guard !meanings.isEmpty else { return [] }
    return index.matches(in: text, bytes).map { Match(range: $0.range, meanings: meanings[$0.number]) }
  }
}

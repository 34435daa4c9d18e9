import FlowReading

/// Phrases of a language and what they stand for, to be found in a text all at once.
package struct PhraseTable<Meaning: Sendable>: Sendable {
  /// Where a phrase is in a text, and what it stands for.
  package struct Match: Sendable {
    package let range: Range<Int>
    package let meanings: [Meaning]
  }

  private struct Phrase: Sendable {
    /// In small letters.
    let words: [String]
    /// Whether the last word may go on: `chang*`.
    let isStem: Bool
    var meanings: [Meaning]
  }

  /// By the first three bytes of the first word, the longest first.
  private var phrases: [UInt32: [Phrase]] = [:]

  /// A table of phrases. Small and capital letters are equal. A star at the end stands for any ending.
  package init(_ entries: [(words: String, meaning: Meaning)]) {
    for (text, meaning) in entries {
      let words = text.plainText.words.map(\.lowercased)
      guard let first = words.first?.firstBytes else { continue }
      let isStem = text.hasSuffix("*")
      if let known = phrases[first]?.firstIndex(where: { $0.words == words && $0.isStem == isStem }) {
        phrases[first]?[known].meanings.append(meaning)
      } else {
        phrases[first, default: []].append(Phrase(words: words, isStem: isStem, meanings: [meaning]))
      }
    }
    for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
  }

  package var isEmpty: Bool { phrases.isEmpty }

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

  /// Every phrase in some bytes of a text, also those that are part of others, in the order of the text.
  package func everyMatch(in text: PlainText, _ bytes: Range<Int>) -> [Match] {
    guard !phrases.isEmpty else { return [] }
    let words = text.words(in: bytes)
    return words.indices.flatMap { place in
      (phrases[words[place].lowercased.firstBytes] ?? []).compactMap { phrase in
        let end = place + phrase.words.count
        guard end <= words.endIndex, isPhrase(phrase, words[place..<end], in: text) else { return nil }
        return Match(
          range: words[place].range.lowerBound..<words[end - 1].range.upperBound, meanings: phrase.meanings)
      }
    }
  }

  private func isPhrase(_ phrase: Phrase, _ words: ArraySlice<PlainText.Word>, in text: PlainText) -> Bool {
    var end: Int?
    for (word, wanted) in zip(words, phrase.words) {
      let mayGoOn = phrase.isStem && word.range == words.last?.range
      guard mayGoOn ? word.lowercased.hasPrefix(wanted) : word.lowercased == wanted else { return false }
      if let end, !text.text(end..<word.range.lowerBound).joinsWords { return false }
      end = word.range.upperBound
    }
    return true
  }
}

extension PlainText {
  /// The words in some bytes of the text.
  package func words(in range: Range<Int>) -> ArraySlice<Word> {
    let start = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.endIndex
    let end = words[start...].firstIndex { $0.range.upperBound > range.upperBound } ?? words.endIndex
    return words[start..<end]
  }

  /// Whether a mark that ends a clause or a sentence is in some bytes of the text.
  package func hasBoundary(_ range: Range<Int>) -> Bool {
    text(range).utf8.contains { ",;:.!?()".utf8.contains($0) } || text(range).contains("—")
  }
}

extension String {
  /// The text as one whose words can be compared.
  package var plainText: PlainText {
    let file = SourceFile(path: "", bytes: Array(utf8))
    return PlainText.all(of: [.text(self, SourceRange(file, 0..<file.bytes.count))])[0]
  }

  fileprivate var firstBytes: UInt32 { utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }
}

extension Substring {
  /// Whether words with only this between them stand in a row.
  fileprivate var joinsWords: Bool { allSatisfy { $0.isWhitespace || "-‑’'/".contains($0) } }
}

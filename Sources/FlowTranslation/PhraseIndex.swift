import FlowReading

/// Numbered phrases, looked up by the beginning of their first word. It knows nothing of what they stand for, so that the
/// search is compiled once and not for each kind of meaning.
struct PhraseIndex: Sendable {
  private struct Phrase: Sendable {
    /// In small letters.
    let words: [String]
    /// Whether the last word may go on: `chang*`.
    let isStem: Bool
    let number: Int
  }

  /// By the first bytes of the first word, the longest first.
  private var phrases: [UInt32: [Phrase]] = [:]
  private var count = 0

  /// The number of a phrase, from 0, which is a new one when the phrase is new; nil for a text without words.
  mutating func number(of text: String) -> Int? {
    let words = text.plainText.words
    guard let first = words.first?.firstBytes else { return nil }
    let (phrase, isStem) = (words.map(\.lowercased), text.hasSuffix("*"))
    if let known = phrases[first]?.first(where: { $0.words == phrase && $0.isStem == isStem }) { return known.number }
    let place = phrases[first]?.firstIndex { $0.words.count < phrase.count } ?? phrases[first]?.count ?? 0
    phrases[first, default: []].insert(Phrase(words: phrase, isStem: isStem, number: count), at: place)
    count += 1
    return count - 1
  }

  /// Every phrase in some bytes of a text, in the order of the text, the longest first.
  func matches(in text: PlainText, _ bytes: Range<Int>) -> [(range: Range<Int>, number: Int)] {
    let words = text.words(in: bytes)
    var matches: [(range: Range<Int>, number: Int)] = []
    for place in words.indices {
      guard let candidates = phrases[words[place].firstBytes] else { continue }
      for phrase in candidates {
        let end = place + phrase.words.count
        guard end <= words.endIndex, isPhrase(phrase, words[place..<end], in: text) else { continue }
        matches.append((words[place].range.lowerBound..<words[end - 1].range.upperBound, phrase.number))
      }
    }
    return matches
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
}

extension Substring {
  /// Whether words with only this between them stand in a row.
  fileprivate var joinsWords: Bool { allSatisfy { $0.isWhitespace || "-‑’'/".contains($0) } }
}

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

  /// The phrases of one length, so that many that begin alike are not looked through one by one.
  private struct Group: Sendable {
    let wordCount: Int
    /// By the hash of their words.
    var exact: [Int: [Phrase]] = [:]
    /// Those whose last word may go on.
    var stems: [Phrase] = []

    func phrases(ofHash hash: Int) -> [Phrase] { exact.isEmpty ? [] : exact[hash] ?? [] }
  }

  /// By the first bytes of the first word, the longest first.
  private var groups: [UInt32: [Group]] = [:]
  private var count = 0

  /// The number of a phrase, from 0, which is a new one when the phrase is new; nil for a text without words.
  mutating func number(of text: String) -> Int? {
    let words = text.plainText.words
    guard let first = words.first?.firstBytes else { return nil }
    let phrase = Phrase(words: words.map(\.lowercased), isStem: text.hasSuffix("*"), number: count)
    let hash = PhraseIndex.hash(words[...])
    var groups = groups.removeValue(forKey: first) ?? []
    defer { self.groups[first] = groups }
    let place = groups.firstIndex { $0.wordCount <= words.count } ?? groups.count
    if place == groups.count || groups[place].wordCount < words.count {
      groups.insert(Group(wordCount: words.count), at: place)
    }
    let others = phrase.isStem ? groups[place].stems : groups[place].phrases(ofHash: hash)
    if let known = others.first(where: { $0.words == phrase.words }) { return known.number }
    if phrase.isStem {
      groups[place].stems.append(phrase)
    } else {
      groups[place].exact[hash, default: []].append(phrase)
    }
    count += 1
    return phrase.number
  }

  /// Every phrase in some bytes of a text, in the order of the text, the longest first.
  func matches(in text: PlainText, _ bytes: Range<Int>) -> [(range: Range<Int>, number: Int)] {
    let words = text.words(in: bytes)
    var matches: [(range: Range<Int>, number: Int)] = []
    for place in words.indices {
      for group in groups[words[place].firstBytes] ?? [] {
        let end = place + group.wordCount
        guard end <= words.endIndex else { continue }
        let candidates = group.phrases(ofHash: PhraseIndex.hash(words[place..<end])) + group.stems
        let found = candidates.filter { isPhrase($0, words[place..<end], in: text) }.map(\.number).sorted()
        matches += found.map { (words[place].range.lowerBound..<words[end - 1].range.upperBound, $0) }
      }
    }
    return matches
  }

  private static func hash(_ words: ArraySlice<PlainText.Word>) -> Int {
    var hasher = Hasher()
    for word in words { hasher.combine(word.lowercased) }
    return hasher.finalize()
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

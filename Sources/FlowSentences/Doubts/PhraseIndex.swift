import FlowReading
import FlowTranslation

/// Finds the words of all lists of a language in a text at once.
struct PhraseIndex {
  /// Words of a list in a text.
  struct Hit {
    let list: WordList
    let range: Range<Int>
  }

  private struct Phrase {
    let list: WordList
    /// In small letters.
    let words: [String]
    /// Whether the last word may go on: `chang*`.
    let isStem: Bool
  }

  /// By the first three bytes of the first word.
  private var phrases: [UInt32: [Phrase]] = [:]

  init(_ lists: [WordList: [String]]) {
    for list in WordList.allCases {
      for text in lists[list] ?? [] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let first = words.first else { continue }
        phrases[first.firstBytes, default: []].append(Phrase(list: list, words: words, isStem: text.hasSuffix("*")))
      }
    }
  }

  /// Whether the language has lists. Without lists there are no doubts.
  var isEmpty: Bool { phrases.isEmpty }

  /// The words of the lists in some bytes of a text, in the order of the text.
  func hits(in text: PlainText, _ range: Range<Int>) -> [Hit] {
    let words = text.words(in: range)
    var hits: [Hit] = []
    for place in words.indices {
      for phrase in phrases[words[place].lowercased.firstBytes] ?? [] {
        let end = place + phrase.words.count
        guard end <= words.endIndex, matches(phrase, words[place..<end], in: text) else { continue }
        hits.append(Hit(list: phrase.list, range: words[place].range.lowerBound..<words[end - 1].range.upperBound))
      }
    }
    return hits
  }

  private func matches(_ phrase: Phrase, _ words: ArraySlice<PlainText.Word>, in text: PlainText) -> Bool {
    var previous: PlainText.Word?
    for (word, wanted) in zip(words, phrase.words) {
      let isLast = word.range == words.last?.range
      let isEqual = phrase.isStem && isLast ? word.lowercased.hasPrefix(wanted) : word.lowercased == wanted
      guard isEqual else { return false }
      if let previous, text.hasBoundary(previous.range.upperBound..<word.range.lowerBound) { return false }
      previous = word
    }
    return true
  }
}

extension PlainText {
  /// The words in some bytes of the text.
  func words(in range: Range<Int>) -> ArraySlice<Word> {
    let start = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.endIndex
    let end = words[start...].firstIndex { $0.range.upperBound > range.upperBound } ?? words.endIndex
    return words[start..<end]
  }

  /// Whether a mark that ends a clause or a sentence is in some bytes of the text.
  func hasBoundary(_ range: Range<Int>) -> Bool {
    text(range).utf8.contains { ",;:.!?()".utf8.contains($0) } || text(range).contains("—")
  }
}

extension String {
  fileprivate var firstBytes: UInt32 { utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }
}

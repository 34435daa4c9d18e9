import FlowReading
import FlowTranslation

/// Phrases of a language and what they stand for, looked up by their first word.
struct PhraseTable<Meaning: Sendable>: Sendable {
  /// Where a phrase is in a text, and what it stands for.
  struct Match: Sendable {
    let range: Range<Int>
    let meanings: [Meaning]
  }

  private struct Phrase: Sendable {
    let words: [String]
    var meanings: [Meaning]
  }

  /// By the first word, the longest first.
  private var phrases: [String: [Phrase]] = [:]

  init(_ entries: [(words: String, meaning: Meaning)]) {
    for (text, meaning) in entries {
      let words = text.plainText.words.map(\.lowercased)
      guard let first = words.first else { continue }
      if let known = phrases[first]?.firstIndex(where: { $0.words == words }) {
        phrases[first]?[known].meanings.append(meaning)
      } else {
        phrases[first, default: []].append(Phrase(words: words, meanings: [meaning]))
      }
    }
    for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The phrases in some bytes of a text. Where one is part of another, only the longer one counts.
  func matches(in text: PlainText, _ bytes: Range<Int>) -> [Match] {
    guard !phrases.isEmpty else { return [] }
    var matches: [Match] = []
    var next = 0
    for (number, word) in text.words.enumerated() where number >= next && bytes.contains(word.range.lowerBound) {
      guard let candidates = phrases[word.lowercased] else { continue }
      guard let phrase = candidates.first(where: { isPhrase($0.words, at: number, in: text, bytes) }) else { continue }
      next = number + phrase.words.count
      let range = word.range.lowerBound..<text.words[next - 1].range.upperBound
      matches.append(Match(range: range, meanings: phrase.meanings))
    }
    return matches
  }

  private func isPhrase(_ words: [String], at number: Int, in text: PlainText, _ bytes: Range<Int>) -> Bool {
    guard number + words.count <= text.words.count,
      text.words[number + words.count - 1].range.upperBound <= bytes.upperBound
    else { return false }
    return words.indices.allSatisfy { index in
      let word = text.words[number + index]
      guard word.lowercased == words[index] else { return false }
      return index == 0 || text.text(text.words[number + index - 1].range.upperBound..<word.range.lowerBound).joins
    }
  }
}

extension String {
  /// The text as one whose words can be compared.
  var plainText: PlainText {
    let file = SourceFile(path: "", bytes: Array(utf8))
    return PlainText.all(of: [.text(self, SourceRange(file, 0..<file.bytes.count))])[0]
  }
}

extension Substring {
  /// Whether words with only this between them stand in a row.
  fileprivate var joins: Bool { allSatisfy { $0.isWhitespace || "-‑’'/".contains($0) } }
}

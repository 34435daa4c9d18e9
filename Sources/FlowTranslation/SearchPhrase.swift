import FlowReading

/// One or more words in a row that a check looks for in a text.
struct SearchPhrase {
  /// The phrase as it is written in the catalogue.
  let text: String
  private let words: [String]
  private let isCaseSensitive: Bool

  /// A phrase; nil when the text has no word. Small and capital letters are equal unless `isCaseSensitive` is true.
  init?(_ text: String, isCaseSensitive: Bool = false) {
    self.text = text
    self.isCaseSensitive = isCaseSensitive
    guard let plainText = PlainText.all(of: text).first, !plainText.words.isEmpty else { return nil }
    words = plainText.words.map { isCaseSensitive ? String($0.text) : $0.lowercased }
  }

  /// How many words it has.
  var count: Int { words.count }

  /// The ranges at which it is in a text, as whole words with nothing but blanks, hyphens, slashes and apostrophes
  /// between them.
  func ranges(in plainText: PlainText) -> [Range<Int>] {
    guard plainText.words.count >= words.count else { return [] }
    return (0...plainText.words.count - words.count).compactMap { start in
      // The first word nearly always differs, so it is compared before anything else.
      guard isWord(0, plainText.words[start]) else { return nil }
      let found = plainText.words[start..<start + words.count]
      guard zip(found, words.indices).allSatisfy({ isWord($1, $0) }),
        zip(found, found.dropFirst()).allSatisfy({
          plainText.text($0.range.upperBound..<$1.range.lowerBound).joinsWords
        }),
        let first = found.first, let last = found.last
      else { return nil }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  private func isWord(_ number: Int, _ word: PlainText.Word) -> Bool {
    isCaseSensitive
      ? word.range.count == words[number].utf8.count && word.text == words[number] : word.lowercased == words[number]
  }
}

extension PlainText {
  fileprivate static func all(of text: String) -> [PlainText] {
    let file = SourceFile(path: "", bytes: Array(text.utf8))
    return all(of: [.text(text, SourceRange(file, 0..<file.bytes.count))])
  }
}

extension Substring {
  /// Whether words with only this between them stand in a row.
  package var joinsWords: Bool { allSatisfy { $0.isWhitespace || "-‑’'/".contains($0) } }
}

package import FlowReading

/// The text that the rules about words check: a paragraph, or one branch of a plural in it, without markup and with a
/// placeholder for each code that has no words of its own.
package struct PlainText: Sendable {
  /// The character in the text for each code that does not wrap words.
  package static let placeholderMark: Unicode.Scalar = "\u{FFFC}"

  /// A word of the text and its bytes in it. An apostrophe ends a word, so `dell’account` is two words.
  package struct Word: Sendable {
    package let text: Substring
    package let range: Range<Int>
    package let lowercased: String
    /// The first three bytes of it in small letters, by which phrases are looked up.
    let firstBytes: UInt32
  }

  package private(set) var text = ""
  package private(set) var words: [Word] = []
  /// The codes that do not wrap words, and their offsets in the text.
  package private(set) var placeholders: [(code: InlineCode, offset: Int)] = []
  /// The bytes inside each wrapper but `if`.
  private var checked: [Range<Int>] = []
  /// The bytes inside each `if`.
  private var conditional: [Range<Int>] = []
  /// Whether it is a branch of a plural.
  let isBranch: Bool
  /// The parts of the text that are from the file, with their places in it.
  private var runs: [(range: Range<Int>, text: String, place: SourceRange)] = []

  /// The texts of some content: first its own, then one for each branch of its plurals.
  package static func all(of content: [Inline]) -> [PlainText] {
    all(of: content, isBranch: false, insideWrapper: false)
  }

  private static func all(of content: [Inline], isBranch: Bool, insideWrapper: Bool) -> [PlainText] {
    var own = PlainText(isBranch: isBranch)
    var branches: [PlainText] = []
    own.append(content, insideWrapper: insideWrapper, branches: &branches)
    if insideWrapper { own.checked.append(0..<own.text.utf8.count) }
    own.words = own.text.wordsWithRanges
    return [own] + branches
  }

  private init(isBranch: Bool) { self.isBranch = isBranch }

  private mutating func append(_ content: [Inline], insideWrapper: Bool, branches: inout [PlainText]) {
    for inline in content {
      let start = text.utf8.count
      switch inline {
      case .text(let words, let place):
        text += words
        runs.append((start..<text.utf8.count, words, place))
      case .code(let code) where code.wraps:
        append(code.content, insideWrapper: true, branches: &branches)
        if case .if = code.kind {
          conditional.append(start..<text.utf8.count)
        } else {
          checked.append(start..<text.utf8.count)
        }
      case .code(let code):
        text.unicodeScalars.append(PlainText.placeholderMark)
        placeholders.append((code, start))
        for branch in code.branches {
          branches += PlainText.all(of: branch.content, isBranch: true, insideWrapper: insideWrapper)
        }
      }
    }
  }

  /// Whether something is checked for all these bytes: one wrapper is around them, or they are the condition of an `if`.
  func isChecked(_ range: Range<Int>) -> Bool {
    (checked + conditional.map(condition)).contains { $0.covers(range) }
  }

  /// Whether some of these bytes are in a wrapper.
  func isTouchedByWrapper(_ range: Range<Int>) -> Bool { (checked + conditional).contains { $0.overlaps(range) } }

  /// Whether the byte at an offset is in the condition of an `if`.
  package func isCondition(_ offset: Int) -> Bool { conditional.contains { condition(of: $0).contains(offset) } }

  /// The words of an `if` that say its condition: those before its first comma or colon.
  private func condition(of conditional: Range<Int>) -> Range<Int> {
    let bytes = Array(text(conditional).utf8)
    return conditional.prefix(bytes.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") } ?? 0)
  }

  /// The place of these bytes in the file; nil when they are the placeholder of a code.
  package func place(of range: Range<Int>) -> SourceRange? {
    guard let run = runs.first(where: { $0.range.contains(range.lowerBound) }) else { return nil }
    let start = range.lowerBound - run.range.lowerBound
    let end = min(range.upperBound, run.range.upperBound) - run.range.lowerBound
    return run.place.part(start..<end, of: run.text)
  }

  /// The text of a range of bytes.
  package func text(_ range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }

  /// The sentences. A stop ends one if a blank follows and then no small letter: `e.g. this` goes on.
  package var sentences: [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var sentences: [Range<Int>] = []
    var (start, offset, index) = (0, 0, 0)
    while index < scalars.count {
      let isStop = scalars[index].isStop
      offset += UTF8.width(scalars[index])
      index += 1
      guard isStop else { continue }
      while index < scalars.count, scalars[index].closesQuotation {
        offset += UTF8.width(scalars[index])
        index += 1
      }
      let next = scalars[index...].first { !$0.properties.isWhitespace }
      guard index == scalars.count || scalars[index].properties.isWhitespace, next?.properties.isLowercase != true
      else { continue }
      sentences.append(start..<offset)
      while index < scalars.count, scalars[index].properties.isWhitespace {
        offset += UTF8.width(scalars[index])
        index += 1
      }
      start = offset
    }
    if start < offset { sentences.append(start..<offset) }
    return sentences
  }
}

extension Range<Int> {
  fileprivate func covers(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension String {
  /// The words: the runs of letters and digits.
  fileprivate var wordsWithRanges: [PlainText.Word] {
    var words: [PlainText.Word] = []
    var start: Int?
    var offset = 0
    func end(_ offset: Int) {
      guard let first = start else { return }
      let lower = utf8.index(startIndex, offsetBy: first)
      let word = self[lower..<utf8.index(lower, offsetBy: offset - first)]
      let small = word.lowercased()
      let firstBytes = small.utf8.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      words.append(
        PlainText.Word(text: word, range: first..<offset, lowercased: small, firstBytes: firstBytes))
      start = nil
    }
    for scalar in unicodeScalars {
      if scalar.isPartOfWord { start = start ?? offset } else { end(offset) }
      offset += UTF8.width(scalar)
    }
    end(offset)
    return words
  }
}

extension Unicode.Scalar {
  /// Whether it can end a sentence.
  fileprivate var isStop: Bool { self == "." || self == "!" || self == "?" || self == "…" }

  /// Whether it can stand behind a stop and belong to the sentence.
  fileprivate var closesQuotation: Bool {
    switch self {
    case "»", "”", "’", "\"", ")", "]": true
    default: false
    }
  }

  /// Whether it is a letter, a digit, or a mark on one.
  fileprivate var isPartOfWord: Bool {
    // Most are, and to look up their properties takes long.
    if isASCII {
      switch self {
      case "a"..."z", "A"..."Z", "0"..."9": return true
      default: return false
      }
    }
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }
}

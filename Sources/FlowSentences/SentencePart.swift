/// A part of a sentence as it is read: words, something that is filled in, or words inside an element.
package indirect enum SentencePart: Hashable, Sendable {
  case text(String)
  /// The place of a label, a name or a value, by what stands there: `click placeOrder`, `value order.credit`.
  case slot(String)
  /// Words inside an element, by its name: `claim`.
  case wrapper(String, [SentencePart])
}

extension [SentencePart] {
  /// The sentence on one line, for people: what is filled in stands in square brackets.
  package var plain: String {
    map { part in
      switch part {
      case .text(let text): text
      case .slot(let name): "[\(name)]"
      case .wrapper(_, let parts): parts.plain
      }
    }.joined()
  }

  /// A text that is equal for two sentences that differ only in blanks and in the form of quotation marks, apostrophes
  /// and hyphens. It has characters that no XML file can have, so that no words look like an element.
  package var levelled: String { String(decoding: levelledBytes, as: UTF8.self) }

  /// The same in UTF-8.
  var levelledBytes: [UInt8] {
    var bytes: [UInt8] = []
    appendLevelled(to: &bytes)
    while bytes.last == .space { bytes.removeLast() }
    return bytes
  }

  private func appendLevelled(to bytes: inout [UInt8]) {
    for part in self {
      switch part {
      case .text(let words):
        for scalar in words.unicodeScalars {
          let level = scalar.levelled
          if level == " ", bytes.isEmpty || bytes.last == .space { continue }
          if level.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: level.value))
          } else {
            bytes += String(level).utf8
          }
        }
      case .slot(let name):
        bytes.append(1)
        bytes += name.utf8
        bytes.append(2)
      case .wrapper(let name, let parts):
        bytes.append(3)
        bytes += name.utf8
        bytes.append(4)
        parts.appendLevelled(to: &bytes)
        bytes.append(5)
      }
    }
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
}

extension Unicode.Scalar {
  /// The character that stands for all that look alike in a text.
  fileprivate var levelled: Unicode.Scalar {
    switch self {
    case "’", "‘": "'"
    case "“", "”", "«", "»", "„": "\""
    case "‑", "‐": "-"
    case "\u{A0}", "\u{202F}", "\n", "\t", "\r": " "
    default: self
    }
  }
}

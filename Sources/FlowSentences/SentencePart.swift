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
  package var levelled: String {
    var text = ""
    appendLevelled(to: &text)
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    return text
  }

  private func appendLevelled(to text: inout String) {
    for part in self {
      switch part {
      case .text(let words):
        for scalar in words.unicodeScalars {
          let level = scalar.levelled
          if level == " ", text.isEmpty || text.unicodeScalars.last == " " { continue }
          text.unicodeScalars.append(level)
        }
      case .slot(let name): text += "\u{1}\(name)\u{2}"
      case .wrapper(let name, let parts):
        text += "\u{3}\(name)\u{4}"
        parts.appendLevelled(to: &text)
        text += "\u{5}"
      }
    }
  }
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

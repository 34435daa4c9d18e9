extension Unicode.Scalar {
  /// The scalar, or its number where it could drive a terminal, turn the direction of writing, or not be seen at all.
  /// A tab stays.
  var printable: String {
    isInvisible && self != "\t" ? "<U+\(hexadecimal)>" : String(self)
  }

  /// How many columns `printable` takes: the wide letters of East Asia take two, a combining mark none.
  var columns: Int {
    if self == "\t" { return 1 }
    if isInvisible { return printable.unicodeScalars.count }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return Unicode.Scalar.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// Whether it is a control, a format or a bidi character, a line end, or no character at all.
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }

  /// At least four digits.
  private var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Blocks of Unicode whose East_Asian_Width is Wide (UAX 11), as far as texts have them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]
}

extension String {
  /// The text without anything that a terminal obeys; a tab, which is no harm in a message, becomes a blank.
  package var printable: String {
    unicodeScalars.map { $0 == "\t" ? " " : $0.printable }.joined()
  }
}

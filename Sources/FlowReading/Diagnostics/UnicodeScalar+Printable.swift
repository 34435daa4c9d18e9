extension Unicode.Scalar {
  /// The scalar; or its number, such as `<U+200B>`, if it controls a terminal, changes the direction of writing or is
  /// invisible. A tab is unchanged.
  var printable: String {
    isInvisible && self != "\t" ? "<U+\(hexadecimal)>" : String(self)
  }

  /// The number of columns of `printable` in a terminal. A wide letter of East Asia takes two, a combining mark none.
  var columns: Int {
    if self == "\t" { return 1 }
    if isInvisible { return printable.unicodeScalars.count }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return Unicode.Scalar.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// Whether it is a control or format character, a line end, or not assigned. Characters for the direction of writing
  /// are format characters.
  var isInvisible: Bool {
    // Most are not, and to look up their properties takes long.
    if (0x20..<0x7F).contains(value) { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }

  /// The number in at least four hexadecimal digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The blocks of Unicode with East_Asian_Width Wide (UAX 11) that occur in texts.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]
}

extension String {
  /// The text with its invisible characters replaced by their numbers, and tabs by blanks.
  package var printable: String {
    unicodeScalars.map { $0 == "\t" ? " " : $0.printable }.joined()
  }
}

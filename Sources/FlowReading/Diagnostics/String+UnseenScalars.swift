extension String {
  /// The characters that nobody sees, and their bytes. They change the direction of a line, split or join words, or hide
  /// others.
  package var unseenScalars: [(scalar: Unicode.Scalar, bytes: Range<Int>)] {
    var found: [(scalar: Unicode.Scalar, bytes: Range<Int>)] = []
    var offset = 0
    var before: Unicode.Scalar?
    for scalar in unicodeScalars {
      let bytes = offset..<offset + UTF8.width(scalar)
      offset = bytes.upperBound
      if scalar.isUnseen(after: before) { found.append((scalar, bytes)) }
      before = scalar
    }
    return found
  }
}

extension Unicode.Scalar {
  /// Whether a page shows nothing for it. White space is seen.
  fileprivate func isUnseen(after before: Unicode.Scalar?) -> Bool {
    // Most are, and to look up their properties takes long.
    if (0x20..<0x7F).contains(value) { return false }
    switch properties.generalCategory {
    case .control: return self != "\t" && self != "\n" && self != "\r"
    case .format, .lineSeparator, .paragraphSeparator: return true
    default: break
    }
    // They choose how the picture before them is drawn (UTS 51, section 1.4.3).
    if self == "\u{FE0E}" || self == "\u{FE0F}" { return before?.properties.isEmoji != true }
    // Fillers of scripts and other selectors; the Braille pattern without dots, and what stands for an object that is lost.
    return properties.isDefaultIgnorableCodePoint || self == "\u{2800}" || self == "\u{FFFC}"
  }
}

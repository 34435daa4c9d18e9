extension String {
  /// The characters that nobody sees, and their bytes. They change the direction of a line, split or join words, hide
  /// others, or have no meaning that two readers share.
  package var unseenScalars: [(scalar: Unicode.Scalar, bytes: Range<Int>)] {
    // Most texts are of nothing but what can be seen, and to look at each character takes long.
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }) { return [] }
    var found: [(scalar: Unicode.Scalar, bytes: Range<Int>)] = []
    var offset = 0
    var before: Unicode.Scalar?
    for (index, scalar) in zip(unicodeScalars.indices, unicodeScalars) {
      let bytes = offset..<offset + UTF8.width(scalar)
      offset = bytes.upperBound
      if scalar.isSelector {
        if !scalar.isSelector(after: before, before: unicodeScalars[index...].dropFirst().first) {
          found.append((scalar, bytes))
        }
      } else if scalar.isUnseen {
        found.append((scalar, bytes))
      }
      before = scalar
    }
    return found
  }
}

extension Unicode.Scalar {
  /// Whether it chooses how the picture before it is drawn (UTS 51, section 1.4.3).
  fileprivate var isSelector: Bool { self == "\u{FE0E}" || self == "\u{FE0F}" }

  /// Whether a selector has a picture before it. Digits, # and * are pictures only within the sign of a key.
  fileprivate func isSelector(after before: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard let before, before.properties.isEmoji else { return false }
    return !before.isASCII || next == "\u{20E3}"
  }

  /// Whether a page shows nothing for it, or nothing that has a meaning. White space is seen.
  fileprivate var isUnseen: Bool {
    // Most are, and to look up their properties takes long.
    if (0x20..<0x7F).contains(value) { return false }
    switch properties.generalCategory {
    case .control: return self != "\t" && self != "\n" && self != "\r"
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
    default: break
    }
    // Fillers of scripts and other selectors; the Braille pattern without dots, and what stands for an object or a
    // character that is lost.
    return properties.isDefaultIgnorableCodePoint || ["\u{2800}", "\u{FFFC}", "\u{FFFD}"].contains(self)
  }

  /// Whether it is seen, and means nothing: it is private, not assigned, or stands for a character that was lost.
  var isMeaningless: Bool {
    [.privateUse, .unassigned].contains(properties.generalCategory) || self == "\u{FFFD}"
  }
}

/// What an entry turns out to be before any registry is asked.
package enum VATNumberReading: Hashable, Sendable {
  case absent
  case malformed
  case wellFormed(VATIdentifier)

  /// Reads an entry. Spaces, dots and hyphens do not count, nor whether letters are capitals. The prefix may stand there
  /// once. Where the number does not hold with a prefix, or has none, it is read as one of `country`.
  package init(_ entry: String, in country: VATCountry? = nil) {
    guard let bytes = VATNumberReading.essentials(of: entry) else {
      self = .malformed
      return
    }
    guard !bytes.isEmpty else {
      self = .absent
      return
    }
    let identifier =
      VATCountry(prefix: bytes.prefix(2)).flatMap { VATIdentifier($0, body: bytes.dropFirst(2)) }
      ?? country.flatMap { VATIdentifier($0, body: bytes[...]) }
    self = identifier.map { .wellFormed($0) } ?? .malformed
  }

  /// Capital letters, digits and the signs of old Irish numbers; nil when there is something that no number has. It
  /// stops where the longest possible number ends, so that a long text costs no more than a short one.
  private static func essentials(of entry: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "A"..."Z", "0"..."9", "+", "*": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "a"..."z": bytes.append(UInt8(truncatingIfNeeded: scalar.value - 32))
      case _ where separators.contains(scalar): continue
      default: return nil
      }
      guard bytes.count <= longest else { return nil }
    }
    return bytes
  }

  /// A prefix and twelve characters: Lithuania and Northern Ireland have them.
  private static let longest = 14

  /// Spaces, dots and hyphens, also those that word processors put in their place.
  private static let separators: Set<Unicode.Scalar> = [
    " ", "\t", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", ".", "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}",
    "\u{2014}", "\u{2212}",
  ]
}

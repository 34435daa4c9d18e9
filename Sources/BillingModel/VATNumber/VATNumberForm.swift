/// One form of a country's numbers: what stands in each place after the prefix, and what the check digits must satisfy.
struct VATNumberForm: Sendable {
  /// What may stand in one place.
  private enum Place: Sendable {
    case digit, digitFromOne, letter, letterOrDigit, letterOrSign
    case exactly(UInt8)

    /// Small letters stand for classes, everything else for itself.
    init(_ pattern: UInt8) {
      switch pattern {
      case UInt8(ascii: "d"): self = .digit
      case UInt8(ascii: "n"): self = .digitFromOne
      case UInt8(ascii: "a"): self = .letter
      case UInt8(ascii: "x"): self = .letterOrDigit
      case UInt8(ascii: "s"): self = .letterOrSign
      default: self = .exactly(pattern)
      }
    }

    func fits(_ byte: UInt8) -> Bool {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      return switch self {
      case .digit: isDigit
      case .digitFromOne: isDigit && byte != UInt8(ascii: "0")
      case .letter: isLetter
      case .letterOrDigit: isLetter || isDigit
      case .letterOrSign: isLetter || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*")
      case .exactly(let expected): byte == expected
      }
    }
  }

  private let places: [Place]
  private let lead: [UInt8]
  /// What a number of this form must satisfy.
  let rule: VATCheckRule

  /// A form in the letters of `Place`. `lead` is what numbers of an older form have to get in front.
  init(_ pattern: String, lead: String = "", _ rule: VATCheckRule) {
    places = pattern.utf8.map { Place($0) }
    self.lead = Array(lead.utf8)
    self.rule = rule
  }

  /// The number with what belongs in front, or nil when it does not have this form.
  func completed(_ bytes: ArraySlice<UInt8>) -> VATNumberBody? {
    guard bytes.count == places.count, zip(places, bytes).allSatisfy({ $0.fits($1) }) else { return nil }
    return VATNumberBody(lead + bytes)
  }
}

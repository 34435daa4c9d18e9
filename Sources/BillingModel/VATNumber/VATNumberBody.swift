/// What follows the prefix of a number that has one of the forms, and arithmetic with its digits. No number is longer than
/// 12 digits, so that nothing here can overflow.
struct VATNumberBody {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The digit in a place. It means nothing for a letter.
  func digit(_ place: Int) -> Int { Int(bytes[place]) - 48 }

  var lastDigit: Int { digit(count - 1) }

  /// Some of the places as one decimal number.
  func number(_ places: Range<Int>) -> Int { places.reduce(0) { $0 * 10 + digit($1) } }

  /// The sum of the products with the weights, the first with the digit in `start`.
  func sum(_ weights: some Collection<Int>, from start: Int = 0) -> Int {
    zip(weights, bytes[start...]).reduce(0) { $0 + $1.0 * (Int($1.1) - 48) }
  }

  /// The Luhn sum: from the right every second digit counts double, and a doubled digit above 9 is the sum of its own two.
  /// Where the check digit is not among the places, the last of them is the first to be doubled.
  func luhnSum(_ places: Range<Int>, hasCheckDigit: Bool = true) -> Int {
    places.reversed().enumerated().reduce(0) { sum, item in
      let digit = digit(item.element)
      let isDoubled = item.offset.isMultiple(of: 2) != hasCheckDigit
      return sum + (isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit)
    }
  }

  /// Where the letter of a place stands in an alphabet; nil when it does not.
  func position(of place: Int, in alphabet: String) -> Int? {
    Array(alphabet.utf8).firstIndex(of: bytes[place])
  }
}

/// The remainder that is never negative.
func remainder(_ number: Int, _ modulus: Int) -> Int {
  let rest = number % modulus
  return rest < 0 ? rest + modulus : rest
}

/// Reads whole numbers that are written in the digits 0 to 9 alone. Swift's `Int` would take a sign as well.
package enum Digits {
  /// The number; nil when the text is empty, holds anything but digits, or says a number that does not fit 64 bits.
  package static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

/// An exact ratio of two whole numbers: the share of a period that is left, or a VAT rate.
package struct Fraction: Hashable, Sendable, BitwiseCopyable {
  package let numerator: Int
  /// More than zero.
  package let denominator: Int

  package init(_ numerator: Int, of denominator: Int) {
    precondition(denominator > 0, "A fraction needs a denominator above zero.")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `count` times this fraction, rounded half up, away from zero. The product has 128 bits, so it cannot overflow.
  package func rounded(times count: Int) -> Int {
    let product = Int128(count) * Int128(numerator)
    let half = Int128(denominator) * (product < 0 ? -1 : 1)
    return Int((2 * product + half) / (2 * Int128(denominator)))
  }
}

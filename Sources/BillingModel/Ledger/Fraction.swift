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

  /// `count` times this fraction, rounded half up, away from zero. Exact for every product: where 64 bits are too few,
  /// 128 are used.
  package func rounded(times count: Int) -> Int {
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: 2 * numerator)
    guard !isTooLarge, product.magnitude < UInt(Int.max / 2), denominator < Int.max / 4 else {
      let wide = 2 * Int128(count) * Int128(numerator)
      return Int((wide + Int128(denominator) * (wide < 0 ? -1 : 1)) / (2 * Int128(denominator)))
    }
    return (product + (product < 0 ? -denominator : denominator)) / (2 * denominator)
  }
}

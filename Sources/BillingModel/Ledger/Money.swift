/// An exact amount: a whole number of the currency's smallest unit.
package struct Money: Hashable, Sendable, BitwiseCopyable {
  /// Cents for EUR, yen for JPY.
  package let minorUnits: Int
  /// What the units are units of.
  package let currency: Currency

  /// An amount of `minorUnits` of the smallest unit of `currency`.
  package init(_ minorUnits: Int, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads a plain decimal such as `17.99`; nil when it is none, or has more decimals than the currency.
  package init?(_ decimal: String, _ currency: Currency) {
    guard let units = Money.units(decimal, decimals: currency.decimals) else { return nil }
    self.init(units, currency)
  }

  /// A plain decimal as a whole number of its smallest units; nil when it is none, has more decimals than that, or is
  /// more than any amount may be.
  static func units(_ decimal: String, decimals: Int) -> Int? {
    let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= decimals else { return nil }
    let units = Digits.number(whole + fraction + String(repeating: "0", count: decimals - fraction.utf8.count))
    return units.flatMap { $0 <= Limits.balance ? $0 : nil }
  }

  /// Nothing, in the same currency.
  package var zero: Money { Money(0, currency) }

  /// The larger of this amount and nothing.
  package var ifPositive: Money { minorUnits > 0 ? self : zero }

  /// This amount times a fraction, rounded half up, away from zero (`docs/rules.md` ROUND-2).
  package func times(_ fraction: Fraction) -> Money { Money(fraction.rounded(times: minorUnits), currency) }

  package static func + (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "Amounts of two currencies were added.")
    return Money(left.minorUnits + right.minorUnits, left.currency)
  }

  package static func - (left: Money, right: Money) -> Money { left + Money(-right.minorUnits, right.currency) }
}

extension Money {
  /// The amount as a plain decimal, for example `17.99`, with a minus sign where it is less than nothing.
  package var decimal: String {
    let digits = String(minorUnits.magnitude)
    let padded = String(repeating: "0", count: max(0, currency.decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(currency.decimals)
    let sign = minorUnits < 0 ? "-" : ""
    return currency.decimals == 0 ? sign + padded : "\(sign)\(whole).\(padded.suffix(currency.decimals))"
  }
}

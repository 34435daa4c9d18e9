/// What kind of value a fact shows.
package enum ValueType: Hashable, Sendable {
  case flag, count, money, day, period, currency
  /// A rate, shown as a count of hundredths of a per cent.
  case percent
  case name([String])
  case names([String])
  /// The product ids, which are data.
  case products
}

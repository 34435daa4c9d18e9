/// What amounts and counts may be at most (`docs/rules.md` ROUND-5). Within these limits every sum of an order fits 64 bits:
/// a price times the licences is at most 10¹⁸, VAT is at most as much again, and 9.2 · 10¹⁸ is the largest number there is.
/// Whatever is read, given or entered has them, also what is tried for accounts that nobody is.
package enum Limits {
  /// A price for a licence and a period, in the currency's smallest unit.
  package static var price: Int { 1_000_000_000_000 }
  /// What a price may be: nothing is sold for nothing.
  package static var prices: ClosedRange<Int> { 1...price }
  package static var licences: Int { 1_000_000 }
  /// How many licences a plan may have.
  package static var licencesOfPlan: ClosedRange<Int> { 1...licences }
  /// What products may have as their smallest and largest number: one above it can be entered, and is refused.
  package static var licencesOfProduct: ClosedRange<Int> { 1...licences - 1 }
  /// A balance, in the currency's smallest unit.
  package static var balance: Int { 1_000_000_000_000_000_000 }
  /// A rate of VAT, in hundredths of a per cent.
  package static var vatRate: Int { 10_000 }
  package static var anchorDays: ClosedRange<Int> { 1...31 }
  /// From the first day that can be written to the last one from which a year ends in one that can be.
  package static var days: ClosedRange<Day> { Day(number: -719_162)...Day(number: 2_932_531) }
}

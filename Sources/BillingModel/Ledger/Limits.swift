/// What amounts and counts may be at most. Within these limits every sum of an order fits 64 bits: a price times the
/// licences is at most 10¹⁸, VAT is at most as much again, and 9.2 · 10¹⁸ is the largest number there is.
package enum Limits {
  /// A price for a licence and a period, in the currency's smallest unit.
  package static var price: Int { 1_000_000_000_000 }
  package static var licences: Int { 1_000_000 }
  /// A balance, in the currency's smallest unit.
  package static var balance: Int { 1_000_000_000_000_000_000 }
}

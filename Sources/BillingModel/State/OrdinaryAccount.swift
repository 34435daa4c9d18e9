/// The numbers of the ordinary account, from which those of the other accounts are worked out.
package struct OrdinaryAccount: Hashable, Sendable, BitwiseCopyable {
  package var licences: Int
  /// The first day of its current period.
  package var periodStart: Day
  /// What VAT its invoices carry.
  package var vat: VAT

  package init(licences: Int, periodStart: Day, vat: VAT) {
    self.licences = licences
    self.periodStart = periodStart
    self.vat = vat
  }
}

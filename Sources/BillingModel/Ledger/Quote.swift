/// What changing the number of licences costs today, when the change starts a new billing period.
///
/// The unused days of what was billed are credited, a full period of the new number is charged
/// (`billing.md` 3.1, RESET). Credit and charge are rounded each on its own, never the net (3.3).
package struct Quote: Hashable, Sendable, BitwiseCopyable {
  /// What the unused days of the old period are worth, before VAT.
  package let credit: Money
  /// A full new period, before VAT.
  package let charge: Money
  /// What else the cart holds, before VAT.
  package let otherItems: Money
  /// VAT on the charges less VAT on the credit; negative when the credit is larger.
  package let tax: Money
  /// What is paid today.
  package let due: Money
  /// The balance that is left.
  package let balance: Money
  /// Whether the credit is more than the charges, so that the balance grows.
  package let keepsCredit: Bool

  /// Settles charges against a credit and a balance. All amounts are of one currency.
  package init(
    credit: Money, creditVAT: VAT, charge: Money, otherItems: Money, chargeVAT: VAT, balance: Money,
    rounding: VATRounding
  ) {
    self.credit = credit
    self.charge = charge
    self.otherItems = otherItems
    tax =
      switch rounding {
      // Lines of one rate are one category; a credit of another rate is another (`billing.md` 3.3).
      case .perCategory where chargeVAT == creditVAT: chargeVAT.on(charge + otherItems - credit)
      case .perCategory: chargeVAT.on(charge + otherItems) - creditVAT.on(credit)
      case .perLine: chargeVAT.on(charge) + chargeVAT.on(otherItems) - creditVAT.on(credit)
      }
    let net = charge + otherItems - credit + tax
    due = (net - balance).ifPositive
    self.balance = (balance - net).ifPositive
    keepsCredit = net.minorUnits < 0
  }

  /// The credit for the unused days of a period that was billed as `billed`.
  package static func credit(for billed: Money, period: Period, on today: Day) -> Money {
    billed.times(Fraction(period.daysLeft(on: today), of: period.days))
  }
}

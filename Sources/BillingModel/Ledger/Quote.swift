/// What an order costs today: a change of a plan that starts a new billing period, or a new plan.
///
/// The unused days of what was billed are credited, a full period of the new plan is charged (`docs/rules.md` CREDIT-1,
/// CREDIT-2). Credit and charge are rounded each on its own, never the net (ROUND-3). The balance is gross: VAT is worked
/// out first (BALANCE-1).
package struct Quote: Hashable, Sendable, BitwiseCopyable {
  /// What the unused days of the old period are worth, before VAT.
  package let credit: Money
  /// A full new period, before VAT.
  package let charge: Money
  /// What else the cart holds, before VAT.
  package let otherItems: Money
  /// VAT on the charges less VAT on the credit; negative when the credit is larger.
  package let tax: Money
  /// Charges less credit, VAT included: what the document of the order comes to.
  package let total: Money
  /// What is paid today.
  package private(set) var due: Money
  /// The balance that is left.
  package private(set) var balance: Money
  private let leftover: LeftoverCredit

  /// Settles charges against a credit and a balance. All amounts are of one currency.
  ///
  /// `addedCredit` is a second credit, for what was billed under other VAT than the rest.
  package init(
    credit: Money, creditVAT: VAT, addedCredit: TaxedAmount? = nil, charge: Money, otherItems: Money, chargeVAT: VAT,
    balance: Money, rounding: VATRounding, leftover: LeftoverCredit = .balance
  ) {
    let added = addedCredit ?? TaxedAmount(amount: credit.zero, vat: creditVAT)
    self.credit = credit + added.amount
    self.charge = charge
    self.otherItems = otherItems
    switch rounding {
    // Lines of one rate are one category; a credit of another rate is another (`docs/rules.md` ROUND-4).
    case .perCategory:
      let isSame = (chargeVAT == creditVAT, chargeVAT == added.vat)
      let category = charge + otherItems - (isSame.0 ? credit : credit.zero) - (isSame.1 ? added.amount : credit.zero)
      let others =
        (isSame.0 ? credit.zero : creditVAT.on(credit)) + (isSame.1 ? credit.zero : added.vat.on(added.amount))
      tax = chargeVAT.on(category) - others
    case .perLine:
      tax = chargeVAT.on(charge) + chargeVAT.on(otherItems) - creditVAT.on(credit) - added.vat.on(added.amount)
    }
    total = charge + otherItems - self.credit + tax
    self.leftover = leftover
    (due, self.balance) = Quote.settled(total, from: balance, leftover)
  }

  /// The same order of an account with another balance.
  package func settled(from balance: Money) -> Quote {
    var quote = self
    (quote.due, quote.balance) = Quote.settled(total, from: balance, leftover)
    return quote
  }

  /// What is paid of a total, and what is left of the balance.
  private static func settled(
    _ total: Money, from balance: Money, _ leftover: LeftoverCredit
  ) -> (due: Money, balance: Money) {
    // Only what this order credits can lapse: the balance from before is the customer's.
    ((total - balance).ifPositive, (balance - (leftover == .lapses ? total.ifPositive : total)).ifPositive)
  }

  /// The credit for the unused days of a period that was billed as `billed`: never more than that.
  package static func credit(for billed: Money, period: Period, on today: Day) -> Money {
    billed.times(Fraction(period.daysLeft(on: today), of: period.days))
  }

  /// Whether the credit is more than the charges, so that the balance grows.
  package var keepsCredit: Bool { total.minorUnits < 0 }

  /// The document that the order makes.
  package var document: DocumentKind {
    total.minorUnits > 0 ? .invoice : total.minorUnits == 0 ? .zeroInvoice : .creditNote
  }
}

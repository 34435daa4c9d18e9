import BillingModel

extension BillingConfiguration {
  /// What `Content/model` ships: 10 licences at 19.00, since 15 March 2026, with 22 % VAT.
  static func test(
    policies: Policies = .test(), price: Money = Money(1900, .euro), minimum: Int = 1, maximum: Int = 50,
    periodStart: String = "2026-03-15", vat: VAT = VAT(basisPoints: 2200)
  ) -> BillingConfiguration {
    let (units, currency) = (price.minorUnits, price.currency)
    let standard = Prices(monthly: price, annual: Money(units * 12, currency))
    let premium = Prices(monthly: Money(units * 39 / 19, currency), annual: Money(units * 420 / 19, currency))
    return BillingConfiguration(
      plan: Plan(standard: standard, premium: premium, minimumLicences: minimum, maximumLicences: maximum),
      otherPlan: Plan(
        standard: Prices(monthly: Money(4900, currency), annual: Money(46_800, currency)),
        premium: Prices(monthly: Money(9900, currency), annual: Money(94_800, currency)), minimumLicences: 1,
        maximumLicences: 50),
      policies: policies,
      ordinary: OrdinaryAccount(licences: 10, periodStart: Day(periodStart) ?? Day(number: 0), vat: vat))
  }
}

extension Policies {
  /// The policies that Passo ships, but for those that a test is about.
  static func test(
    rounding: VATRounding = .perCategory, pastDueEditing: Permission = .refused,
    pastDueCancelling: Permission = .refused, pendingCancellationEditing: Permission = .refused,
    whenNothingDue: Request = .notAsked, leftover: LeftoverCredit = .balance,
    vatServiceDown: UnverifiedNumber = .charged
  ) -> Policies {
    Policies(
      vatRounding: rounding, pastDueEditing: pastDueEditing, pastDueCancelling: pastDueCancelling,
      pendingCancellationEditing: pendingCancellationEditing, paymentMethodWhenNothingDue: whenNothingDue,
      leftoverCredit: leftover, vatServiceDown: vatServiceDown)
  }

  /// Every value of every policy, with the shipped ones beside it.
  static let everyValue: [Policies] =
    VATRounding.allCases.map { .test(rounding: $0) } + [
      .test(pastDueEditing: .allowed), .test(pastDueCancelling: .allowed), .test(pendingCancellationEditing: .allowed),
      .test(pastDueEditing: .allowed, pastDueCancelling: .allowed, pendingCancellationEditing: .allowed),
      .test(whenNothingDue: .asked), .test(leftover: .lapses), .test(vatServiceDown: .trusted),
      .test(vatServiceDown: .refused),
    ]
}

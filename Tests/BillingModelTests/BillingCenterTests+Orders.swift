import BillingModel
import Testing

/// The scenarios of `docs/rules.md` that are about paying and placing an order.
extension BillingCenterTests {
  /// What a reader sees of an order that costs money: late in the period, 10 licences become 9.
  private func chargedOrder(_ properties: any AccountProperty...) throws -> Visit {
    var visit = Visit(of: properties.reduce(.all) { $0.narrowed(to: $1) })
    try visit.set(today: "2026-04-05")
    #expect(visit.make(Visit.order(9)) == nil)
    return visit
  }

  // N13
  @Test func nothingIsAskedWhereNothingIsDue() throws {
    var visit = Visit(PaymentMethod.none)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    #expect(visit.value(of: .orderAsksFor) == .names(0))
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.count(.subscriptionLicences) == 6)
  }

  @Test func aPolicyMayAskForAPaymentMethodEvenThen() throws {
    var visit = Visit(PaymentMethod.none, configuration: .test(policies: .test(whenNothingDue: .asked)))
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    #expect(visit.value(of: .orderAsksFor) == .names(1 << UInt32(OrderRequest.paymentMethod.rawValue)))
    #expect(visit.make(.click(.placeOrder, .page)) == .message(.paymentMethodMissing))
  }

  @Test func aPolicyMayLetLeftoverCreditLapse() throws {
    var visit = Visit(configuration: .test(policies: .test(leftover: .lapses)))
    try visit.set(today: "2026-03-25")
    #expect(visit.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.amount(.accountBalance) == "0.00")
    #expect(!visit.has(.creditKept))
  }

  // N14
  @Test(arguments: [PaymentMethod.expiredCard, .none])
  func aCardIsAskedForWhereOneIsDueAndNoneWorks(_ method: PaymentMethod) throws {
    var visit = try chargedOrder(method)
    let before = visit.subscription
    #expect(visit.value(of: .orderAsksFor) == .names(1 << UInt32(OrderRequest.paymentMethod.rawValue)))
    #expect(visit.make(.click(.placeOrder, .page)) == .message(.paymentMethodMissing))
    #expect(visit.subscription == before)
    #expect(visit.make(.enter(.paymentMethod, .paymentMethod(.validCard)), .click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .paymentMethodKind) == .name(PaymentMethod.validCard.rawValue))
    #expect(visit.has(.paymentMethodStored))
  }

  // N15
  @Test func aDeclinedPaymentChangesNothingAndTheOrderStays() throws {
    var visit = try chargedOrder(PaymentMethod.declinedCard)
    let (before, subscription) = (visit.state, visit.subscription)
    #expect(visit.make(.click(.placeOrder, .page)) == .message(.paymentDeclined))
    #expect(visit.state == before)
    #expect(visit.subscription == subscription)
    #expect(visit.amount(.orderTotalDue) == "133.85")
    #expect(!visit.hasMail(.orderConfirmation) && visit.effects.isEmpty)
    #expect(visit.make(.enter(.paymentMethod, .paymentMethod(.validCard)), .click(.placeOrder, .page)) == nil)
    #expect(visit.count(.subscriptionLicences) == 9)
  }

  // N16
  @Test func anOrderThatTheBankHasToConfirmIsNotAppliedBefore() throws {
    var visit = try chargedOrder(PaymentMethod.cardWithConfirmation)
    let before = visit.subscription
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.state.screen == .bankConfirmation)
    #expect(visit.value(of: .orderAsksFor) == .names(1 << UInt32(OrderRequest.authentication.rawValue)))
    #expect(visit.subscription == before)
    #expect(visit.value(of: .orderPaid) == .none)
    #expect(!visit.hasMail(.orderConfirmation) && visit.effects.isEmpty)
    #expect(visit.make(.click(.confirmPayment, .page)) == nil)
    #expect(visit.count(.subscriptionLicences) == 9)
    #expect(visit.amount(.orderPaid) == "133.85")
    #expect(visit.hasMail(.orderConfirmation))
  }

  // N21
  @Test func whatElseTheCartHoldsIsChargedAndBought() throws {
    var alone = try chargedOrder()
    var visit = try chargedOrder(OtherItem.one)
    #expect(visit.count(.cartOtherItems) == 1)
    #expect(visit.amount(.orderOtherItems) == "49.00")
    #expect(visit.amount(.orderTotalDue) == "193.63")  // 133.85 + 49.00 + 10.78 VAT
    visit.make(.click(.placeOrder, .page))
    alone.make(.click(.placeOrder, .page))
    #expect(visit.amount(.orderPaid) == "193.63")
    #expect(visit.has(.otherProductBought) && !alone.has(.otherProductBought))
    #expect(visit.value(of: .accountProducts) == .names(0b11))
    #expect(alone.value(of: .accountProducts) == .names(0b01))
  }

  // N20
  @Test func onlyTheChosenProductChanges() {
    var visit = Visit(OtherProduct.active)
    let before = visit.subscription
    #expect(visit.make(Visit.order(9, .other) + [.click(.placeOrder, .page)]) == nil)
    #expect(Array(visit.subscription.prefix(5)) == Array(before.prefix(5)))

    var page = Visit(OtherProduct.active)
    #expect(page.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(page.make(Visit.order(10, .other)) == .message(.nothingChanged))
  }

  // N20: 49.00 x 10 for 21 of the 31 days that it was billed for.
  @Test func theOtherProductKeepsItsOwnPeriod() throws {
    var visit = Visit(OtherProduct.active)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(9, .other))
    #expect(visit.amount(.orderCredit) == "331.94")

    var second = Visit(OtherProduct.active)
    try second.set(today: "2026-03-25")
    second.make(Visit.order(6) + [.click(.placeOrder, .page)] + Visit.order(9, .other))
    #expect(second.amount(.orderCredit) == "331.94")
  }

  // N21 and I5
  @Test func whatWasBoughtTodayIsNotCreditedForMoreThanItCost() throws {
    var visit = Visit(OtherItem.one)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6) + [.click(.placeOrder, .page)])
    #expect(visit.value(of: .accountProducts) == .names(0b11))
    visit.make(Visit.order(9, .other))
    guard case .money(let credit) = visit.value(of: .orderCredit) else { return }
    #expect(credit.minorUnits <= 4900)
  }

  // N33
  @Test func aChangeOnThe31stIsBilledOnTheLastDayOfShorterMonths() throws {
    var visit = Visit()
    visit.set(.subscriptionPeriodStart, to: .day(try #require(Day("2026-01-15"))))
    try visit.set(today: "2026-01-31")
    #expect(visit.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.count(.subscriptionAnchorDay) == 31)
    #expect(visit.date(.subscriptionNextBillingDate) == "2026-02-28")
  }

  // N36
  @Test func aSecondReductionOnTheSameDayIsCreditedWhatTheFirstCharged() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6) + [.click(.placeOrder, .page)] + Visit.order(4))
    #expect(visit.amount(.orderCredit) == "114.00")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    // At once, 10 to 4 would leave 76.00 - 128.71 = -52.71, with VAT -64.31.
    #expect(visit.amount(.accountBalance) == "64.31")
    #expect(visit.count(.subscriptionLicences) == 4)
  }

  // N37
  @Test func whatIsUndoneOnTheSameDayCostsNothing() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-15")
    visit.make(Visit.order(6) + [.click(.placeOrder, .page)])
    #expect(visit.amount(.accountBalance) == "92.72")
    visit.make(Visit.order(10) + [.click(.placeOrder, .page)])
    #expect(visit.amount(.orderPaid) == "0.00")
    #expect(visit.amount(.accountBalance) == "0.00")
    #expect(visit.count(.subscriptionLicences) == 10)
  }

  // N38
  @Test func everyOrderIsConfirmedByMailAlsoWhereNothingIsDue() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    #expect(!visit.hasMail(.orderConfirmation))
    visit.make(.click(.placeOrder, .page))
    #expect(visit.amount(.orderPaid) == "0.00")
    #expect(visit.hasMail(.orderConfirmation) && visit.has(.orderConfirmationSent))
  }
}

extension AccountBox {
  fileprivate func narrowed(to property: any AccountProperty) -> AccountBox {
    narrowed(type(of: property).dimension, to: 1 << UInt64(property.rawValue))
  }
}

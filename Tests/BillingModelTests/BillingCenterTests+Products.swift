import Testing

import BillingModel

/// Another product of the account: bought, tried, or in the cart already (`docs/rules.md` TRIAL-2, N20, N21).
extension BillingCenterTests {
  private func choosing(_ slot: Slot) -> [Gesture] {
    [.open(.billingCenter), .click(.addNewSubscription, .page), .choose(.newProduct, .product(slot))]
  }

  private func buying(_ slot: Slot, _ licences: Int, _ cycle: Cycle) -> [Gesture] {
    choosing(slot) + [
      .click(.buy, .page), .enter(.licences, .count(licences)), .click(.next, .page),
      .choose(.billingFrequency, .cycle(cycle)), .click(.proceedToCheckout, .page),
    ]
  }

  @Test func aProductThatTheAccountHasIsNotBoughtAgain() {
    var visit = Visit()
    #expect(visit.make(choosing(.page)) == .message(.alreadySubscribed))
    #expect(visit.availability(of: .buy) == .disabled && visit.availability(of: .tryFree) == .disabled)
    #expect(visit.make(.click(.buy, .page)) == .disabled(.buy))
    var both = Visit(OtherProduct.active)
    #expect(both.make(choosing(.other)) == .message(.alreadySubscribed))
  }

  @Test func anotherProductIsBoughtWithAPeriodOfItsOwn() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    let page = visit.plan(.page)
    #expect(visit.make(buying(.other, 2, .annual)) == nil)
    #expect(visit.amount(.orderTotalDue) == "1141.92")  // 936.00 and 22 %
    #expect(visit.make(.click(.editOrder, .page)) == nil)
    #expect(visit.state.screen == .choosePlan)
    #expect(visit.make(.click(.next, .page), .click(.addToCart, .page), .click(.proceedToCheckout, .page)) == nil)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .accountProducts) == .names(0b11))
    #expect(visit.plan(.page) == page)
    #expect(visit.has(.planBegun) && !visit.has(.billingDayMoved))
    visit.make(Visit.order(1, .other))
    #expect(visit.amount(.orderCredit) == "936.00")
  }

  @Test func theOtherProductsLimitsAreItsOwn() {
    var visit = Visit(configuration: .test(maximum: 5))
    visit.make(choosing(.other) + [.click(.buy, .page)])
    #expect(visit.make(.enter(.licences, .count(50))) == nil)
    #expect(visit.make(.enter(.licences, .count(51))) == .message(.aboveMaximum))
  }

  @Test func aTrialOfAnotherProductCostsNothingAndChangesNothingElse() throws {
    var visit = Visit(PaymentMethod.none)
    let page = visit.plan(.page)
    #expect(visit.make(choosing(.other) + [.click(.tryFree, .page), .enter(.licences, .count(3))]) == nil)
    #expect(visit.make(.click(.startTrial, .page)) == nil)
    #expect(visit.state.screen == .confirmation)
    #expect(visit.hasMail(.trialWelcome) && visit.has(.trialBegun) && !visit.has(.orderCharged))
    #expect(visit.state.orders == 0 && visit.plan(.page) == page)
    #expect(visit.plan(.other)[1] == 3)
    visit.make(.open(.billingCenter))
    #expect(visit.availability(of: .options, .other) == .hidden)
    #expect(visit.availability(of: .subscribeNow, .other) == .enabled)
    #expect(visit.make(.click(.subscribeNow, .other), .click(.proceedToCheckout, .page)) == nil)
    #expect(visit.count(.orderLicences) == 3)
  }

  @Test func aTrialIsOfTheProductThatWasChosen() {
    var visit = Visit(Ownership.notOwned, OtherProduct.active)
    let other = visit.plan(.other)
    #expect(visit.make(choosing(.page) + [.click(.tryFree, .page), .enter(.licences, .count(4))]) == nil)
    #expect(visit.make(.click(.startTrial, .page), .open(.billingCenter)) == nil)
    #expect(visit.value(of: .accountProducts) == .names(0b11))
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.trialRunning.rawValue))
    #expect(visit.count(.subscriptionLicences) == 4)
    #expect(visit.plan(.other) == other)
    #expect(visit.availability(of: .options, .other) == .enabled)
    #expect(visit.value(of: .invoiceListed) == .flag(true))
  }

  // N21: what the cart holds begins a plan of the other product, with a period of the order's.
  @Test func theCartsItemIsBilledAsOftenAsTheOrder() throws {
    var visit = Visit(OtherItem.one, Cycle.annual)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    #expect(visit.amount(.orderOtherItems) == "468.00")
    visit.make(.click(.placeOrder, .page))
    visit.make(Visit.order(2, .other))
    #expect(visit.amount(.orderCredit) == "468.00")
    #expect(visit.count(.orderCreditedDays) == 365)
  }

  // N21: to a plan that runs it adds a licence, billed as that plan is, and not as the order: for the days that are left.
  @Test func theCartsItemJoinsThePlanThatThereIs() throws {
    var visit = Visit(OtherItem.one, OtherProduct.active)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.editing() + [.choose(.billingFrequency, .cycle(.annual)), .click(.addToCart, .page)])
    visit.make(.click(.proceedToCheckout, .page))
    #expect(visit.amount(.orderOtherItems) == "33.19")  // 49.00 for 21 of 31 days
    let before = visit.plan(.other)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    var after = before
    after[1] = 11
    #expect(visit.plan(.other) == after)
    // 490.00 and 49.00 for 21 of 31 days.
    visit.make(Visit.order(5, .other))
    #expect(visit.amount(.orderCredit) == "365.13")
  }

  // PRODUCT-6: what joins costs what each day of it costs, and a credit for it is as much.
  @Test(arguments: [("2026-03-15", "49.00"), ("2026-04-13", "3.16"), ("2026-04-14", "1.58")])
  func theCartsItemCostsTheDaysThatAreLeft(_ today: String, _ price: String) throws {
    var visit = Visit(OtherItem.one, OtherProduct.active, configuration: .test(vat: .none))
    try visit.set(today: today)
    visit.make(Visit.order(11))
    let due = try #require(visit.units(.orderTotalDue))
    #expect(visit.amount(.orderOtherItems) == price)
    var alone = Visit(OtherProduct.active, configuration: .test(vat: .none))
    try alone.set(today: today)
    alone.make(Visit.order(5, .other))
    let credit = try #require(alone.units(.orderCredit))
    visit.make(.click(.placeOrder, .page))
    visit.make(Visit.order(5, .other))
    #expect(visit.units(.orderCredit).map { abs($0 - credit - (Money(price, .euro)?.minorUnits ?? 0)) } ?? 9 <= 1)
    #expect(due > 0)
  }

  // I5: after an order of the other product, too, what the cart added to it was paid.
  @Test func theCartsItemIsCreditedAlsoWhereThePlanWasOrderedBefore() throws {
    var visit = Visit(OtherItem.one, OtherProduct.active)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(9, .other))
    #expect(visit.amount(.orderCharge) == "441.00" && visit.amount(.orderOtherItems) == "49.00")
    visit.make(.click(.placeOrder, .page))
    visit.make(Visit.order(2, .other))
    #expect(visit.amount(.orderCredit) == "490.00")
  }

  // N28 and N21: the licence that joined was billed without VAT, the others with it.
  @Test func whatJoinedUnderOtherVATIsCreditedUnderThat() throws {
    var visit = Visit(OtherItem.one, OtherProduct.active)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6) + [.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.placeOrder, .page)])
    visit.make(Visit.order(5, .other))
    #expect(visit.amount(.orderCredit) == "365.13")  // 331.94 with 22 % VAT, and 33.19 without
    #expect(visit.amount(.orderTax) == "-73.03")
    visit.make(.click(.placeOrder, .page))
    visit.make(Visit.order(2, .other))
    #expect(visit.amount(.orderCredit) == "245.00" && visit.amount(.orderTax) == "0.00")
  }

  // A trial is no plan that a licence could join.
  @Test func theCartsItemBeginsThePlanOfAProductThatIsTried() throws {
    var visit = Visit(OtherItem.one)
    try visit.set(today: "2026-03-25")
    visit.make(choosing(.other) + [.click(.tryFree, .page), .click(.startTrial, .page)])
    #expect(visit.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.has(.trialDaysLost) && visit.has(.otherProductBought))
    #expect(visit.plan(.other)[1] == 1)
    visit.make(Visit.order(2, .other))
    #expect(visit.amount(.orderCredit) == "49.00")
  }
}

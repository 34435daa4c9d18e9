import Testing

import BillingModel

/// The largest amounts that the model takes, and what it refuses to take (`docs/rules.md` ROUND-5).
@Suite struct LimitTests {
  @Test func whatIsBeyondTheLimitsIsNotTaken() {
    var visit = Visit()
    let euro = Currency.euro
    let tooLarge: [(Fact, Value)] = [
      (.planMonthlyPrice, .money(Money(Limits.price + 1, euro))), (.planAnnualPrice, .money(Money(0, euro))),
      (.otherPlanPremiumAnnualPrice, .money(Money(1, .yen))),
      (.accountBalance, .money(Money(Limits.balance + 1, euro))),
      (.accountBalance, .money(Money(-1, euro))), (.subscriptionLicences, .count(Limits.licences + 1)),
      (.subscriptionLicences, .count(0)), (.subscriptionAssigned, .count(-1)),
      (.subscriptionAssigned, .count(Limits.licences + 1)), (.subscriptionAnchorDay, .count(0)),
      (.subscriptionAnchorDay, .count(32)), (.vatRate, .count(10_001)), (.vatRate, .count(-1)),
      (.cartOtherItems, .count(2)), (.subscriptionStatus, .name(6)), (.contactRole, .name(-1)),
    ]
    let before = visit.state
    for (fact, value) in tooLarge { #expect(visit.take(fact, value) == false, "\(fact) \(value)") }
    #expect(visit.state == before)
  }

  @Test func whatFollowsFromOtherFactsIsNotTaken() {
    var visit = Visit()
    let set: Set<Fact> = [
      .accountKind, .contactRole, .accountProducts, .paymentMethodKind, .paymentMethodWorks, .today, .cartOtherItems,
      .accountCurrency, .accountBalance, .planMonthlyPrice, .planAnnualPrice, .planPremiumMonthlyPrice,
      .planPremiumAnnualPrice, .otherPlanMonthlyPrice, .otherPlanAnnualPrice, .otherPlanPremiumMonthlyPrice,
      .otherPlanPremiumAnnualPrice, .vatStatus, .vatService, .vatRate, .subscriptionStatus,
      .subscriptionTier, .subscriptionCycle, .subscriptionLicences, .subscriptionAssigned, .subscriptionPeriodStart,
      .subscriptionAnchorDay,
    ]
    visit.make(Visit.order(6))
    for fact in Fact.allCases where !set.contains(fact) {
      let value = visit.value(of: fact)
      #expect(visit.take(fact, value) == false, "\(fact)")
    }
    for fact in set {
      let value = visit.value(of: fact)
      #expect(visit.take(fact, value) == true, "\(fact) \(value)")
      #expect(visit.value(of: fact) == value)
    }
  }

  /// The largest price, number, balance and rate, from the form to the second order.
  @Test(arguments: VATRounding.allCases) func theLargestOrderDoesNotOverflow(_ rounding: VATRounding) throws {
    let price = Money(Limits.price, .euro)
    let prices = Prices(monthly: price, annual: price)
    let plan = Plan(standard: prices, premium: prices, minimumLicences: 1, maximumLicences: Limits.licences)
    let start = try #require(Day("2026-03-15"))
    let configuration = BillingConfiguration(
      plan: plan, otherPlan: plan, policies: .test(rounding: rounding),
      ordinary: OrdinaryAccount(licences: Limits.licences, periodStart: start, vat: VAT(basisPoints: 10_000)))
    for balance in StartBalance.allCases {
      var visit = Visit(balance, OtherItem.one, OtherProduct.active, configuration: configuration)
      visit.set(.today, to: .day(start))
      #expect(visit.make(Visit.order(1) + [.click(.placeOrder, .page)]) == nil)
      #expect(visit.make(Visit.order(Limits.licences) + [.click(.placeOrder, .page)]) == nil)
      #expect(visit.make(Visit.order(1, .other) + [.click(.placeOrder, .page)]) == nil)
      #expect(visit.count(.subscriptionLicences) == Limits.licences)
    }
    var charged = Visit(configuration: configuration)
    charged.set(.today, to: .day(start + 31))
    charged.make(Visit.order(Limits.licences - 1))
    #expect(charged.units(.orderTotalDue) == 2 * Limits.price * (Limits.licences - 1))
    var full = Visit(StartBalance.zero, configuration: configuration)
    full.set(.accountBalance, to: .money(Money(Limits.balance, .euro)))
    full.set(.today, to: .day(start))
    #expect(full.make(Visit.order(1) + [.click(.placeOrder, .page)]) == nil)
    #expect(full.units(.accountBalance) == Limits.balance + 2 * Limits.price * (Limits.licences - 1))
    var owing = Visit(Status.pastDue, configuration: configuration)
    #expect(owing.units(.invoiceOverdue) == 2 * Limits.price * Limits.licences)
    owing.make(.open(.billingCenter))
  }

  @Test(arguments: [Limits.licences + 1, Int(Int32.max), .max]) func anyNumberAboveTheLimitIsRefused(_ count: Int) {
    var visit = Visit(configuration: .test(price: Money(Limits.price / 40, .euro)))
    #expect(visit.make(Visit.editing() + [.enter(.licences, .count(count))]) == .message(.aboveMaximum))
    var administrator = Visit(Role.accountAdmin)
    let users: [Gesture] = [.open(.adminCenter), .click(.manageUsers, .page), .choose(.productLicence, .count(count))]
    #expect(administrator.make(users) == .disabled(.productLicence))
  }

  @Test(arguments: ["0001-01-01", "9998-12-31"]) func theFirstAndTheLastDayHaveAPeriod(_ text: String) throws {
    var visit = Visit(Cycle.annual)
    visit.set(.subscriptionPeriodStart, to: .day(try #require(Day(text))))
    try visit.set(today: text)
    visit.make(Visit.order(6))
    #expect(visit.date(.subscriptionNextBillingDate).flatMap { Day($0) } != nil)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.date(.subscriptionNextBillingDate).flatMap { Day($0) } != nil)
  }

  @Test(arguments: [Fact.today, .subscriptionPeriodStart]) func aDayWhosePeriodEndsAfterAllDatesIsNotTaken(_ fact: Fact)
  {
    var visit = Visit()
    for day in [Limits.days.upperBound + 1, Limits.days.lowerBound + -1] {
      #expect(visit.take(fact, .day(day)) == false)
    }
  }

  @Test func aPeriodIsBilledOnTheDayThatItStarts() throws {
    var visit = Visit()
    visit.set(.subscriptionPeriodStart, to: .day(try #require(Day("2026-02-28"))))
    #expect(visit.take(.subscriptionAnchorDay, .count(15)) == false)
    visit.set(.subscriptionAnchorDay, to: .count(31))
    #expect(visit.date(.subscriptionNextBillingDate) == "2026-03-31")
    #expect(visit.take(.subscriptionPeriodStart, .day(try #require(Day("2026-03-30")))) == false)
    // Without a start, the period is the one of that day.
    var other = Visit()
    other.set(.subscriptionAnchorDay, to: .count(31))
    #expect(other.date(.subscriptionPeriodStart) == "2026-03-31")
    #expect(other.date(.subscriptionNextBillingDate) == "2026-04-30")
  }

  @Test func anAccountCanBeGivenFactsAfterAnOrderToo() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6) + [.click(.placeOrder, .page)])
    visit.set(.subscriptionLicences, to: .count(20))
    visit.set(.subscriptionCycle, to: .name(Cycle.annual.rawValue))
    #expect(visit.date(.subscriptionNextBillingDate) == "2027-03-25")
    visit.make(Visit.order(1))
    #expect(visit.amount(.orderCredit) == "4560.00")
    // An amount that was paid is of a currency.
    #expect(visit.take(.accountCurrency, .currency(.yen)) == false)
  }

  // ROUND-1, VAT-6: any price, currency and rate can be asked.
  @Test func whatIsAskedCanBeOfAnyCurrency() throws {
    var visit = Visit()
    let dinar = try #require(Currency(code: "KWD"))
    visit.set(.accountCurrency, to: .currency(dinar))
    for price in Fact.allCases where price.rawValue.hasSuffix("Price") {
      visit.set(price, to: .money(Money(price == .planMonthlyPrice ? 17_999 : 99_999, dinar)))
    }
    visit.set(.vatRate, to: .count(2550))
    visit.set(.subscriptionLicences, to: .count(7))
    try visit.set(today: "2026-03-29")
    visit.make(Visit.order(2))
    #expect(visit.amount(.orderCredit) == "69.093")  // 125.993 for 17 of 31 days
    #expect(visit.amount(.orderCharge) == "35.998")
    #expect(visit.amount(.orderTax) == "-8.439")
  }
}

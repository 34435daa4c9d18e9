import Testing

import BillingModel

/// The scenarios of `docs/rules.md` that are about the plan itself: its size, its frequency, and beginning one.
extension BillingCenterTests {
  private static let checkout: [Gesture] = [.click(.addToCart, .page), .click(.proceedToCheckout, .page)]

  /// Takes a form to the checkout.
  private func change(_ visit: inout Visit, _ entries: Gesture...) {
    #expect(visit.make(Visit.editing() + entries + Self.checkout) == nil)
  }

  // PLAN-1: 10 licences at 39.00, less 10 at 19.00 for 21 of 31 days.
  @Test func aLargerPlanIsChargedAtOnceAndTheSmallerCredited() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    change(&visit, .choose(.planTier, .tier(.premium)))
    #expect(visit.amount(.orderCharge) == "390.00" && visit.amount(.orderCredit) == "128.71")
    #expect(visit.amount(.orderTotalDue) == "318.77")
    #expect(visit.value(of: .orderTier) == .name(Tier.premium.rawValue))
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .subscriptionTier) == .name(Tier.premium.rawValue))
    #expect(visit.amount(.planPrice) == "39.00")
    #expect(visit.count(.subscriptionLicences) == 10)
  }

  // N26
  @Test func aSmallerPlanIsForSupportAndFewerLicencesAreNot() throws {
    var visit = Visit(Tier.premium)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.editing())
    #expect(visit.make(.choose(.planTier, .tier(.standard))) == .message(.downgradeNeedsSupport))
    #expect(visit.make([.enter(.licences, .count(6))] + Self.checkout) == nil)
    #expect(visit.amount(.orderCredit) == "264.19" && visit.amount(.orderCharge) == "234.00")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .subscriptionTier) == .name(Tier.premium.rawValue))
    #expect(visit.make(.click(.close, .page), .click(.contactSupport, .page)) == nil)
    #expect(visit.state.screen == .support)
  }

  @Test func aProductOfOnePlanOffersNone() {
    let configuration = BillingConfiguration.test()
    let plan = Plan(standard: configuration.plan.standard, premium: nil, minimumLicences: 1, maximumLicences: 50)
    var visit = Visit(
      configuration: BillingConfiguration(
        plan: plan, otherPlan: configuration.otherPlan, policies: configuration.policies,
        ordinary: configuration.ordinary))
    visit.make(Visit.editing())
    #expect(visit.make(.choose(.planTier, .tier(.premium))) == .hidden(.planTier))
  }

  // N23: 2280.00 for 360 of 365 days, less 684.00, and VAT on what is left.
  @Test func anAnnualPlanThatIsReducedEarlyLeavesMuchCredit() throws {
    var visit = Visit(Cycle.annual)
    try visit.set(today: "2026-03-20")
    #expect(visit.make(Visit.order(3) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.amount(.accountBalance) == "1909.02" && visit.has(.creditKept))
    #expect(visit.date(.subscriptionNextBillingDate) == "2027-03-20")
  }

  // N24: the credit pays 21 months of 92.72.
  @Test func fromAYearToAMonthTheCreditLastsForSeveralCharges() throws {
    var visit = Visit(Cycle.annual)
    try visit.set(today: "2026-06-15")
    change(&visit, .choose(.billingFrequency, .cycle(.monthly)), .enter(.licences, .count(4)))
    #expect(visit.amount(.orderCredit) == "1705.32" && visit.count(.orderCreditedDays) == 273)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.amount(.accountBalance) == "1987.77")
    #expect(visit.value(of: .subscriptionCycle) == .name(Cycle.monthly.rawValue))
    #expect(visit.date(.subscriptionNextBillingDate) == "2026-07-15")
  }

  // N25
  @Test func fromAMonthToAYearFewerLicencesStillCost() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    change(&visit, .choose(.billingFrequency, .cycle(.annual)), .enter(.licences, .count(8)))
    #expect(visit.amount(.orderCharge) == "1824.00" && visit.amount(.orderTotalDue) == "2068.25")
    #expect(visit.amount(.orderPrice) == "228.00")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.date(.subscriptionNextBillingDate) == "2027-03-25")
  }

  // PLAN-4: one order changes plan, number and frequency, or nothing.
  @Test func oneOrderChangesPlanNumberAndFrequencyTogether() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    change(
      &visit, .choose(.planTier, .tier(.premium)), .choose(.billingFrequency, .cycle(.annual)),
      .enter(.licences, .count(2)))
    #expect(visit.amount(.orderCharge) == "840.00")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.count(.subscriptionLicences) == 2)
    #expect(visit.value(of: .subscriptionTier) == .name(Tier.premium.rawValue))
    #expect(visit.value(of: .subscriptionCycle) == .name(Cycle.annual.rawValue))
  }

  // N34
  @Test func aYearThatBeginsOnALeapDayEndsOnThe28th() throws {
    var visit = Visit(Cycle.annual)
    visit.set(.subscriptionPeriodStart, to: .day(try #require(Day("2027-05-01"))))
    try visit.set(today: "2028-02-29")
    #expect(visit.make(Visit.order(3) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.date(.subscriptionNextBillingDate) == "2029-02-28")
    #expect(visit.count(.subscriptionAnchorDay) == 29)
  }

  // ORDER-1: its own button, and the form asks for the number only.
  @Test func licencesAreAddedWithAButtonOfTheirOwn() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    #expect(visit.make(.open(.billingCenter), .click(.addLicences, .page)) == nil)
    #expect(visit.availability(of: .planTier) == .hidden && visit.availability(of: .billingFrequency) == .hidden)
    #expect(visit.make([.enter(.licences, .count(12))] + Self.checkout + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.amount(.orderPaid) == "121.13")  // 228.00 - 128.71, and 22 %
    #expect(visit.count(.subscriptionLicences) == 12 && visit.count(.subscriptionAssigned) == 0)
  }

  // N8, N9
  @Test(arguments: [Status.trialRunning, .trialEnded]) func aTrialBecomesAPlanThatBeginsToday(_ status: Status) throws {
    var visit = Visit(status)
    try visit.set(today: "2026-03-25")
    for fact in [
      Fact.subscriptionPeriodStart, .subscriptionDaysLeft, .subscriptionNextBillingDate, .subscriptionAnchorDay,
    ] {
      #expect(visit.value(of: fact) == .none)
    }
    #expect(visit.make([.open(.billingCenter), .click(.subscribeNow, .page), .enter(.licences, .count(3))]) == nil)
    #expect(visit.make(Self.checkout) == nil)
    #expect(visit.amount(.orderCredit) == "0.00" && visit.amount(.orderTotalDue) == "69.54")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.active.rawValue))
    #expect(visit.date(.subscriptionPeriodStart) == "2026-03-25")
    #expect(visit.has(.planBegun) && visit.has(.trialDaysLost) == (status == .trialRunning))
  }

  // N10
  @Test func anExpiredPlanIsBoughtAnewAndAnotherCardDoesNotBringItBack() throws {
    var visit = Visit(Status.expired, PaymentMethod.expiredCard)
    try visit.set(today: "2026-05-04")
    let storing: [Gesture] = [
      .open(.billingCenter), .click(.paymentMethodTab, .page), .click(.editPaymentMethod, .page),
      .enter(.paymentMethod, .paymentMethod(.validCard)), .click(.updatePaymentMethod, .page), .open(.billingCenter),
    ]
    #expect(visit.make(storing) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.expired.rawValue))
    #expect(visit.value(of: .subscriptionEndDate) == .none && visit.value(of: .subscriptionPeriodStart) == .none)
    #expect(visit.make([.click(.renew, .page)] + Self.checkout) == nil)
    #expect(visit.amount(.orderCredit) == "0.00" && visit.amount(.orderTotalDue) == "231.80")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.active.rawValue))
    #expect(visit.date(.subscriptionNextBillingDate) == "2026-06-04")
    #expect(visit.has(.planBegun) && !visit.has(.billingDayMoved))
  }

  @Test func anOrderIsChangedAgainWhereItBegan() {
    var expired = Visit(Status.expired)
    expired.make([.open(.billingCenter), .click(.renew, .page)] + Self.checkout + [.click(.editOrder, .page)])
    #expect(expired.state.screen == .renew)
    var trial = Visit(Status.trialEnded)
    trial.make([.open(.billingCenter), .click(.subscribeNow, .page)] + Self.checkout + [.click(.editOrder, .page)])
    #expect(trial.state.screen == .subscribe)
    var visit = Visit()
    visit.make(Visit.order(6) + [.click(.editOrder, .page)])
    #expect(visit.state.screen == .editSubscription)
    #expect(visit.make([.enter(.licences, .count(7))] + Self.checkout) == nil)
    #expect(visit.count(.orderLicences) == 7)
  }

  // PERIOD-5: a year that begins in another month is billed on another day, also where the day of the month is the same.
  @Test(arguments: [
    ("2026-01-10", Cycle.annual, "2026-04-10", true), ("2026-01-10", .annual, "2026-01-10", false),
    ("2026-01-10", .annual, "2026-04-11", true), ("2026-03-15", .monthly, "2026-03-15", false),
    ("2026-03-15", .monthly, "2026-03-16", true),
  ]) func theBillingDayMovesToAnotherDayOfTheYearOrTheMonth(
    _ start: String, _ cycle: Cycle, _ today: String, _ moves: Bool
  ) throws {
    var visit = Visit(cycle)
    visit.set(.subscriptionPeriodStart, to: .day(try #require(Day(start))))
    try visit.set(today: today)
    let before = visit.date(.subscriptionNextBillingDate)
    visit.make(Visit.order(11) + [.click(.placeOrder, .page)])
    #expect(visit.has(.billingDayMoved) == moves)
    #expect((visit.date(.subscriptionNextBillingDate) != before) == moves)
    visit.settle()
    #expect(visit.has(.billingDayMoved) == moves)
  }
}

import BillingModel
import Testing

/// What an account can be given, and why it is given nothing else.
@Suite struct SettingTests {
  @Test func eachReasonForRefusingAFactIsTold() throws {
    let (euro, limit) = (Currency.euro, Limits.price)
    let last = Limits.days.upperBound
    let cases: [(Fact, Value, SettingRefusal)] = [
      (.planPrice, .money(Money(1, euro)), .followsFromOthers), (.todayDay, .count(1), .followsFromOthers),
      (.today, .count(1), .otherType), (.subscriptionStatus, .name(6), .otherType),
      (.accountBalance, .count(0), .otherType), (.subscriptionLicences, .count(0), .countOutside(1...Limits.licences)),
      (.vatRate, .count(10_001), .countOutside(0...10_000)),
      (.planAnnualPrice, .money(Money(limit + 1, euro)), .amountOutside(Limits.prices, euro)),
      (.planMonthlyPrice, .money(Money(0, euro)), .amountOutside(Limits.prices, euro)),
      (.today, .day(last + 1), .dayOutside(Limits.days)),
      (.accountBalance, .money(Money(1, .yen)), .otherCurrency(euro)),
    ]
    for (fact, value, refusal) in cases { #expect(Visit().refusal(of: fact, value) == refusal, "\(fact) \(value)") }
  }

  @Test func aCurrencyChangesNoAmountIntoAnother() {
    for (fact, units) in [(Fact.accountBalance, 5000), (.planMonthlyPrice, 100), (.otherPlanAnnualPrice, 100)] {
      var visit = Visit()
      visit.set(fact, to: .money(Money(units, .euro)))
      #expect(visit.refusal(of: .accountCurrency, .currency(.yen)) == .amountsAreIn(.euro))
      #expect(visit.refusal(of: .accountCurrency, .currency(.euro)) == nil)
    }
  }

  @Test func aPeriodBeginsOnItsBillingDay() throws {
    let start = try #require(Day("2026-02-28"))
    var visit = Visit()
    visit.set(.subscriptionPeriodStart, to: .day(start))
    #expect(visit.refusal(of: .subscriptionAnchorDay, .count(15)) == .startIsNoBillingDay(start, anchorDay: 15))
  }

  @Test func aProductOfOnePlanHasNoPriceOfALargerOne() {
    var configuration = BillingConfiguration.test()
    configuration.plan.premium = nil
    var visit = Visit(configuration: configuration)
    #expect(visit.refusal(of: .planPremiumAnnualPrice, .money(Money(1, .euro))) == .onePlan)
    #expect(visit.refusal(of: .subscriptionTier, .name(Tier.premium.rawValue)) == .onePlan)
    #expect(visit.value(of: .planPremiumMonthlyPrice) == .none)
    visit.set(.otherPlanPremiumAnnualPrice, to: .money(Money(1, .euro)))
    visit.set(.planMonthlyPrice, to: .money(Money(3000, .euro)))
    #expect(visit.amount(.planPrice) == "30.00")
  }

  /// One price is that of one plan and frequency: an order of another one costs what the product costs.
  @Test func aPriceIsOfOnePlanAndFrequency() {
    var visit = Visit(VATStatus.outside)
    visit.set(.planMonthlyPrice, to: .money(Money(3000, .euro)))
    #expect(visit.amount(.planPrice) == "30.00" && visit.amount(.planAnnualPrice) == "228.00")
    visit.make(Visit.editing() + [.choose(.billingFrequency, .cycle(.annual))])
    #expect(visit.amount(.orderPrice) == "228.00" && visit.amount(.orderCharge) == "2280.00")
    visit.make(.choose(.planTier, .tier(.premium)))
    #expect(visit.amount(.orderPrice) == "420.00")
    visit.make(.choose(.billingFrequency, .cycle(.monthly)))
    #expect(visit.amount(.orderPrice) == "39.00")
    // What the current period was billed is at the account's own price.
    #expect(visit.amount(.orderCredit) == "154.84")  // 300.00 for 16 of 31 days
  }

  @Test func thePricesOfTheOtherProductAreItsOwn() {
    var visit = Visit(OtherItem.one, VATStatus.outside)
    visit.set(.planMonthlyPrice, to: .money(Money(100, .euro)))
    visit.set(.otherPlanMonthlyPrice, to: .money(Money(200, .euro)))
    visit.make(Visit.order(12))
    #expect(visit.amount(.orderCharge) == "12.00" && visit.amount(.orderOtherItems) == "2.00")
  }

  @Test func anAccountInAnotherCurrencyNeedsEachPrice() {
    let visit = Visit()
    var state = BillingState()
    #expect(visit.center.missingPrices(in: state) == [])
    let prices = Fact.allCases.filter { $0.rawValue.hasSuffix("Price") }
    #expect(prices.count == 8)
    for (given, price) in prices.enumerated() {
      #expect((try? visit.center.set(.accountCurrency, to: .currency(.yen), in: &state)) != nil)
      #expect(visit.center.missingPrices(in: state) == Array(prices.dropFirst(given)))
      #expect((try? visit.center.set(price, to: .money(Money(100, .yen)), in: &state)) != nil)
    }
    #expect(visit.center.missingPrices(in: state) == [])
  }

  /// A method that works stays the one that it is.
  @Test(arguments: PaymentMethod.allCases) func whetherAMethodWorksIsSaidOfTheOneThatIsStored(_ method: PaymentMethod) {
    var visit = Visit()
    visit.set(.paymentMethodKind, to: .name(method.rawValue))
    visit.set(.paymentMethodWorks, to: .flag(method.works))
    #expect(visit.value(of: .paymentMethodKind) == .name(method.rawValue))
    visit.set(.paymentMethodWorks, to: .flag(!method.works))
    #expect(visit.value(of: .paymentMethodWorks) == .flag(!method.works))
  }
}

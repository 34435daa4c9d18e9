import BillingModel
import Testing
import TestSupport

/// What orders cost, without a Billing Center around them (`docs/rules.md` CREDIT-1, BALANCE-1, ROUND-4, VAT-3).
@Suite struct QuoteTests {
  private let vat = VAT(basisPoints: 2200)

  private func quote(
    credit: Int, _ creditVAT: VAT, charge: Int, other: Int = 0, _ chargeVAT: VAT, balance: Int = 0,
    _ rounding: VATRounding = .perCategory, leftover: LeftoverCredit = .balance
  ) -> Quote {
    Quote(
      credit: Money(credit, .euro), creditVAT: creditVAT, charge: Money(charge, .euro), otherItems: Money(other, .euro),
      chargeVAT: chargeVAT, balance: Money(balance, .euro), rounding: rounding, leftover: leftover)
  }

  @Test func vatIsRoundedOnEachLineOrOnLinesOfOneRateTogether() {
    // 22 % of 0.15 is 0.033, three times; of 0.45 it is 0.099.
    #expect(quote(credit: 0, vat, charge: 15, other: 30, vat, .perLine).tax.minorUnits == 3 + 7)
    #expect(quote(credit: 0, vat, charge: 15, other: 30, vat, .perCategory).tax.minorUnits == 10)
    #expect(quote(credit: 15, vat, charge: 16, other: 15, vat, .perLine).tax.minorUnits == 4 + 3 - 3)
    #expect(quote(credit: 15, vat, charge: 16, other: 15, vat, .perCategory).tax.minorUnits == 4)
  }

  // VAT-3: the rate changed since the last invoice.
  @Test(arguments: VATRounding.allCases) func aCreditHasTheRateOfItsInvoice(_ rounding: VATRounding) {
    let quote = quote(credit: 10_000, VAT(basisPoints: 2100), charge: 10_000, VAT(basisPoints: 2550), rounding)
    #expect(quote.tax.minorUnits == 2550 - 2100)
    #expect(quote.due.minorUnits == 450)
  }

  // VAT-3, N28
  @Test(arguments: VATRounding.allCases) func aNumberSinceThenChangesTheChargeAndNotTheCredit(_ rounding: VATRounding) {
    let quote = quote(credit: 12_871, vat, charge: 11_400, VAT(untaxed: .reverseCharge), rounding)
    #expect(quote.tax.minorUnits == -2832)
    #expect(quote.balance.minorUnits == 4303)
  }

  @Test func halvesOfNegativeTaxGoAwayFromZero() {
    let half = VAT(basisPoints: 5000)
    #expect(quote(credit: 4, half, charge: 1, half).tax.minorUnits == -2)  // half of -3
    #expect(quote(credit: 3, half, charge: 0, half, .perLine).tax.minorUnits == -2)
  }

  @Test func threeVATsInOneOrderAreThreeCategories() {
    let added = TaxedAmount(amount: Money(1000, .euro), vat: VAT(untaxed: .reverseCharge))
    let quote = Quote(
      credit: Money(1000, .euro), creditVAT: vat, addedCredit: added, charge: Money(3000, .euro),
      otherItems: Money(0, .euro), chargeVAT: VAT(basisPoints: 1000), balance: Money(0, .euro), rounding: .perCategory)
    #expect(quote.credit.minorUnits == 2000)
    #expect(quote.tax.minorUnits == 300 - 220)
    #expect(quote.due.minorUnits == 1080)
  }

  @Test func eachOrderMakesOneDocument() {
    let none = VAT.none
    #expect(quote(credit: 1, none, charge: 2, none).document == .invoice)
    #expect(quote(credit: 2, none, charge: 2, none).document == .zeroInvoice)
    #expect(quote(credit: 3, none, charge: 2, none).document == .creditNote)
    // A balance pays an invoice, and does not make it smaller.
    #expect(quote(credit: 1, none, charge: 2, none, balance: 50).document == .invoice)
    #expect(quote(credit: 1, none, charge: 2, none, balance: 50).due.minorUnits == 0)
  }

  @Test func onlyTheCreditOfTheOrderLapses() {
    let none = VAT.none
    #expect(quote(credit: 300, none, charge: 100, none, balance: 50, leftover: .lapses).balance.minorUnits == 50)
    #expect(quote(credit: 300, none, charge: 100, none, balance: 50).balance.minorUnits == 250)
    #expect(quote(credit: 100, none, charge: 130, none, balance: 50, leftover: .lapses).balance.minorUnits == 20)
  }

  // I1, I2
  @Test func moneyIsConserved() {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<20_000 {
      func amount() -> Int { Int.random(in: 0...50_000, using: &generator) }
      let rates = [vat, .none, VAT(basisPoints: 2550), VAT(untaxed: .reverseCharge)]
      let (old, new) = (rates.randomElement(using: &generator) ?? vat, rates.randomElement(using: &generator) ?? vat)
      let opening = amount()
      for rounding in VATRounding.allCases {
        let quote = quote(credit: amount(), old, charge: amount(), other: amount() / 9, new, balance: opening, rounding)
        #expect(quote.due.minorUnits == 0 || quote.balance.minorUnits == 0)
        #expect(quote.due.minorUnits >= 0 && quote.balance.minorUnits >= 0)
        #expect(
          quote.due + Money(opening, .euro) + quote.credit == quote.charge + quote.otherItems + quote.tax
            + quote.balance)
        // Rounding is the only difference between the policies: a cent for each line.
        let exact = new.on(quote.charge + quote.otherItems).minorUnits - old.on(quote.credit).minorUnits
        #expect(abs(quote.tax.minorUnits - exact) <= 2)
      }
    }
  }

  // N22: a cart that is taken up again on another day is quoted for that day.
  @Test func aQuoteIsOfTheDayOfTheOrder() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    #expect(visit.amount(.orderCredit) == "128.71")
    try visit.set(today: "2026-03-26")
    #expect(visit.amount(.orderCredit) == "122.58")
    #expect(visit.date(.orderPeriodStart) == "2026-03-26")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.date(.subscriptionNextBillingDate) == "2026-04-26")
    #expect(visit.amount(.accountBalance) == "10.47")
  }

  // N40: whoever orders second is quoted what the first order left.
  @Test func aSecondContactsQuoteStandsOnTheFirstOnesOrder() throws {
    var first = Visit()
    try first.set(today: "2026-03-25")
    var second = first
    second.make(Visit.order(4))
    #expect(second.amount(.orderCredit) == "128.71")
    first.make(Visit.order(6) + [.click(.placeOrder, .page)])
    // The second one's form is filled in against the account as it is now, and never the quote from before.
    first.make(Visit.order(4))
    #expect(first.amount(.orderCredit) == "114.00")
  }

  // I5 over a year: nobody gets back more than they paid, however often they change, on whatever days.
  @Test func nobodyGainsByChangingOften() throws {
    var gestures = RandomGestures(seed: 21)
    for start in ["2026-01-29", "2026-01-30", "2026-01-31", "2028-02-29", "2026-03-15"] {
      for cycle in Cycle.allCases {
        var visit = Visit(cycle, configuration: .test(periodStart: start, vat: .none))
        try visit.set(today: start)
        var today = try #require(Day(start))
        var wealth = 1900 * (cycle == .monthly ? 1 : 12) * 10
        for _ in 0..<40 {
          today = gestures.day(from: today)
          visit.set(.today, to: .day(today))
          visit.make(Visit.order(gestures.count()))
          guard let credit = visit.units(.orderCredit), visit.make(.click(.placeOrder, .page)) == nil else { continue }
          wealth += visit.units(.orderPaid) ?? 0
          let left = (visit.units(.accountBalance) ?? 0) + visit.billed(.page)
          #expect(left <= wealth)
          #expect(credit <= wealth)
          wealth = left
        }
      }
    }
  }
}

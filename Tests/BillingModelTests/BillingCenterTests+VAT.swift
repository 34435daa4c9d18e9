import BillingModel
import Testing

/// The scenarios of `billing.md` 5.1 that are about VAT and currencies.
extension BillingCenterTests {
  private func order(_ licences: Int, _ status: VATStatus, terms: Terms = .test()) throws -> Visit {
    var visit = Visit(status, terms: terms)
    try visit.set(today: "2026-03-25")
    #expect(visit.make(Visit.order(licences)) == nil)
    return visit
  }

  // N27
  @Test func vatFallsOnTheChargeAndOnTheCreditWhereNoNumberIsKnown() throws {
    let visit = try order(6, .charged)
    #expect(visit.amount(.orderTax) == "-3.24")
    #expect(visit.value(of: .orderOffers) == .names(1 << UInt32(OrderOffer.vatNumber.rawValue)))
  }

  // N28
  @Test func aNumberThatIsEnteredNowDoesNotChangeTheOldInvoice() throws {
    var visit = try order(6, .charged)
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed))) == nil)
    #expect(visit.amount(.orderTax) == "-28.32")  // 22 % of the credit of 128.71, and nothing on the charge
    #expect(visit.value(of: .orderOffers) == .names(0))
    #expect(visit.availability(of: .vatNumber) == .hidden)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.amount(.accountBalance) == "43.03")
  }

  // N28 and N36: what the second order credits was invoiced without VAT.
  @Test func aCreditHasTheVATOfTheInvoiceThatItReverses() throws {
    var visit = try order(6, .charged)
    visit.make(.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.placeOrder, .page))
    visit.make(Visit.order(4))
    #expect(visit.amount(.orderCredit) == "114.00")
    #expect(visit.amount(.orderTax) == "0.00")
  }

  // N28 and N20: 22 % of 331.94 were paid for the days of the other product that are left.
  @Test func aNumberThatOneOrderStoresDoesNotChangeTheOtherProductsInvoice() throws {
    var visit = Visit(VATStatus.charged, OtherProduct.active)
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6) + [.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.placeOrder, .page)])
    visit.make(Visit.order(9, .other))
    #expect(visit.amount(.orderCredit) == "331.94")
    #expect(visit.amount(.orderTax) == "-73.03")
  }

  // N29
  @Test func aMalformedNumberIsRefusedAtTheFieldAndTheOrderStays() throws {
    var visit = try order(6, .charged)
    let before = visit.state
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.malformed))) == .message(.vatNumberNotValid))
    #expect(visit.state == before)
    #expect(visit.amount(.orderTax) == "-3.24")
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed))) == nil)
  }

  // N31
  @Test func customersInTheSellersOwnCountryAreChargedVATAlsoWithANumber() throws {
    var visit = try order(6, .alwaysCharged)
    #expect(visit.amount(.orderTax) == "-3.24")
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed))) == nil)
    #expect(visit.amount(.orderTax) == "-3.24")
  }

  @Test(arguments: [VATStatus.reverseCharge, .outside])
  func nobodyElseIsChargedVATOrAskedForANumber(_ status: VATStatus) throws {
    let visit = try order(6, status)
    #expect(visit.amount(.orderTax) == "0.00")
    #expect(visit.availability(of: .vatNumber) == .hidden)
  }

  // N32
  @Test func yenHaveNoDecimalsAndAreRoundedHalfUp() throws {
    let yen = Money(2500, .yen)
    let visit = try order(6, .outside, terms: .test(price: yen))
    #expect(visit.amount(.orderCredit) == "16935")  // 25 000 x 21/31 = 16 935.48
    #expect(visit.amount(.orderCharge) == "15000")
    #expect(visit.amount(.orderSurplus) == "1935")
  }
}

import Testing

import BillingModel

/// The scenarios of `docs/rules.md` that are about VAT and currencies.
extension BillingCenterTests {
  private func order(_ licences: Int, _ status: VATStatus, configuration: BillingConfiguration = .test()) throws
    -> Visit
  {
    var visit = Visit(status, configuration: configuration)
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

  // N29: its form is right, and no register knows it.
  @Test func aNumberThatNoRegisterKnowsIsRefusedAndTheOrderStays() throws {
    var visit = try order(6, .charged)
    let before = visit.state
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.unknown))) == .message(.vatNumberUnknown))
    #expect(visit.state == before)
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.absent.rawValue))
  }

  /// An order of somebody whose number nobody can verify today.
  private func orderWhileDown(_ policy: UnverifiedNumber) throws -> Visit {
    var visit = Visit(VATService.down, configuration: .test(policies: .test(vatServiceDown: policy)))
    try visit.set(today: "2026-03-25")
    #expect(visit.make(Visit.order(6)) == nil)
    return visit
  }

  // N30
  @Test(arguments: [VATNumber.wellFormed, .unknown])
  func aNumberThatCannotBeVerifiedIsKeptAndVATCharged(_ number: VATNumber) throws {
    var visit = try orderWhileDown(.charged)
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.malformed))) == .message(.vatNumberNotValid))
    #expect(visit.make(.enter(.vatNumber, .vatNumber(number))) == nil)
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.absent.rawValue))
    #expect(visit.amount(.orderTax) == "-3.24")
    #expect(visit.value(of: .vatTreatment) == .name(VATTreatment.domestic.rawValue))
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.serviceDown.rawValue))
    #expect(visit.value(of: .vatStatus) == .name(VATStatus.charged.rawValue))
    #expect(visit.has(.vatNumberStored))
    visit.make(Visit.order(4))
    #expect(visit.availability(of: .vatNumber) == .enabled)
    #expect(visit.amount(.orderTax) == "-8.36")
  }

  // VATNUMBER-5: nobody has to wait for a number that was stored while it could not be verified.
  @Test func aNumberThatCouldNotBeVerifiedIsEnteredAgain() throws {
    var visit = try orderWhileDown(.charged)
    visit.make(.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.placeOrder, .page))
    visit.make(Visit.order(4))
    #expect(visit.value(of: .orderOffers) == .names(UInt32(bit: OrderOffer.vatNumber.rawValue)))
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed))) == nil)
    #expect(visit.availability(of: .vatNumber) == .hidden)
    // On another day the register answers.
    visit.set(.vatService, to: .name(VATService.up.rawValue))
    visit.make(Self.applying)
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.unknown))) == .message(.vatNumberUnknown))
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.applyVATNumber, .page)) == nil)
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.verified.rawValue))
    #expect(visit.value(of: .vatTreatment) == .name(VATTreatment.reverseCharge.rawValue))
    #expect(visit.availability(of: .vatNumber) == .hidden)
  }

  // VATNUMBER-1: it is the same whether the company has no VAT or an account is given none.
  @Test(arguments: [true, false]) func whereNoVATIsChargedNobodyIsAskedForANumber(isOfCompany: Bool) throws {
    var visit = Visit(configuration: .test(vat: isOfCompany ? VAT(basisPoints: 0) : VAT(basisPoints: 2200)))
    if !isOfCompany { visit.set(.vatRate, to: .count(0)) }
    visit.make(Self.applying)
    #expect(visit.availability(of: .vatNumber) == .hidden && visit.availability(of: .applyVATNumber) == .hidden)
    #expect(visit.value(of: .vatTreatment) == .name(VATTreatment.none.rawValue))
    visit.make(Visit.order(6))
    #expect(visit.availability(of: .vatNumber) == .hidden && visit.value(of: .orderOffers) == .names(0))
    #expect(visit.amount(.orderTax) == "0.00")
  }

  // N30
  @Test func aPolicyMayTrustANumberUntilItIsVerified() throws {
    var visit = try orderWhileDown(.trusted)
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.placeOrder, .page)) == nil)
    #expect(visit.amount(.accountBalance) == "43.03")
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.serviceDown.rawValue))
    #expect(visit.value(of: .vatTreatment) == .name(VATTreatment.reverseCharge.rawValue))
  }

  // N30
  @Test func aPolicyMayTakeNoNumberThatCannotBeVerified() throws {
    var visit = try orderWhileDown(.refused)
    let before = visit.state
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.malformed))) == .message(.vatNumberNotValid))
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed))) == .message(.vatServiceDown))
    #expect(visit.state == before)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
  }

  private static let applying: [Gesture] = [
    .open(.billingCenter), .click(.paymentMethodTab, .page), .click(.editPaymentMethod, .page),
  ]

  // VATNUMBER-5: outside an order, a number is stored at once and changes no invoice that was made.
  @Test func aNumberIsAppliedBesideThePaymentMethod() throws {
    var visit = Visit(OtherProduct.active)
    try visit.set(today: "2026-03-25")
    visit.make(Self.applying)
    #expect(visit.make(.click(.applyVATNumber, .page)) == .disabled(.applyVATNumber))
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.malformed))) == .message(.vatNumberNotValid))
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.applyVATNumber, .page)) == nil)
    #expect(visit.effects == [.vatNumberStored])
    #expect(visit.value(of: .vatStatus) == .name(VATStatus.reverseCharge.rawValue))
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.verified.rawValue))
    #expect(visit.availability(of: .vatNumber) == .hidden && visit.availability(of: .applyVATNumber) == .hidden)
    visit.make(Visit.order(6))
    #expect(visit.amount(.orderTax) == "-28.32")
    visit.make([.click(.placeOrder, .page)] + Visit.order(9, .other))
    #expect(visit.amount(.orderTax) == "-73.03")
  }

  @Test func aNumberThatWasNotAppliedIsForgotten() {
    var visit = Visit()
    visit.make(Self.applying + [.enter(.vatNumber, .vatNumber(.wellFormed))])
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.absent.rawValue))
    visit.make(.open(.billingCenter))
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.absent.rawValue) && visit.effects.isEmpty)
  }

  // N31, N30: applied where it changes nothing, or cannot be verified, it is kept all the same.
  @Test(arguments: [VATStatus.charged, .alwaysCharged]) func anAppliedNumberMayLeaveVATCharged(_ status: VATStatus) {
    var visit = Visit(status, VATService.down)
    #expect(
      visit.make(Self.applying + [.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.applyVATNumber, .page)]) == nil)
    #expect(visit.value(of: .vatStatus) == .name(status.rawValue))
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.serviceDown.rawValue))
    #expect(visit.value(of: .vatTreatment) == .name(VATTreatment.domestic.rawValue))
  }

  // The overdue invoice was made before the number was stored.
  @Test func anAppliedNumberDoesNotChangeWhatIsOverdue() {
    var visit = Visit(Status.pastDue)
    visit.make(Self.applying + [.enter(.vatNumber, .vatNumber(.wellFormed)), .click(.applyVATNumber, .page)])
    #expect(visit.amount(.invoiceOverdue) == "231.80")
  }

  // N31
  @Test func customersInTheSellersOwnCountryAreChargedVATAlsoWithANumber() throws {
    var visit = try order(6, .alwaysCharged)
    #expect(visit.amount(.orderTax) == "-3.24")
    #expect(visit.make(.enter(.vatNumber, .vatNumber(.wellFormed))) == nil)
    #expect(visit.amount(.orderTax) == "-3.24")
  }

  @Test(
    arguments: zip(
      [VATStatus.charged, .reverseCharge, .alwaysCharged, .outside, .exempt],
      [VATTreatment.domestic, .reverseCharge, .domestic, .none, .exempt]))
  func anInvoiceSaysWhyItHasVATOrNot(_ status: VATStatus, _ treatment: VATTreatment) {
    #expect(Visit(status).value(of: .vatTreatment) == .name(treatment.rawValue))
  }

  @Test(arguments: [VATStatus.reverseCharge, .outside, .exempt])
  func nobodyElseIsChargedVATOrAskedForANumber(_ status: VATStatus) throws {
    let visit = try order(6, status)
    #expect(visit.amount(.orderTax) == "0.00")
    #expect(visit.availability(of: .vatNumber) == .hidden)
  }

  // N32
  @Test func yenHaveNoDecimalsAndAreRoundedHalfUp() throws {
    let yen = Money(2500, .yen)
    let visit = try order(6, .outside, configuration: .test(price: yen))
    #expect(visit.amount(.orderCredit) == "16935")  // 25 000 x 21/31 = 16 935.48
    #expect(visit.amount(.orderCharge) == "15000")
    #expect(visit.amount(.orderSurplus) == "1935")
  }
}

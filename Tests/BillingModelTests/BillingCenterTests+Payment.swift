import Testing

import BillingModel

/// The payment method, invoices, and whom to ask (`docs/rules.md` PAY-1 to PAY-8, INVOICE-1 to INVOICE-4,
/// ACCESS-5, ACCESS-6).
extension BillingCenterTests {
  private static let editing: [Gesture] = [
    .open(.billingCenter), .click(.paymentMethodTab, .page), .click(.editPaymentMethod, .page),
  ]

  @Test func anotherCardIsStoredAndNothingIsPaid() {
    var visit = Visit(Status.pastDue, PaymentMethod.expiredCard)
    visit.make(Self.editing)
    #expect(visit.make(.click(.updatePaymentMethod, .page)) == .message(.paymentMethodMissing))
    #expect(visit.make(.enter(.paymentMethod, .paymentMethod(.cardWithConfirmation))) == nil)
    #expect(visit.make(.click(.updatePaymentMethod, .page)) == nil)
    #expect(visit.state.screen == .paymentMethod)
    #expect(visit.value(of: .paymentMethodKind) == .name(PaymentMethod.cardWithConfirmation.rawValue))
    #expect(visit.effects == [.paymentMethodStored])
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.pastDue.rawValue))
  }

  @Test(arguments: [PaymentMethod.declinedCard, .expiredCard, .none])
  func aCardThatDoesNotWorkReplacesNone(_ method: PaymentMethod) {
    var visit = Visit()
    visit.make(Self.editing)
    visit.make(.enter(.paymentMethod, .paymentMethod(method)))
    #expect(visit.make(.click(.updatePaymentMethod, .page)) == .message(.paymentDeclined))
    visit.make(.open(.billingCenter))
    #expect(visit.value(of: .paymentMethodKind) == .name(PaymentMethod.validCard.rawValue) && visit.effects.isEmpty)
  }

  @Test(arguments: [PaymentMethod.declinedCard, .expiredCard, .none])
  func anOrderStoresNoCardThatDoesNotWork(_ method: PaymentMethod) throws {
    var visit = Visit(configuration: .test(policies: .test(whenNothingDue: .asked)))
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6) + [.enter(.paymentMethod, .paymentMethod(method))])
    #expect(visit.make(.click(.placeOrder, .page)) == .message(.paymentDeclined))
    #expect(visit.make(.enter(.paymentMethod, .paymentMethod(.validCard)), .click(.placeOrder, .page)) == nil)
  }

  // N13: the field went away, and what was in it with it.
  @Test func aCardIsForgottenThatAnOrderDoesNotNeedAnyMore() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(9) + [.enter(.paymentMethod, .paymentMethod(.declinedCard))])
    #expect(visit.make(.click(.placeOrder, .page)) == .message(.paymentDeclined))
    visit.make(.click(.editOrder, .page), .enter(.licences, .count(6)), .click(.addToCart, .page))
    visit.make(.click(.proceedToCheckout, .page))
    #expect(visit.availability(of: .paymentMethod) == .hidden)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .paymentMethodKind) == .name(PaymentMethod.validCard.rawValue))
    #expect(!visit.has(.paymentMethodStored))
  }

  @Test func whatIsEnteredAndLeftIsForgotten() throws {
    var visit = Visit()
    try visit.set(today: "2026-04-05")
    visit.make(Visit.order(9) + [.enter(.paymentMethod, .paymentMethod(.declinedCard))])
    visit.make(.enter(.vatNumber, .vatNumber(.wellFormed)), .open(.billingCenter))
    #expect(visit.value(of: .paymentMethodKind) == .name(PaymentMethod.validCard.rawValue))
    #expect(visit.value(of: .vatNumber) == .name(VATNumberState.absent.rawValue))
    #expect(visit.value(of: .orderTotalDue) == .none)
    visit.make(Visit.editing())
    #expect(visit.make(.click(.addToCart, .page)) == .message(.nothingChanged))
  }

  // N16: leaving the bank's question leaves the order too.
  @Test func anOrderThatIsNotConfirmedIsNone() throws {
    var visit = Visit(PaymentMethod.cardWithConfirmation)
    try visit.set(today: "2026-04-05")
    let before = visit.subscription
    visit.make(Visit.order(9) + [.click(.placeOrder, .page), .open(.billingCenter)])
    #expect(visit.subscription == before && visit.state.orders == 0 && visit.effects.isEmpty)
  }

  // N39: the page of invoices, what one document comes to, and where a credit is used.
  @Test func theBillingHistoryListsEachDocumentAndTheBalanceThatItUsed() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    #expect(visit.value(of: .orderDocument) == .name(DocumentKind.creditNote.rawValue))
    visit.make([.click(.placeOrder, .page)] + Visit.order(10))
    // 190.00 less 114.00, and 22 %: of 92.72, the credit of 17.95 pays a part.
    #expect(visit.value(of: .orderDocument) == .name(DocumentKind.invoice.rawValue))
    #expect(visit.amount(.orderTotalDue) == "74.77" && visit.amount(.orderSurplus) == "0.00")
    visit.make(.click(.placeOrder, .page), .open(.billingCenter))
    #expect(visit.make(.click(.billingHistory, .page), .click(.viewInvoice, .page), .click(.print, .page)) == nil)
    #expect(visit.state.screen == .invoice)
    #expect(visit.make(.click(.close, .page)) == nil)
  }

  @Test(arguments: [Status.trialRunning, .trialEnded]) func aTrialHasNoInvoices(_ status: Status) {
    var visit = Visit(status)
    #expect(visit.make(.open(.billingCenter), .click(.billingHistory, .page)) == nil)
    #expect(visit.value(of: .invoiceListed) == .flag(false))
    #expect(visit.make(.click(.viewInvoice, .page)) == .hidden(.viewInvoice))
  }

  @Test func anExpiredPlanAndOneOfAnotherProductHaveInvoices() {
    for visit in [Visit(Status.expired), Visit(Ownership.notOwned, OtherProduct.active)] {
      #expect(visit.value(of: .invoiceListed) == .flag(true))
    }
    #expect(Visit(Ownership.notOwned).value(of: .invoiceListed) == .flag(false))
  }

  // N18: the mail that is drafted is the reader's, and goes to the billing contact.
  @Test(arguments: [Role.accountAdmin, .user]) func othersCanWriteToTheBillingContact(_ role: Role) {
    var visit = Visit(role)
    #expect(visit.make(.open(.billingCenter), .click(.emailBillingContact, .page)) == nil)
    #expect(visit.state.screen == .mailDraft)
    #expect(visit.hasMail(.questionToBillingContact))
    #expect(MailKind.questionToBillingContact.sender == .reader)
    #expect(MailKind.questionToBillingContact.recipient == .billingContact)
    let reader = visit.ask { state, account in visit.center.reader(gets: .questionToBillingContact, state, &account) }
    #expect(!reader)
  }

  // N19: what a former contact's successor needs is told on a page and by support, which are open to everybody.
  @Test(arguments: [Role.billingContact, .accountAdmin, .user]) func supportIsThereForEverybody(_ role: Role) {
    var visit = Visit(role)
    #expect(visit.make(.open(.whoIsTheBillingContact)) == nil)
    #expect(visit.state.screen == .webPage)
    #expect(visit.make(.open(.contactSupport)) == nil)
    #expect(visit.state.screen == .support)
  }

  // N38: mails of the Billing Center go to the billing contact, whoever reads along.
  @Test func theBillingContactGetsTheConfirmation() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6) + [.click(.placeOrder, .page)])
    #expect(visit.ask { state, account in visit.center.reader(gets: .orderConfirmation, state, &account) })
    visit.act(as: .accountAdmin)
    #expect(!visit.ask { state, account in visit.center.reader(gets: .orderConfirmation, state, &account) })
  }
}

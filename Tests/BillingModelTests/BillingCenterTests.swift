import BillingModel
import Testing

/// The scenarios N1 to N42 of `docs/rules.md`, each by the gestures of its reader.
@Suite struct BillingCenterTests {
  // N1
  @Test func anEarlyReductionCostsNothingAndKeepsTheRestOfTheCredit() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    #expect(visit.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.amount(.orderPaid) == "0.00")
    #expect(visit.amount(.accountBalance) == "17.95")
    #expect(visit.count(.subscriptionLicences) == 6)
    #expect(visit.count(.subscriptionAnchorDay) == 25)
    #expect(visit.date(.subscriptionNextBillingDate) == "2026-04-25")
    #expect(visit.has(.creditKept) && !visit.has(.orderCharged))
  }

  // N2
  @Test func aLateReductionIsChargedTodayAsTheCheckoutShowed() throws {
    var visit = Visit()
    try visit.set(today: "2026-04-05")
    visit.make(Visit.order(9))
    #expect(visit.amount(.orderTotalDue) == "133.85")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.amount(.orderPaid) == "133.85")
    #expect(visit.amount(.accountBalance) == "0.00")
    #expect(visit.has(.orderCharged) && !visit.has(.creditKept))
  }

  // N3
  @Test func anExactCreditLeavesNothingToPayAndNothingToKeep() throws {
    var visit = Visit(PaymentMethod.none, configuration: .test(periodStart: "2026-04-01"))
    visit.set(.subscriptionLicences, to: .count(2))
    try visit.set(today: "2026-04-16")
    visit.make(Visit.order(1))
    #expect(visit.count(.orderCreditedDays) == 15)
    #expect(visit.amount(.orderCredit) == visit.amount(.orderCharge))
    #expect(visit.value(of: .orderAsksFor) == .names(0))
    #expect(visit.availability(of: .paymentMethod) == .hidden)
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.amount(.orderPaid) == "0.00")
    #expect(visit.amount(.accountBalance) == "0.00")
    #expect(!visit.has(.creditKept) && !visit.has(.orderCharged))
  }

  // N4
  @Test func anUnchangedNumberIsNotOrderedAndTheBillingDayDoesNotMove() throws {
    var visit = Visit()
    try visit.set(today: "2026-03-25")
    let before = visit.subscription
    #expect(visit.make(Visit.order(10)) == .message(.nothingChanged))
    #expect(visit.state.screen == .editSubscription)
    #expect(visit.subscription == before)
  }

  // N5
  @Test func licencesThatUsersHaveAreNotRemovedUntilAnAdministratorTakesThem() {
    var visit = Visit(AssignedShare.all)
    #expect(visit.make(Visit.order(6)) == .message(.belowAssigned))
    #expect(visit.count(.subscriptionLicences) == 10)
    visit.act(as: .accountAdmin)
    let unassigning: [Gesture] = [
      .open(.adminCenter), .click(.manageUsers, .page), .choose(.productLicence, .count(6)), .click(.save, .page),
    ]
    #expect(visit.make(unassigning) == nil)
    #expect(visit.has(.accessLost))
    visit.act(as: nil)
    #expect(visit.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.count(.subscriptionAssigned) == 6)
    #expect(visit.count(.subscriptionLicences) == 6)
  }

  @Test func nobodyIsChosenForALicenceThatThereIsNot() {
    var visit = Visit(AssignedShare.all, Role.accountAdmin)
    let users: [Gesture] = [.open(.adminCenter), .click(.manageUsers, .page)]
    #expect(visit.make(users + [.choose(.productLicence, .count(11))]) == .disabled(.productLicence))
    #expect(visit.make([.choose(.productLicence, .count(10)), .click(.save, .page)]) == nil)
    #expect(visit.count(.subscriptionAssigned) == 10 && !visit.has(.accessLost))
  }

  @Test func theBillingContactDoesNotGetIntoTheAdminCenter() {
    var visit = Visit()
    #expect(visit.make(.open(.adminCenter)) == .message(.noAccess))
    #expect(visit.state.screen == .signedOut)
  }

  // N6, N41
  @Test func theFieldTakesNoNumberOutsideThePlansLimits() {
    var visit = Visit(configuration: .test(minimum: 5))
    visit.make(Visit.editing())
    #expect(visit.make(.enter(.licences, .count(4))) == .message(.belowMinimum))
    #expect(visit.make(.enter(.licences, .count(0))) == .message(.belowMinimum))
    #expect(visit.make(.enter(.licences, .count(-1))) == .message(.belowMinimum))
    #expect(visit.make(.enter(.licences, .count(51))) == .message(.aboveMaximum))
    #expect(visit.make(.enter(.licences, .count(5)), .click(.addToCart, .page)) == nil)
  }

  // N8, N9
  @Test(arguments: [Status.trialRunning, .trialEnded]) func aTrialHasNoOptionsAndIsSubscribedTo(_ status: Status) {
    var visit = Visit(status)
    visit.make(.open(.billingCenter))
    #expect(visit.availability(of: .options) == .hidden)
    #expect(visit.make(.click(.options, .page)) == .hidden(.options))
    #expect(visit.make(.click(.subscribeNow, .page)) == nil)
    #expect(visit.state.screen == .subscribe)
  }

  // N10
  @Test func anExpiredPlanIsRenewedBeforeAnythingElse() {
    var visit = Visit(Status.expired)
    visit.make(.open(.billingCenter))
    #expect(visit.availability(of: .options) == .hidden)
    #expect(visit.availability(of: .subscribeNow) == .hidden)
    #expect(visit.make(.click(.renew, .page)) == nil)
    #expect(visit.state.screen == .renew)
  }

  // N11
  @Test func aPlanThatEndsSoonIsKeptBeforeItIsChanged() {
    var visit = Visit(Status.pendingCancellation)
    #expect(visit.make(Visit.editing()) == .disabled(.editSubscription))
    #expect(visit.make(.click(.keepPlan, .page)) == nil)
    #expect(visit.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.active.rawValue))
  }

  @Test func aPolicyMayLetAPlanBeChangedThatEndsSoonOrIsOverdue() {
    let policies = Policies.test(pastDueEditing: .allowed, pendingCancellationEditing: .allowed)
    for status in [Status.pendingCancellation, .pastDue] {
      var visit = Visit(status, configuration: .test(policies: policies))
      #expect(visit.make(Visit.editing()) == nil)
    }
  }

  // N12
  @Test func anOverdueInvoiceIsPaidBeforeThePlanIsChanged() {
    var visit = Visit(Status.pastDue)
    #expect(visit.make(Visit.editing()) == .disabled(.editSubscription))
    #expect(visit.amount(.invoiceOverdue) == "231.80")
    #expect(visit.make(.click(.payNow, .page), .click(.pay, .page)) == nil)
    #expect(visit.amount(.invoicePaid) == "231.80")
    #expect(visit.value(of: .invoiceOverdue) == .none)
    #expect(visit.hasMail(.paymentReceipt) && visit.has(.invoiceCharged))
    #expect(visit.make(Visit.editing()) == nil)
  }

  @Test(arguments: [PaymentMethod.expiredCard, .declinedCard, .none])
  func anOverdueInvoiceStaysSoWithACardThatDoesNotWork(_ method: PaymentMethod) {
    var visit = Visit(Status.pastDue, method)
    visit.make(.open(.billingCenter), .click(.payNow, .page))
    let refusal = visit.make(.click(.pay, .page))
    #expect(refusal == .message(method == .none ? .paymentMethodMissing : .paymentDeclined))
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.pastDue.rawValue))
    #expect(!visit.hasMail(.paymentReceipt) && !visit.has(.invoiceCharged))
  }

  // N17, N42
  @Test func corporateAndMigratedAccountsAreSentToTheirOwnPortals() {
    var corporate = Visit(AccountKind.corporate)
    corporate.make(.open(.billingCenter))
    #expect(corporate.state.screen == .corporateNotice)
    #expect(corporate.make(.click(.options, .page)) == .hidden(.options))
    #expect(corporate.make(.open(.corporateBillingPortal)) == nil)
    #expect(corporate.make(.open(.goToAdmin)) == .message(.noAccess))

    var migrated = Visit(AccountKind.migrated)
    migrated.make(.open(.billingCenter))
    #expect(migrated.state.screen == .goToAdmin)
    #expect(migrated.make(.open(.corporateBillingPortal)) == .message(.noAccess))

    var online = Visit()
    #expect(online.make(.open(.corporateBillingPortal)) == .message(.noAccess))
    #expect(online.make(.open(.goToAdmin)) == .message(.noAccess))
  }

  // N18
  @Test(arguments: [Role.accountAdmin, .user]) func othersThanTheBillingContactSeeWhyTheyCannotGoIn(_ role: Role) {
    var visit = Visit(role)
    visit.make(.open(.billingCenter))
    #expect(visit.state.screen == .notBillingContact)
    #expect(visit.make(.click(.options, .page)) == .hidden(.options))
    #expect(visit.make(.open(.whoIsTheBillingContact)) == nil)
  }
}

import Testing

import BillingModel

/// Cancelling, keeping a plan, and what is owed meanwhile (`docs/rules.md` CANCEL-1 to CANCEL-5, INVOICE-5,
/// INVOICE-6).
extension BillingCenterTests {
  private static let cancelling: [Gesture] = [
    .open(.billingCenter), .click(.options, .page), .click(.cancelSubscription, .page),
  ]
  private static let cancelled = cancelling + [.click(.confirmCancellation, .page)]

  // N7
  @Test func noLicenceAtAllIsACancellation() {
    var visit = Visit()
    visit.make(Visit.editing())
    #expect(visit.make(.enter(.licences, .count(0))) == .message(.belowMinimum))
    #expect(visit.make(Self.cancelling) == nil)
    #expect(visit.state.screen == .cancelSubscription)
  }

  // N7, I10
  @Test func aCancelledPlanRunsToTheEndOfItsPeriodAndNothingIsCredited() throws {
    var visit = Visit(StartBalance.small)
    try visit.set(today: "2026-03-25")
    let balance = visit.amount(.accountBalance)
    #expect(visit.make(Self.cancelling + [.click(.dontCancel, .page)]) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.active.rawValue) && visit.effects.isEmpty)
    #expect(visit.make(Self.cancelled) == nil)
    #expect(visit.state.screen == .cancelled)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.pendingCancellation.rawValue))
    #expect(visit.date(.subscriptionEndDate) == "2026-04-15")
    #expect(visit.value(of: .subscriptionNextBillingDate) == .none)
    #expect(visit.amount(.accountBalance) == balance)
    #expect(visit.hasMail(.cancellationConfirmation))
    #expect(visit.effects == [.planEnds, .cancellationConfirmationSent])
    #expect(visit.make(.click(.close, .page), .click(.options, .page)) == nil)
    #expect(visit.availability(of: .cancelSubscription) == .hidden)
  }

  // N11
  @Test func aPlanThatIsKeptIsRenewedAsBefore() {
    var visit = Visit()
    let before = visit.subscription
    visit.make(Self.cancelled + [.click(.close, .page)])
    #expect(visit.make(.click(.keepPlan, .page)) == nil)
    #expect(visit.subscription == before)
    #expect(visit.has(.renewalResumed))
    #expect(visit.availability(of: .keepPlan) == .hidden)
  }

  // N11: where a policy lets it be changed, the change revokes the cancellation, and does not hide it.
  @Test func aChangeOfAPlanThatEndsSoonKeepsIt() throws {
    var visit = Visit(
      Status.pendingCancellation, configuration: .test(policies: .test(pendingCancellationEditing: .allowed)))
    try visit.set(today: "2026-03-25")
    #expect(visit.make(Visit.order(6) + [.click(.placeOrder, .page)]) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.active.rawValue))
    #expect(visit.has(.renewalResumed))
    #expect(visit.value(of: .subscriptionEndDate) == .none)
  }

  // N12
  @Test func anOverduePlanIsCancelledAfterItIsPaid() {
    var visit = Visit(Status.pastDue)
    #expect(visit.make(Self.cancelled) == .disabled(.cancelSubscription))
    visit.make(.click(.payNow, .page), .click(.pay, .page))
    #expect(visit.make(Self.cancelled) == nil)
  }

  // N12: cancelling does not settle what is owed, and keeping the plan does not either.
  @Test func whatIsOwedIsOwedAlsoOfACancelledPlan() {
    var visit = Visit(
      Status.pastDue,
      configuration: .test(policies: .test(pastDueCancelling: .allowed, pendingCancellationEditing: .allowed)))
    #expect(visit.make(Self.cancelled + [.click(.close, .page)]) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.pendingCancellation.rawValue))
    #expect(visit.amount(.invoiceOverdue) == "231.80")
    #expect(visit.make(Visit.editing()) == .disabled(.editSubscription))
    var kept = visit
    #expect(kept.make(.click(.keepPlan, .page)) == nil)
    #expect(kept.value(of: .subscriptionStatus) == .name(Status.pastDue.rawValue))
    #expect(visit.make(.click(.payNow, .page), .click(.pay, .page)) == nil)
    #expect(visit.value(of: .invoiceOverdue) == .none && visit.amount(.invoicePaid) == "231.80")
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.pendingCancellation.rawValue))
  }

  // N12: days that nobody has paid for are no credit; they are taken off the invoice, and the used ones stay owed.
  @Test func aChangeOfAnOverduePlanPaysNothingOfWhatIsOwed() throws {
    var visit = Visit(Status.pastDue, configuration: .test(policies: .test(pastDueEditing: .allowed)))
    try visit.set(today: "2026-03-25")
    visit.make(Visit.order(6))
    #expect(visit.amount(.orderCredit) == "0.00" && visit.amount(.orderTotalDue) == "139.08")
    #expect(visit.make(.click(.placeOrder, .page)) == nil)
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.pastDue.rawValue))
    #expect(visit.amount(.invoiceOverdue) == "74.77")  // 190.00 less 128.71 for 21 of 31 days, and 22 %
    // The new period is paid: another change credits it.
    visit.make(Visit.order(4))
    #expect(visit.amount(.orderCredit) == "114.00")
    #expect(visit.amount(.invoiceOverdue) == "74.77")
    #expect(visit.make(.click(.placeOrder, .page), .open(.billingCenter), .click(.payNow, .page)) == nil)
    #expect(visit.make(.click(.pay, .page)) == nil)
    #expect(visit.amount(.invoicePaid) == "74.77")
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.active.rawValue))
  }

  @Test func whatWasPaidOfAnInvoiceStaysSoWhateverIsOrderedLater() throws {
    var visit = Visit(Status.pastDue)
    try visit.set(today: "2026-03-25")
    visit.make([.open(.billingCenter), .click(.payNow, .page), .click(.pay, .page)] + Visit.order(6))
    visit.make([.click(.placeOrder, .page)] + Visit.order(4))
    #expect(visit.amount(.invoicePaid) == "231.80")
  }
}

/// What a fact follows from, apart from the account: the less that is, the more walks ask the same question.
package enum Books: Sendable, Comparable {
  /// What is ordered, with which number and for which price: for amounts.
  case order
  /// The state of the subscriptions besides.
  case subscriptions
}

extension BillingState {
  /// The state without what makes no difference to some books: where the reader stands, who the reader is, how the order is
  /// paid, and what was sent.
  package func only(_ books: Books) -> BillingState {
    var state = self
    state.screen = .signedOut
    state.menu = nil
    state.actor = nil
    state.role = nil
    state.accountKind = nil
    state.storedPayment = nil
    state.enteredPayment = nil
    state.chosenUsers = nil
    state.assigned = nil
    state.orders = 0
    state.hasPaidInvoice = false
    state.effects = []
    state.mail = 0
    guard books == .order else { return state }
    state.ownership = nil
    state.status = nil
    state.vatNumber = nil
    if state.enteredVATNumber != nil { state.enteredVATNumber = .known(.wellFormed) }
    // What is in the cart is bought for a plan or begins one: that is asked until the order is placed.
    if state.draft == nil {
      state.hasOtherProduct = nil
      state.otherStatus = nil
    }
    return state
  }
}

extension Fact {
  /// The books that it follows from, together with the account; nil where it follows from more.
  package var books: Books? {
    switch self {
    case .accountBalance, .accountCurrency, .planPrice, .planMinimumLicences, .planMaximumLicences,
      .otherPlanMinimumLicences, .otherPlanMaximumLicences, .vatRate, .today,
      .todayDay, .cartOtherItems, .orderPeriod, .orderPeriodStart, .orderLicences, .orderTier, .orderCycle, .orderPrice,
      .orderCredit, .orderCreditedDays, .orderCharge, .orderOtherItems, .orderTax, .orderTotalDue, .orderSurplus,
      .orderDocument, .orderPaid:
      .order
    case .accountProducts, .subscriptionStatus, .subscriptionTier, .subscriptionLicences, .subscriptionCycle,
      .subscriptionPeriodStart, .subscriptionPeriodDays, .subscriptionDaysLeft, .subscriptionAnchorDay,
      .subscriptionNextBillingDate, .subscriptionEndDate, .vatStatus, .vatTreatment, .vatNumber, .vatService,
      .orderOffers, .invoiceOverdue:
      .subscriptions
    default: nil
    }
  }
}

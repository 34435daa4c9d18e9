/// What is asked about an account, so that an answer can be found again.
package struct Question: Sendable {
  let subject: Subject
  /// The inputs that it is compared with and that were entered, as bits.
  let inputs: UInt64
  /// What of the state matters for the answer: the answer has to be worked out from this and no other state.
  package let state: BillingState

  /// What is asked.
  enum Subject: Hashable, Sendable {
    case isPositive(QuotePart)
    case keepsCredit
    /// A condition of a flow, by a number.
    case condition(Int)
  }

  /// Asks whether a condition of a flow holds, by its number, which follows from some books.
  package init(condition number: Int, _ books: Books, _ state: BillingState, inputs: UInt64 = 0) {
    subject = .condition(number)
    self.inputs = inputs
    self.state = state.only(books)
  }

  /// Asks about an order, placed or not: what it comes to follows from what was so before.
  init(_ subject: Subject, of order: BillingState.Order, _ state: BillingState) {
    var state = state
    state.draft = nil
    state.placed = order
    state.enteredVATNumber = nil
    self.subject = subject
    inputs = 0
    self.state = state.only(.order)
  }
}

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

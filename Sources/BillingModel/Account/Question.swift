/// What is asked about an account, so that an answer can be found again.
package struct Question: Hashable, Sendable {
  private let subject: Subject
  /// What the reader entered, where it is compared with that.
  private let entry: Entry?
  /// What of the state matters for the answer: the answer has to be worked out from this and no other state.
  package let state: BillingState

  /// What is asked.
  package enum Subject: Hashable, Sendable {
    case isPaid, isCharged, keepsCredit
    /// A condition of a flow, by a number.
    case condition(Int)
  }

  /// Asks about amounts, periods or anything else that follows from what was ordered: see `BillingState.books`.
  package init(_ subject: Subject, about state: BillingState, entry: Entry? = nil) {
    self.subject = subject
    self.entry = entry
    self.state = state.books
  }
}

extension BillingState {
  /// What amounts, periods, plans and VAT follow from: the state without where the reader stands, who the reader is, how
  /// the order is paid, and what was sent.
  var books: BillingState {
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
    return state
  }
}

extension Fact {
  /// Whether what it shows follows from `BillingState.books` and the account alone.
  package var followsFromBooks: Bool {
    switch self {
    case .accountKind, .contactRole, .paymentMethodKind, .paymentMethodWorks, .subscriptionAssigned, .orderAsksFor,
      .invoiceListed, .invoicePaid:
      false
    default: true
    }
  }
}

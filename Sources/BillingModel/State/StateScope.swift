/// The part of a state that an answer depends on. The smaller it is, the more walks ask the same question.
package enum StateScope: Sendable, Comparable, BitwiseCopyable {
  /// What is ordered, with which VAT number and at which price: the part that amounts depend on.
  case order
  /// The order, and the state of the subscriptions.
  case subscriptions
}

extension BillingState {
  /// The state with nothing but what is in the scope. Where the reader stands, who the reader is, how the order is paid
  /// and which mail was sent are in no scope.
  package func restricted(to scope: StateScope) -> BillingState {
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
    guard scope == .order else { return state }
    state.ownership = nil
    state.status = nil
    state.vatNumber = nil
    state.storesVATNumberHere = false
    if state.enteredVATNumber != nil { state.enteredVATNumber = .known(.wellFormed) }
    // Until the order is placed, what is in the cart depends on the other product's plan: it joins that plan or
    // begins one.
    if state.draft == nil {
      state.hasOtherProduct = nil
      state.otherStatus = nil
    }
    return state
  }
}

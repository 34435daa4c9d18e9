/// A question about an account: the key by which its answer is remembered.
package struct Question: Sendable {
  let subject: Subject
  /// The inputs that a condition compares with and that were entered, as bits.
  let inputs: UInt64
  /// The part of the state that the answer depends on. The answer has to be worked out from this state.
  package let state: BillingState

  /// What is asked.
  enum Subject: Hashable, Sendable {
    case isPositive(QuotePart)
    case keepsCredit
    /// A condition of a flow, by a number.
    case condition(Int)
  }

  /// Asks whether a condition of a flow holds, by its number. Its answer depends on a part of the state.
  package init(condition number: Int, _ scope: StateScope, _ state: BillingState, inputs: UInt64 = 0) {
    subject = .condition(number)
    self.inputs = inputs
    self.state = state.restricted(to: scope)
  }

  /// Asks about an order. It is read as a placed one, also while it is in the making, so that both have one answer.
  init(_ subject: Subject, of order: BillingState.Order, _ state: BillingState) {
    var state = state
    state.draft = nil
    state.placed = order
    state.isOrderPast = false
    state.enteredVATNumber = nil
    self.subject = subject
    inputs = 0
    self.state = state.restricted(to: .order)
  }
}

extension BillingCenter {
  /// Whether a control can be used where the reader stands.
  package func availability(
    of control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    switch (state.screen, control) {
    case (.subscriptions, _): subscriptionControl(control, slot, state, &account)
    case (.editSubscription, .licences), (.editSubscription, .addToCart): .enabled
    case (.cart, .proceedToCheckout): .enabled
    case (.checkout, .editOrder), (.checkout, .placeOrder): .enabled
    case (.checkout, .vatNumber): offersVATNumber(state, &account) ? .enabled : .hidden
    case (.checkout, .paymentMethod): takesPaymentMethod(state, &account) ? .enabled : .hidden
    case (.bankConfirmation, .confirmPayment): .enabled
    case (.payInvoice, .paymentMethod), (.payInvoice, .pay): .enabled
    case (.adminCenter, .manageUsers): .enabled
    case (.manageUsers, .productLicence), (.manageUsers, .save): .enabled
    default: .hidden
    }
  }

  /// The controls beside a subscription on the Subscriptions page.
  private func subscriptionControl(
    _ control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    guard hasSubscription(slot, state, &account) else { return .hidden }
    switch control {
    // No Options icon on a trial, running or ended, nor on an expired plan (`billing.md` 1.5, N8 to N10).
    case .options: return hasPlan(slot, state, &account) ? .enabled : .hidden
    case .editSubscription:
      guard state.menu == slot else { return .hidden }
      return mayEdit(slot, state, &account) ? .enabled : .disabled
    case .subscribeNow:
      let isTrial =
        status(slot, state, is: .trialRunning, &account) || status(slot, state, is: .trialEnded, &account)
      return isTrial ? .enabled : .hidden
    case .renew: return status(slot, state, is: .expired, &account) ? .enabled : .hidden
    case .payNow: return status(slot, state, is: .pastDue, &account) ? .enabled : .hidden
    case .keepPlan: return status(slot, state, is: .pendingCancellation, &account) ? .enabled : .hidden
    default: return .hidden
    }
  }

  private func hasPlan(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    !status(slot, state, is: .trialRunning, &account) && !status(slot, state, is: .trialEnded, &account)
      && !status(slot, state, is: .expired, &account)
  }

  private func mayEdit(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    if status(slot, state, is: .pastDue, &account) { return terms.policies.pastDueEditing == .allowed }
    if status(slot, state, is: .pendingCancellation, &account) {
      return terms.policies.pendingCancellationEditing == .allowed
    }
    return true
  }

  /// A number can be entered where VAT is charged and none is stored or entered yet (`billing.md` 1.10).
  func offersVATNumber(_ state: BillingState, _ account: inout Account) -> Bool {
    if state.hasEnteredVATNumber { return false }
    return vatStatus(state, is: .charged, &account) || vatStatus(state, is: .alwaysCharged, &account)
  }

  /// The payment fields stand on the checkout when there is something to pay, or the policy asks always.
  func takesPaymentMethod(_ state: BillingState, _ account: inout Account) -> Bool {
    terms.policies.paymentMethodWhenNothingDue == .asked || quote(state, &account).due.minorUnits > 0
  }

  /// Whether the order cannot go on without payment details: none is stored, or the stored card has expired (N13, N14).
  func asksForPaymentMethod(_ state: BillingState, _ account: inout Account) -> Bool {
    guard state.enteredPayment == nil else { return false }
    let isMissing =
      storedPayment(state, is: .none, &account) || storedPayment(state, is: .expiredCard, &account)
    return isMissing && takesPaymentMethod(state, &account)
  }
}

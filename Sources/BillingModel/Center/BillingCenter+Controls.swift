/// Where each control stands, and when it can be used.
extension BillingCenter {
  /// Whether the rules say that a control can be used where the reader stands.
  func regularAvailability(
    of control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    let screen = state.screen
    switch control {
    // No Options icon on a trial, running or ended, nor on an expired plan (`docs/rules.md` STATUS-1).
    case .options:
      return enabled(
        isListed(slot, state, &account) && (breaks(.showsOptionsAlways) || hasPlan(slot, state, &account)))
    case .addLicences:
      guard isListed(slot, state, &account), hasPlan(slot, state, &account) else { return .hidden }
      return mayEdit(slot, state, &account) ? .enabled : .disabled
    case .editSubscription:
      guard isListed(slot, state, &account), state.menu == slot else { return .hidden }
      return mayEdit(slot, state, &account) ? .enabled : .disabled
    case .cancelSubscription:
      return isListed(slot, state, &account) ? cancelControl(slot, state, &account) : .hidden
    case .subscribeNow: return enabled(isListed(slot, state, &account) && isTrial(slot, state, &account))
    case .renew: return enabled(isListed(slot, state, &account) && status(slot, state, is: .expired, &account))
    case .payNow: return enabled(isListed(slot, state, &account) && slot == .page && owesInvoice(state, &account))
    case .keepPlan:
      return enabled(isListed(slot, state, &account) && status(slot, state, is: .pendingCancellation, &account))
    case .addNewSubscription: return enabled(screen == .subscriptions)
    case .paymentMethodTab, .billingHistory, .contactSupport:
      return enabled(screen == .subscriptions || screen == .paymentMethod || screen == .billingHistory)
    case .newProduct: return enabled(screen == .chooseProduct)
    case .buy, .tryFree: return screen != .chooseProduct ? .hidden : state.draft == nil ? .disabled : .enabled
    case .planTier: return enabled((isPlanForm(screen) || isFirstForm(screen)) && hasTiers(state))
    case .licences: return enabled(isPlanForm(screen) || isFirstForm(screen) || screen == .addLicences)
    case .next: return enabled(screen == .choosePlan)
    case .billingFrequency: return enabled(isPlanForm(screen) || screen == .chooseFrequency)
    case .addToCart: return enabled(isPlanForm(screen) || screen == .addLicences || screen == .chooseFrequency)
    case .proceedToCheckout:
      // What is in the cart already sends the order there.
      if isPlanForm(screen) || screen == .addLicences { return enabled(!hasOtherItem(state, &account)) }
      return enabled(screen == .chooseFrequency || screen == .cart)
    case .startTrial: return enabled(screen == .chooseTrial)
    case .vatNumber:
      return enabled((screen == .checkout || screen == .editPaymentMethod) && offersVATNumber(state, &account))
    case .paymentMethod:
      if screen == .checkout { return enabled(takesPaymentMethod(state, &account)) }
      return enabled(screen == .payInvoice || screen == .editPaymentMethod)
    case .editOrder, .placeOrder: return enabled(screen == .checkout)
    case .confirmPayment: return enabled(screen == .bankConfirmation)
    case .pay: return enabled(screen == .payInvoice)
    case .confirmCancellation, .dontCancel: return enabled(screen == .cancelSubscription)
    case .close: return enabled(screen == .cancelled || screen == .confirmation || screen == .invoice)
    case .editPaymentMethod: return enabled(screen == .paymentMethod)
    case .applyVATNumber:
      guard screen == .editPaymentMethod else { return .hidden }
      if state.enteredVATNumber != nil { return .enabled }
      return offersVATNumber(state, &account) ? .disabled : .hidden
    case .updatePaymentMethod: return enabled(screen == .editPaymentMethod)
    case .viewInvoice: return enabled(screen == .billingHistory && hasInvoice(state, &account))
    case .print: return enabled(screen == .invoice)
    case .emailBillingContact: return enabled(screen == .notBillingContact)
    case .manageUsers: return enabled(screen == .adminCenter)
    case .productLicence, .save: return enabled(screen == .manageUsers)
    }
  }

  private func enabled(_ isEnabled: Bool) -> ControlState { isEnabled ? .enabled : .hidden }

  /// Whether the reader is on the Subscriptions page, and this subscription is listed there.
  private func isListed(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    state.screen == .subscriptions && hasSubscription(slot, state, &account)
  }

  /// The forms that ask for number, plan and frequency together.
  private func isPlanForm(_ screen: Screen) -> Bool {
    screen == .editSubscription || screen == .subscribe || screen == .renew
  }

  /// The first of the forms that ask for a new plan or trial page by page.
  private func isFirstForm(_ screen: Screen) -> Bool { screen == .choosePlan || screen == .chooseTrial }

  private func mayEdit(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    if slot == .page, owesInvoice(state, &account), configuration.policies.pastDueEditing == .refused { return false }
    if status(slot, state, is: .pendingCancellation, &account) {
      return configuration.policies.pendingCancellationEditing == .allowed
    }
    return true
  }

  /// A plan is cancelled once, and after what is owed for it is paid. The model cancels the page's own plan only.
  private func cancelControl(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> ControlState {
    guard slot == .page, state.menu == slot, !status(slot, state, is: .pendingCancellation, &account) else {
      return .hidden
    }
    guard configuration.policies.pastDueCancelling == .refused else { return .enabled }
    return status(slot, state, is: .pastDue, &account) ? .disabled : .enabled
  }

  private func hasTiers(_ state: BillingState) -> Bool { plan(of: state.draft?.slot ?? .page).premium != nil }

  /// Whether something was ever billed: a trial alone was not.
  func hasInvoice(_ state: BillingState, _ account: inout Account) -> Bool {
    if breaks(.hidesInvoices) { return false }
    if state.orders > 0 { return true }
    if hasSubscription(.page, state, &account), !isTrial(.page, state, &account) { return true }
    return hasSubscription(.other, state, &account) && !isTrial(.other, state, &account)
  }
}

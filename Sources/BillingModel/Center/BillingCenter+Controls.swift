extension BillingCenter {
  /// Whether the rules say that a control can be used where the reader stands.
  func regularAvailability(
    of control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    switch state.screen {
    case .subscriptions: subscriptionControl(control, slot, state, &account)
    case .editSubscription, .addLicences, .subscribe, .renew: formControl(control, state, &account)
    case .chooseProduct, .choosePlan, .chooseFrequency, .chooseTrial: purchaseControl(control, state)
    case .checkout: checkoutControl(control, state, &account)
    case .paymentMethod, .editPaymentMethod: paymentMethodControl(control, state, &account)
    case .billingHistory:
      switch control {
      case .viewInvoice: hasInvoice(state, &account) ? .enabled : .hidden
      default: tab(control)
      }
    default: fixedControls(of: state.screen).contains(control) ? .enabled : .hidden
    }
  }

  /// The controls of screens that are the same for everybody.
  private func fixedControls(of screen: Screen) -> [Control] {
    switch screen {
    case .cart: [.proceedToCheckout]
    case .bankConfirmation: [.confirmPayment]
    case .payInvoice: [.paymentMethod, .pay]
    case .cancelSubscription: [.confirmCancellation, .dontCancel]
    case .cancelled, .confirmation: [.close]
    case .invoice: [.print, .close]
    case .notBillingContact: [.emailBillingContact]
    case .adminCenter: [.manageUsers]
    case .manageUsers: [.productLicence, .save]
    default: []
    }
  }

  private func tab(_ control: Control) -> ControlState {
    switch control {
    case .paymentMethodTab, .billingHistory, .contactSupport: .enabled
    default: .hidden
    }
  }

  /// The controls at the top of the Subscriptions page, and beside each subscription.
  private func subscriptionControl(
    _ control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    if control == .addNewSubscription { return .enabled }
    if tab(control) == .enabled { return .enabled }
    guard control.isPerSubscription || control == .editSubscription || control == .cancelSubscription,
      hasSubscription(slot, state, &account)
    else { return .hidden }
    switch control {
    // No Options icon on a trial, running or ended, nor on an expired plan (`billing.md` 1.5, N8 to N10).
    case .options: return breaks(.showsOptionsAlways) || hasPlan(slot, state, &account) ? .enabled : .hidden
    case .addLicences:
      guard hasPlan(slot, state, &account) else { return .hidden }
      return mayEdit(slot, state, &account) ? .enabled : .disabled
    case .editSubscription:
      guard state.menu == slot else { return .hidden }
      return mayEdit(slot, state, &account) ? .enabled : .disabled
    case .cancelSubscription: return cancelControl(slot, state, &account)
    case .subscribeNow: return isTrial(slot, state, &account) ? .enabled : .hidden
    case .renew: return status(slot, state, is: .expired, &account) ? .enabled : .hidden
    case .payNow: return slot == .page && owesInvoice(state, &account) ? .enabled : .hidden
    default: return status(slot, state, is: .pendingCancellation, &account) ? .enabled : .hidden
    }
  }

  private func mayEdit(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    if slot == .page, owesInvoice(state, &account), terms.policies.pastDueEditing == .refused { return false }
    if status(slot, state, is: .pendingCancellation, &account) {
      return terms.policies.pendingCancellationEditing == .allowed
    }
    return true
  }

  /// A plan is cancelled once, and after what is owed for it is paid. The model cancels the page's own plan only.
  private func cancelControl(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> ControlState {
    guard slot == .page, state.menu == slot, !status(slot, state, is: .pendingCancellation, &account) else {
      return .hidden
    }
    guard terms.policies.pastDueCancelling == .refused else { return .enabled }
    return status(slot, state, is: .pastDue, &account) ? .disabled : .enabled
  }

  /// The form of a plan: number, plan and frequency; what is in the cart already sends the order there.
  private func formControl(_ control: Control, _ state: BillingState, _ account: inout Account) -> ControlState {
    switch control {
    case .licences, .addToCart: return .enabled
    case .planTier: return state.screen == .addLicences || !hasTiers(state) ? .hidden : .enabled
    case .billingFrequency: return state.screen == .addLicences ? .hidden : .enabled
    case .proceedToCheckout: return hasOtherItem(state, &account) ? .hidden : .enabled
    default: return .hidden
    }
  }

  private func hasTiers(_ state: BillingState) -> Bool { plan(of: state.draft?.slot ?? .page).premium != nil }

  private func purchaseControl(_ control: Control, _ state: BillingState) -> ControlState {
    switch (state.screen, control) {
    case (.chooseProduct, .newProduct): .enabled
    case (.chooseProduct, .buy), (.chooseProduct, .tryFree): state.draft == nil ? .disabled : .enabled
    case (.choosePlan, .licences), (.choosePlan, .next), (.chooseTrial, .licences), (.chooseTrial, .startTrial):
      .enabled
    case (.choosePlan, .planTier), (.chooseTrial, .planTier): hasTiers(state) ? .enabled : .hidden
    case (.chooseFrequency, .billingFrequency), (.chooseFrequency, .addToCart), (.chooseFrequency, .proceedToCheckout):
      .enabled
    default: .hidden
    }
  }

  private func checkoutControl(_ control: Control, _ state: BillingState, _ account: inout Account) -> ControlState {
    switch control {
    case .editOrder, .placeOrder: .enabled
    case .vatNumber: offersVATNumber(state, &account) ? .enabled : .hidden
    case .paymentMethod: takesPaymentMethod(state, &account) ? .enabled : .hidden
    default: .hidden
    }
  }

  private func paymentMethodControl(
    _ control: Control, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    switch (state.screen, control) {
    case (.paymentMethod, .editPaymentMethod): .enabled
    case (.editPaymentMethod, .paymentMethod), (.editPaymentMethod, .updatePaymentMethod): .enabled
    case (.editPaymentMethod, .vatNumber): offersVATNumber(state, &account) ? .enabled : .hidden
    case (.editPaymentMethod, .applyVATNumber):
      state.enteredVATNumber != nil ? .enabled : offersVATNumber(state, &account) ? .disabled : .hidden
    case (.paymentMethod, _): tab(control)
    default: .hidden
    }
  }

  /// Whether something was ever billed: a trial alone was not.
  func hasInvoice(_ state: BillingState, _ account: inout Account) -> Bool {
    if breaks(.hidesInvoices) { return false }
    if state.orders > 0 { return true }
    if hasSubscription(.page, state, &account), !isTrial(.page, state, &account) { return true }
    return hasSubscription(.other, state, &account) && !isTrial(.other, state, &account)
  }
}

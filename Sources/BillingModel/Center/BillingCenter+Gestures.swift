/// What each gesture does, once its control can be used.
extension BillingCenter {
  func click(
    _ control: Control, _ slot: Slot, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch control {
    case .options: state.menu = slot
    case .editSubscription, .addLicences, .subscribeNow, .renew, .addNewSubscription, .buy, .tryFree, .next:
      begin(control, slot, &state, &account)
    case .addToCart: try take(to: .cart, &state, &account)
    case .proceedToCheckout: try take(to: .checkout, &state, &account)
    case .editOrder: state.screen = form(of: state.draft, state, &account)
    case .placeOrder: try placeOrder(&state, &account)
    case .confirmPayment: complete(&state, &account)
    case .startTrial: startTrial(&state)
    case .payNow: leave(to: .payInvoice, &state)
    case .pay: try payInvoice(&state, &account)
    case .cancelSubscription, .confirmCancellation, .dontCancel, .keepPlan: cancel(control, slot, &state, &account)
    case .close, .paymentMethodTab, .billingHistory, .editPaymentMethod, .viewInvoice, .print, .contactSupport:
      turn(to: control, &state)
    case .applyVATNumber: try applyVATNumber(&state, &account)
    case .updatePaymentMethod: try updatePaymentMethod(&state)
    case .emailBillingContact:
      state.screen = .mailDraft
      send(.questionToBillingContact, nil, &state)
    case .manageUsers: state.screen = .manageUsers
    case .save: saveUsers(&state, &account)
    case .newProduct, .planTier, .licences, .billingFrequency, .vatNumber, .paymentMethod, .productLicence:
      throw .disabled(control)
    }
    if control != .options { state.menu = nil }
  }

  /// Opens a page that changes nothing.
  private func turn(to control: Control, _ state: inout BillingState) {
    switch control {
    case .close: leave(to: .subscriptions, &state)
    case .paymentMethodTab: leave(to: .paymentMethod, &state)
    case .billingHistory: leave(to: .billingHistory, &state)
    case .editPaymentMethod: state.screen = .editPaymentMethod
    case .viewInvoice: state.screen = .invoice
    case .contactSupport: leave(to: .support, &state)
    default: return
    }
  }

  /// The plan goes on to the end of its period and is not renewed; nothing is credited (`billing.md` 1.7, I10).
  private func cancel(_ control: Control, _ slot: Slot, _ state: inout BillingState, _ account: inout Account) {
    switch control {
    case .cancelSubscription: state.screen = .cancelSubscription
    case .confirmCancellation:
      // What is owed stays owed.
      if terms.policies.pastDueCancelling == .allowed { state.hasOpenInvoice = owesInvoice(state, &account) }
      if breaks(.creditsCancellation) {
        state.balance = openingBalance(state, &account) + openingBilled(.page, state, &account)
      }
      state.status = breaks(.endsAtOnce) ? .expired : .pendingCancellation
      state.effects.insert(EffectSet(.planEnds))
      send(.cancellationConfirmation, .cancellationConfirmationSent, &state)
      state.screen = .cancelled
    case .keepPlan:
      if breaks(.staysCancelled) { break }
      if slot == .page { resume(&state) } else { state.otherStatus = .active }
      state.effects.insert(EffectSet(.renewalResumed))
    default: leave(to: .subscriptions, &state)
    }
  }

  /// The plan is renewed again.
  func resume(_ state: inout BillingState) {
    state.status = state.hasOpenInvoice ? .pastDue : .active
    state.hasOpenInvoice = false
  }

  /// The trial of a product that the account has not, which nothing is charged for (`billing.md` 1.6).
  private func startTrial(_ state: inout BillingState) {
    guard let draft = state.draft else { return }
    switch draft.slot {
    case _ where breaks(.forgetsTrial): break
    case .page:
      state.ownership = .owned
      state.status = .trialRunning
    case .other:
      state.hasOtherProduct = true
      state.otherStatus = .trialRunning
    }
    state[draft.slot].licences = draft.licences
    state[draft.slot].tier = draft.tier
    state.draft = nil
    state.effects.insert(EffectSet(.trialBegun))
    send(.trialWelcome, .trialWelcomeSent, &state)
    state.screen = .confirmation
  }

  /// Stores another card. It pays nothing, and brings back no plan that has expired (`billing.md` 1.8, 1.9).
  private func updatePaymentMethod(_ state: inout BillingState) throws(Refusal) {
    guard let entered = state.enteredPayment else { throw .message(.paymentMethodMissing) }
    // The issuer is asked before a card replaces the one that works.
    if entered == .declinedCard && !breaks(.storesDeclinedCard) || entered == .expiredCard || entered == .none {
      throw .message(.paymentDeclined)
    }
    storeEnteredPayment(&state)
    state.screen = .paymentMethod
  }

  /// An administrator takes the licence from users until as many as chosen have one.
  private func saveUsers(_ state: inout BillingState, _ account: inout Account) {
    let chosen = state.chosenUsers
    state.chosenUsers = nil
    state.screen = .adminCenter
    guard let chosen else { return }
    let before = account.answer { account in assigned(state, &account) > chosen }
    guard before else { return }
    if !breaks(.keepsUsers) { state.assigned = chosen }
    state.effects.insert(EffectSet(.accessLost))
  }

  func enter(
    _ entry: Entry, in control: Control, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch (control, entry) {
    case (.licences, .count(let count)): try setLicences(count, &state)
    case (.planTier, .tier(let tier)): try setTier(tier, &state, &account)
    case (.billingFrequency, .cycle(let cycle)): state.draft?.cycle = cycle
    case (.newProduct, .product(let slot)): try choose(slot, &state, &account)
    case (.paymentMethod, .paymentMethod(let method)): state.enteredPayment = method
    case (.vatNumber, .vatNumber(let number)): try enter(number, &state, &account)
    case (.productLicence, .count(let count)) where count >= 0: state.chosenUsers = Int32(clamping: count)
    default: throw .disabled(control)
    }
  }
}

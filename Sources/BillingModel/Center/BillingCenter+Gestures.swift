/// What each gesture does, once its control can be used.
extension BillingCenter {
  /// Clicks something.
  func click(
    _ control: Control, _ slot: Slot, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch control {
    case .options: state.menu = slot
    case .editSubscription: beginChange(slot, on: .editSubscription, &state, &account)
    case .addLicences: beginChange(slot, on: .addLicences, &state, &account)
    case .subscribeNow: beginPurchase(slot, on: .subscribe, &state, &account)
    case .renew: beginPurchase(slot, on: .renew, &state, &account)
    case .addNewSubscription:
      settle(&state, &account)
      leave(to: .chooseProduct, &state)
    case .buy: state.screen = .choosePlan
    case .tryFree: state.screen = .chooseTrial
    case .next: state.screen = .chooseFrequency
    case .addToCart: try take(to: .cart, &state, &account)
    case .proceedToCheckout: try take(to: .checkout, &state, &account)
    case .editOrder: state.screen = form(of: state.draft, state, &account)
    case .placeOrder: try placeOrder(&state, &account)
    case .confirmPayment: complete(&state, &account)
    case .startTrial: startTrial(&state)
    case .payNow: leave(to: .payInvoice, &state)
    case .pay: try payInvoice(&state, &account)
    case .cancelSubscription: state.screen = .cancelSubscription
    case .confirmCancellation: cancel(&state, &account)
    case .dontCancel: leave(to: .subscriptions, &state)
    case .keepPlan: keepPlan(slot, &state)
    case .close: leave(to: .subscriptions, &state)
    case .paymentMethodTab: leave(to: .paymentMethod, &state)
    case .billingHistory: leave(to: .billingHistory, &state)
    case .contactSupport: leave(to: .support, &state)
    case .editPaymentMethod: state.screen = .editPaymentMethod
    case .viewInvoice: state.screen = .invoice
    case .print: break
    case .applyVATNumber: try applyVATNumber(&state, &account)
    case .updatePaymentMethod: try updatePaymentMethod(&state, &account)
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

  /// The plan goes on to the end of its period and is not renewed; nothing is credited (`docs/rules.md` CANCEL-1, CANCEL-2).
  private func cancel(_ state: inout BillingState, _ account: inout Account) {
    // What is owed stays owed.
    if configuration.policies.pastDueCancelling == .allowed { state.hasOpenInvoice = owesInvoice(state, &account) }
    if breaks(.creditsCancellation) {
      state.balance = openingBalance(state, &account) + openingBilled(.page, state, &account)
    }
    state.status = breaks(.endsAtOnce) ? .expired : .pendingCancellation
    state.effects.insert(EffectSet(.planEnds))
    send(.cancellationConfirmation, .cancellationConfirmationSent, &state)
    state.screen = .cancelled
  }

  private func keepPlan(_ slot: Slot, _ state: inout BillingState) {
    if breaks(.staysCancelled) { return }
    if slot == .page { resume(&state) } else { state.otherStatus = .active }
    state.effects.insert(EffectSet(.renewalResumed))
  }

  /// The plan is renewed again.
  func resume(_ state: inout BillingState) {
    state.status = state.hasOpenInvoice ? .pastDue : .active
    state.hasOpenInvoice = false
  }

  /// The trial of a product that the account has not, which nothing is charged for (`docs/rules.md` TRIAL-2).
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

  /// Stores another card. It pays nothing, and brings back no plan that has expired (`docs/rules.md` PAY-7, PAY-8).
  private func updatePaymentMethod(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    guard let entered = state.enteredPayment else { throw .message(.paymentMethodMissing) }
    // The issuer is asked before a card replaces the one that works.
    let isDeclined =
      !breaks(.storesDeclinedCard) && account.is(entered, .declinedCard) || account.is(entered, .expiredCard)
      || account.is(entered, .none)
    if isDeclined { throw .message(.paymentDeclined) }
    storeEnteredPayment(&state)
    state.screen = .paymentMethod
  }

  /// An administrator takes the licence from users until as many as chosen have one.
  private func saveUsers(_ state: inout BillingState, _ account: inout Account) {
    let chosen = state.chosenUsers
    state.chosenUsers = nil
    state.screen = .adminCenter
    guard let chosen else { return }
    let isFewer = account.answer { account in assigned(state, &account) > account.count(of: chosen) }
    guard isFewer else { return }
    if !breaks(.keepsUsers) { state.assigned = chosen }
    state.effects.insert(EffectSet(.accessLost))
  }

  /// Puts something into a field or a list, or refuses it.
  func enter(
    _ entry: Entry, in control: Control, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    switch control {
    case .licences:
      if let count = entry.count { return try setLicences(count, &state, &account) }
    case .planTier:
      if let tier = entry.tier { return try setTier(tier, &state, &account) }
    case .billingFrequency:
      if let cycle = entry.cycle {
        settle(&state, &account)
        state.draft?.cycle = cycle
        return
      }
    case .newProduct:
      if case .product(let slot) = entry { return try choose(slot, &state, &account) }
    case .paymentMethod:
      if let method = entry.paymentMethod {
        state.enteredPayment = method
        return
      }
    case .vatNumber:
      if let number = entry.vatNumber { return try enter(number, &state, &account) }
    case .productLicence:
      guard let count = entry.count else { break }
      // Nobody can have a licence that there is not.
      let isThere = account.answer { account in
        (0...licences(.page, state, &account)).contains(account.count(of: count))
      }
      guard isThere else { break }
      state.chosenUsers = count
      return
    case .options, .editSubscription, .cancelSubscription, .addLicences, .subscribeNow, .renew, .payNow, .keepPlan,
      .addNewSubscription, .paymentMethodTab, .billingHistory, .buy, .tryFree, .next, .addToCart, .proceedToCheckout,
      .startTrial, .editOrder, .placeOrder, .confirmPayment, .pay, .confirmCancellation, .dontCancel, .close,
      .editPaymentMethod, .applyVATNumber, .updatePaymentMethod, .viewInvoice, .print, .emailBillingContact,
      .contactSupport, .manageUsers, .save:
      break
    }
    throw .disabled(control)
  }
}

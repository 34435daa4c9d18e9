/// The forms that an order begins with: from what the reader wants to the cart or the checkout.
extension BillingCenter {
  /// Opens a form that changes a plan. The last order is not settled before something is entered there: that reads all of
  /// the account, and a reader may only have a look.
  func beginChange(_ slot: Slot, on form: Screen, _ state: inout BillingState, _ account: inout Account) {
    // A period that an order began is paid, whatever is still owed for the one before.
    let isPaid = state.page.billed != nil || state.hasBegun(.page)
    let isUnpaid = slot == .page && !isPaid && owesInvoice(state, &account)
    state.isOrderPast = state.placed != nil
    state.draft = .init(slot: slot, kind: isUnpaid ? .unpaidChange : .change)
    state.screen = form
  }

  /// Opens a form that buys a plan after a trial or after the end of the one before.
  func beginPurchase(_ slot: Slot, on form: Screen, _ state: inout BillingState, _ account: inout Account) {
    settle(&state, &account)
    state.draft = .init(slot: slot, kind: .purchase)
    state.screen = form
  }

  /// Where an order is changed again: the form that asks for all of it.
  func form(of draft: BillingState.Draft?, _ state: BillingState, _ account: inout Account) -> Screen {
    guard let draft, draft.kind == .purchase else { return .editSubscription }
    guard hasSubscription(draft.slot, state, &account) else { return .choosePlan }
    return status(draft.slot, state, is: .expired, &account) ? .renew : .subscribe
  }

  /// A product that the account has already is changed and not bought again.
  func choose(_ slot: Slot, _ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    if hasSubscription(slot, state, &account), !breaks(.sellsTwice) { throw .message(.alreadySubscribed) }
    state.draft = .init(
      slot: slot, kind: .purchase, licences: .known(Int32(clamping: plan(of: slot).minimumLicences)),
      tier: .known(.standard), cycle: .known(.monthly))
  }

  /// The field takes no number outside the plan's limits (`docs/rules.md` LICENCE-1, LICENCE-2).
  func setLicences(
    _ count: Entered<Int32>, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    let plan = plan(of: state.draft?.slot ?? .page)
    if !breaks(.takesBelowMinimum), account.answer({ account in account.count(of: count) < plan.minimumLicences }) {
      throw .message(.belowMinimum)
    }
    if !breaks(.takesAboveMaximum), account.answer({ account in account.count(of: count) > plan.maximumLicences }) {
      throw .message(.aboveMaximum)
    }
    settle(&state, &account)
    state.draft?.licences = count
  }

  /// A running plan cannot be made smaller online; a new purchase can be of any plan (`docs/rules.md` PLAN-2).
  func setTier(_ tier: Entered<Tier>, _ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    guard let draft = state.draft else { return }
    if draft.kind != .purchase, !breaks(.allowsSmallerPlan),
      account.answer({ account in
        account.is(tier, .standard) && self.tier(draft.slot, state, &account) == .premium
      })
    {
      throw .message(.downgradeNeedsSupport)
    }
    settle(&state, &account)
    state.draft?.tier = tier
  }

  /// Puts a change into the cart, if it is one, and if users keep the licences that they have (`docs/rules.md` ORDER-2,
  /// LICENCE-3).
  func take(to screen: Screen, _ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    guard let draft = state.draft else { throw .message(.nothingChanged) }
    if state.screen != .cart {
      if draft.kind != .purchase, !breaks(.takesNoChange),
        !account.answer({ account in changes(draft, state, &account) })
      {
        throw .message(.nothingChanged)
      }
      if draft.slot == .page, let licences = draft.licences, !breaks(.takesBelowAssigned),
        account.answer({ account in account.count(of: licences) < assigned(state, &account) })
      {
        throw .message(.belowAssigned)
      }
    }
    settle(&state, &account)
    state.screen = screen
  }

  /// Whether a draft asks for anything that is not so already.
  private func changes(_ draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Bool {
    if let licences = draft.licences, account.count(of: licences) != openingLicences(draft.slot, state, &account) {
      return true
    }
    if let tier = draft.tier, account.value(of: tier) != openingTier(draft.slot, state, &account) { return true }
    if let cycle = draft.cycle, account.value(of: cycle) != openingCycle(draft.slot, state, &account) { return true }
    return false
  }

  /// The payment fields stand on the checkout when there is something to pay, or the policy asks always.
  func takesPaymentMethod(_ state: BillingState, _ account: inout Account) -> Bool {
    configuration.policies.paymentMethodWhenNothingDue == .asked || isPaid(state, &account)
  }

  /// Whether the order cannot go on without payment details: none is stored, or the stored card has expired
  /// (`docs/rules.md` PAY-1, PAY-2).
  func asksForPaymentMethod(_ state: BillingState, _ account: inout Account) -> Bool {
    guard state.enteredPayment == nil else { return false }
    if breaks(.asksForCardAgain) { return takesPaymentMethod(state, &account) }
    let isMissing =
      storedPayment(state, is: .none, &account) || storedPayment(state, is: .expiredCard, &account)
    return isMissing && takesPaymentMethod(state, &account)
  }
}

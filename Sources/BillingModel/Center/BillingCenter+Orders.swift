/// What an order costs, and what placing it does.
extension BillingCenter {
  /// What the order in the making costs, if it were placed today.
  func quote(_ state: BillingState, _ account: inout Account) -> Quote? {
    guard let draft = state.draft else { return nil }
    return quote(for: order(of: draft, state, &account), state, &account)
  }

  /// What an order costs of an account as it was before it.
  func quote(for order: BillingState.Order, _ state: BillingState, _ account: inout Account) -> Quote {
    let (draft, slot) = (order.draft, order.draft.slot)
    let charge = charge(for: draft, state, &account)
    let other = order.otherItem == .none ? charge.zero : otherItemPrice(draft, state, &account)
    return Quote(
      credit: credit(for: draft, state, &account), creditVAT: vatOfLastInvoice(slot, state, &account), charge: charge,
      otherItems: other, chargeVAT: vat(of: order, state, &account), balance: openingBalance(state, &account),
      rounding: terms.policies.vatRounding)
  }

  /// The price of a licence in the period that the order begins.
  func price(of draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Money {
    price(
      draft.slot, draft.tier ?? openingTier(draft.slot, state, &account),
      draft.cycle ?? openingCycle(draft.slot, state, &account), state)
  }

  private func charge(for draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Money {
    let price = price(of: draft, state, &account)
    return Money(price.minorUnits * wantedLicences(draft, state, &account), price.currency)
  }

  func wantedLicences(_ draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Int {
    draft.licences.map(Int.init) ?? openingLicences(draft.slot, state, &account)
  }

  private func otherItemPrice(_ draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Money {
    price(.other, .standard, draft.cycle ?? openingCycle(draft.slot, state, &account), state)
  }

  /// Unused days of what was billed and paid; nothing for days that nobody has paid for, nor where nothing was billed.
  private func credit(for draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Money {
    guard draft.kind == .change else { return Money(0, currency(state)) }
    return Quote.credit(
      for: openingBilled(draft.slot, state, &account), period: openingPeriod(draft.slot, state, &account),
      on: today(state, &account))
  }

  /// The order that a draft would be now.
  func order(of draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> BillingState.Order {
    var item = BillingState.Order.OtherItem.none
    if hasOtherItem(state, &account) { item = hasSubscription(.other, state, &account) ? .added : .begun }
    // What is bought of the other product joins a plan that this very order begins.
    if item == .begun, draft.slot == .other { item = .added }
    return BillingState.Order(draft: draft, otherItem: item, reversesVAT: entryReversesVAT(state, &account))
  }

  /// Pays and places the order, or asks the bank first, or is declined and changes nothing (N15, N16).
  func placeOrder(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    if asksForPaymentMethod(state, &account) { throw .message(.paymentMethodMissing) }
    guard isPaid(state, &account) else { return complete(&state, &account) }
    if pays(with: .validCard, state, &account) { return complete(&state, &account) }
    guard pays(with: .cardWithConfirmation, state, &account) else { throw .message(.paymentDeclined) }
    state.screen = .bankConfirmation
  }

  /// Whether something is due for the order in the making.
  func isPaid(_ state: BillingState, _ account: inout Account) -> Bool {
    account.answer { account in (quote(state, &account)?.due.minorUnits ?? 0) > 0 }
  }

  /// Applies the order: number, period, billing day, balance and payment change together (invariant I3).
  func complete(_ state: inout BillingState, _ account: inout Account) {
    guard let draft = state.draft else { return }
    let order = order(of: draft, state, &account)
    if draft.kind == .purchase {
      state.effects.insert(EffectSet(.planBegun))
      if status(draft.slot, state, is: .trialRunning, &account) { state.effects.insert(EffectSet(.trialDaysLost)) }
    }
    if order.otherItem != .none { state.effects.insert(EffectSet(.otherProductBought)) }
    storeVATNumber(&state, &account)
    state.placed = order
    state.orders &+= state.orders < .max ? 1 : 0
    activate(draft.slot, &state)
    if order.otherItem != .none {
      activate(.other, &state)
      state.hasOtherItem = false
    }
    storeEnteredPayment(&state)
    send(.orderConfirmation, .orderConfirmationSent, &state)
    state.draft = nil
    state.screen = .confirmation
  }

  private func activate(_ slot: Slot, _ state: inout BillingState) {
    switch slot {
    case .page:
      state.status = .active
      state.ownership = .owned
    case .other:
      state.otherStatus = .active
      state.hasOtherProduct = true
    }
  }

  /// Writes down what the last order changed, so that another can be made on top of it.
  func settle(_ state: inout BillingState, _ account: inout Account) {
    guard let placed = state.placed else { return }
    let (slot, quote) = (placed.draft.slot, quote(for: placed, state, &account))
    var after = state
    after[slot].billed = quote.charge
    after[slot].vat = vat(of: placed, state, &account)
    if placed.otherItem == .begun { after.other.vat = after[slot].vat }
    for slot in Slot.allCases where state.order(of: slot) != nil || slot == .other && placed.otherItem != .none {
      let period = period(slot, state, &account)
      after[slot].licences = Int32(clamping: licences(slot, state, &account))
      after[slot].tier = tier(slot, state, &account)
      after[slot].cycle = placed.draft.cycle ?? openingCycle(placed.draft.slot, state, &account)
      after[slot].periodStart = period.start
      after[slot].periodEnd = period.end
      after[slot].anchorDay = UInt8(clamping: openingAnchorDay(slot, state))
      if period.start != openingPeriod(slot, state, &account).start || state.order(of: slot) != nil {
        after[slot].anchorDay = UInt8(clamping: period.start.date.day)
      }
    }
    if after.other.billed == nil { after.other.vat = after.other.vat ?? vatOfLastInvoice(.other, state, &account) }
    if after.page.billed == nil { after.page.vat = vatOfLastInvoice(.page, state, &account) }
    after.today = today(state, &account)
    after.balance = balance(state, &account)
    after.paid = quote.due
    if placed.reversesVAT { after.vatStatus = .reverseCharge }
    after.placed = nil
    state = after
  }

  /// Settles the overdue invoice, after which the plan can be changed again.
  func payInvoice(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    if pays(with: .none, state, &account) { throw .message(.paymentMethodMissing) }
    guard paymentWorks(state, &account) else { throw .message(.paymentDeclined) }
    state.hasPaidInvoice = true
    state.status = .active
    state.effects.insert(EffectSet(.invoiceCharged))
    storeEnteredPayment(&state)
    send(.paymentReceipt, .paymentReceiptSent, &state)
    state.screen = .subscriptions
  }

  /// What the overdue invoice asks for: the current period, VAT included.
  func overdue(_ state: BillingState, _ account: inout Account) -> Money {
    let billed = openingBilled(.page, state, &account)
    return billed + vatOfLastInvoice(.page, state, &account).on(billed)
  }

  func storeEnteredPayment(_ state: inout BillingState) {
    guard let entered = state.enteredPayment else { return }
    state.storedPayment = entered
    state.enteredPayment = nil
    state.effects.insert(EffectSet(.paymentMethodStored))
  }

  func send(_ mail: MailKind, _ effect: Effect?, _ state: inout BillingState) {
    state.mail |= mail.bit
    if let effect { state.effects.insert(EffectSet(effect)) }
  }

  /// Whether a mail was sent to the reader: mails go to the billing contact.
  package func reader(gets mail: MailKind, _ state: BillingState, _ account: inout Account) -> Bool {
    state.mail & mail.bit != 0 && (mail.recipient == .reader || role(state, is: .billingContact, &account))
  }

  /// Whether something happened to the reader's money, access or data in this walk.
  package func has(_ effect: Effect, _ state: BillingState, _ account: inout Account) -> Bool {
    if state.effects.contains(EffectSet(effect)) { return true }
    guard let placed = state.placed else { return false }
    switch effect {
    case .orderCharged:
      return account.answer { account in quote(for: placed, state, &account).due.minorUnits > 0 }
    case .creditKept:
      guard terms.policies.leftoverCredit == .balance else { return false }
      return account.answer { account in quote(for: placed, state, &account).keepsCredit }
    case .billingDayMoved:
      guard placed.draft.kind != .purchase else { return false }
      let before = openingAnchorDay(placed.draft.slot, state)
      return account.answer { account in today(state, &account).date.day != before }
    default: return false
    }
  }
}

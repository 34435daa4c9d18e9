extension BillingCenter {
  /// What the order in the making costs, if it were placed today.
  func quote(_ state: BillingState, _ account: inout Account) -> Quote {
    let slot = state.change?.slot ?? .page
    let cycle = cycle(state, &account)
    let price = price(slot, cycle, state)
    let period = period(slot, state, &account)
    let billed = Money(price.minorUnits * licences(slot, state, &account), price.currency)
    let charge = Money(price.minorUnits * (state.change?.licences ?? 0), price.currency)
    let otherItems = hasOtherItem(state, &account) ? terms.otherPlan.price(cycle) : price.zero
    return Quote(
      credit: Quote.credit(for: billed, period: period, on: today(state, &account)),
      creditVAT: vatOfLastInvoice(slot, state, &account), charge: charge, otherItems: otherItems,
      chargeVAT: vatOfNextInvoice(state, &account), balance: balance(state, &account),
      rounding: terms.policies.vatRounding)
  }

  /// An invoice keeps its VAT whatever is stored later (`billing.md` 3.5).
  private func vatOfLastInvoice(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> VAT {
    (slot == .page ? state.lastVAT : state.otherLastVAT) ?? vatWithoutEntry(state, &account)
  }

  /// A number entered now changes the new invoice and not the old one (N28), but for customers in the seller's own
  /// country, who are always charged (N31).
  private func vatOfNextInvoice(_ state: BillingState, _ account: inout Account) -> VAT {
    let isReversed = state.hasEnteredVATNumber && vatStatus(state, is: .charged, &account)
    return isReversed ? .none : vatWithoutEntry(state, &account)
  }

  private func vatWithoutEntry(_ state: BillingState, _ account: inout Account) -> VAT {
    let isCharged = vatStatus(state, is: .charged, &account) || vatStatus(state, is: .alwaysCharged, &account)
    return isCharged ? state.vat ?? terms.ordinary.vat : .none
  }

  /// Pays and places the order, or asks the bank first, or is declined and changes nothing (N15, N16).
  func placeOrder(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    if asksForPaymentMethod(state, &account) { throw .message(.paymentMethodMissing) }
    guard quote(state, &account).due.minorUnits > 0 else { return complete(&state, &account) }
    if pays(with: .validCard, state, &account) { return complete(&state, &account) }
    guard pays(with: .cardWithConfirmation, state, &account) else { throw .message(.paymentDeclined) }
    state.screen = .bankConfirmation
  }

  /// Applies the order: number, period, billing day, balance and payment change together (invariant I3).
  func complete(_ state: inout BillingState, _ account: inout Account) {
    guard let change = state.change, let licences = change.licences else { return }
    let quote = quote(state, &account)
    let today = today(state, &account)
    let anchorDay = today.date.day
    let period = Period(start: today, cycle: cycle(state, &account), anchorDay: anchorDay)
    let buysOtherProduct = hasOtherItem(state, &account)
    state.placed = .init(
      slot: change.slot, period: period, licences: licences,
      creditedDays: self.period(change.slot, state, &account).daysLeft(on: today), quote: quote,
      otherItemCount: buysOtherProduct ? 1 : 0, paid: quote.due)

    if anchorDay != self.anchorDay(change.slot, state) { state.effects.insert(EffectSet(.billingDayMoved)) }
    switch change.slot {
    case .page:
      state.licences = licences
      state.period = period
      state.anchorDay = anchorDay
    case .other:
      state.otherLicences = licences
      state.otherPeriod = period
    }
    if buysOtherProduct { buyOtherProduct(in: period, &state, &account) }
    settle(quote, &state)
    keepVAT(of: change.slot, &state, &account)
    state.change = nil
    state.screen = .confirmation
  }

  private func settle(_ quote: Quote, _ state: inout BillingState) {
    let keepsCredit = terms.policies.leftoverCredit == .balance && quote.keepsCredit
    if quote.due.minorUnits > 0 { state.effects.insert(EffectSet(.orderCharged)) }
    if keepsCredit && quote.balance.minorUnits > 0 { state.effects.insert(EffectSet(.creditKept)) }
    state.balance = terms.policies.leftoverCredit == .balance ? quote.balance : quote.balance.zero
    storeEnteredPayment(&state)
    send(.orderConfirmation, .orderConfirmationSent, &state)
  }

  /// The cart holds one licence: the first of a new plan, or one more of the plan that there is.
  private func buyOtherProduct(in period: Period, _ state: inout BillingState, _ account: inout Account) {
    if hasSubscription(.other, state, &account) {
      state.otherLicences = licences(.other, state, &account) + 1
    } else {
      state.otherLicences = 1
      state.otherPeriod = period
    }
    state.effects.insert(EffectSet(.otherProductBought))
    state.hasOtherProduct = true
    state.hasOtherItem = false
  }

  /// The invoices stay as they were made; a number that was entered is stored for the next ones.
  private func keepVAT(of slot: Slot, _ state: inout BillingState, _ account: inout Account) {
    let next = vatOfNextInvoice(state, &account)
    let other: Slot = slot == .page ? .other : .page
    let kept = vatOfLastInvoice(other, state, &account)
    state.lastVAT = slot == .page ? next : kept
    state.otherLastVAT = slot == .other ? next : kept
    if state.hasEnteredVATNumber && vatStatus(state, is: .charged, &account) { state.vatStatus = .reverseCharge }
  }

  /// Settles the overdue invoice, after which the plan can be changed again.
  func payInvoice(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    if pays(with: .none, state, &account) { throw .message(.paymentMethodMissing) }
    guard paymentWorks(state, &account) else { throw .message(.paymentDeclined) }
    state.invoicePaid = overdue(state, &account)
    state.status = .active
    state.effects.insert(EffectSet(.invoiceCharged))
    storeEnteredPayment(&state)
    send(.paymentReceipt, .paymentReceiptSent, &state)
    state.screen = .subscriptions
  }

  /// What the overdue invoice asks for: the current period, VAT included.
  func overdue(_ state: BillingState, _ account: inout Account) -> Money {
    let price = price(.page, cycle(state, &account), state)
    let billed = Money(price.minorUnits * licences(.page, state, &account), price.currency)
    return billed + vatOfLastInvoice(.page, state, &account).on(billed)
  }

  private func storeEnteredPayment(_ state: inout BillingState) {
    guard let entered = state.enteredPayment else { return }
    state.storedPayment = entered
    state.enteredPayment = nil
    state.effects.insert(EffectSet(.paymentMethodStored))
  }

  private func send(_ mail: MailKind, _ effect: Effect, _ state: inout BillingState) {
    state.mail |= mail.bit
    state.effects.insert(EffectSet(effect))
  }
}

extension MailKind {
  /// Its place among the bits of a state's mail.
  package var bit: UInt8 {
    switch self {
    case .orderConfirmation: 1
    case .paymentReceipt: 2
    }
  }
}

/// What an order costs, and what placing it does.
extension BillingCenter {
  /// What an order costs, from the account as it was before the order and with a balance of zero. The balance is
  /// read only for the amounts that depend on it.
  func quote(for order: BillingState.Order, _ state: BillingState, _ account: inout Account) -> Quote {
    let (draft, slot) = (order.draft, order.draft.slot)
    readEntries(of: draft, state, &account)
    let charge = charge(for: draft, state, &account)
    let other = otherItemPrice(in: order, state, &account)
    let added = slot == .other && draft.kind == .change ? state.addedToOther : nil
    return Quote(
      credit: credit(for: draft, state, &account), creditVAT: rateOfLastInvoice(slot, state, &account),
      addedCredit: added.map { TaxedAmount(amount: unused($0.amount, slot, state, &account), vat: $0.vat) },
      charge: charge, otherItems: other, chargeVAT: rate(of: order, state, &account),
      balance: charge.zero, rounding: configuration.policies.vatRounding,
      leftover: configuration.policies.leftoverCredit)
  }

  /// The same with the balance that the account has.
  func settledQuote(for order: BillingState.Order, _ state: BillingState, _ account: inout Account) -> Quote {
    quote(for: order, state, &account).settled(from: balanceToSpend(state, &account))
  }

  /// The balance that an order is paid from.
  func balanceToSpend(_ state: BillingState, _ account: inout Account) -> Money {
    let balance = openingBalance(state, &account)
    return breaks(.ignoresBalance) ? balance.zero : balance
  }

  /// Reads what was entered before anything else. It is the order of the diagram's levels, in which answers are
  /// joined fastest.
  private func readEntries(of draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) {
    if let tier = draft.tier { _ = account.value(of: tier) }
    if let cycle = draft.cycle { _ = account.value(of: cycle) }
    _ = wantedLicences(draft, state, &account)
  }

  /// The price of a licence in the period that the order begins.
  func price(of draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Money {
    let tier = breaks(.chargesOldTier) ? nil : draft.tier.map { account.value(of: $0) }
    let cycle =
      breaks(.chargesOldCycle) && draft.kind != .purchase
      ? openingCycle(draft.slot, state, &account) : orderedCycle(draft, state, &account)
    return price(draft.slot, tier ?? openingTier(draft.slot, state, &account), cycle, state)
  }

  func charge(for draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Money {
    let price = price(of: draft, state, &account)
    let licences =
      breaks(.chargesOldLicences)
      ? openingLicences(draft.slot, state, &account) : wantedLicences(draft, state, &account)
    return Money(price.minorUnits * licences, price.currency)
  }

  func wantedLicences(_ draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Int {
    draft.licences.map { account.count(of: $0) } ?? openingLicences(draft.slot, state, &account)
  }

  func orderedTier(_ draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Tier {
    draft.tier.map { account.value(of: $0) } ?? openingTier(draft.slot, state, &account)
  }

  func orderedCycle(_ draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Cycle {
    draft.cycle.map { account.value(of: $0) } ?? openingCycle(draft.slot, state, &account)
  }

  /// The price of what else the cart holds, before VAT. A licence of the plan that is ordered, or of a plan that runs,
  /// costs as much as the plan's others: for the whole period that begins, and for the days that are left of one that runs
  /// (`docs/rules.md` PRODUCT-6).
  func otherItemPrice(
    in order: BillingState.Order, _ state: BillingState, _ account: inout Account
  ) -> Money {
    if breaks(.addsOtherItemForFree) { return Money(0, currency(state)) }
    return switch (order.otherItem, order.draft.slot) {
    case (.none, _): Money(0, currency(state))
    case (.begun, _): price(.other, .standard, orderedCycle(order.draft, state, &account), state)
    case (.added, .other): price(of: order.draft, state, &account)
    case (.added, .page):
      Quote.credit(
        for: periodPriceOfOther(state, &account), period: openingPeriod(.other, state, &account),
        on: today(state, &account))
    }
  }

  /// What a licence of the other plan costs in the whole of the period that it is in.
  func periodPriceOfOther(_ state: BillingState, _ account: inout Account) -> Money {
    price(.other, openingTier(.other, state, &account), openingCycle(.other, state, &account), state)
  }

  /// The credit for the unused days of what was billed and paid. It is zero for days that were not paid for, and
  /// where nothing was billed.
  private func credit(for draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> Money {
    guard draft.kind == .change || draft.kind == .unpaidChange && breaks(.creditsUnpaidDays) else {
      return Money(0, currency(state))
    }
    return unused(openingBilled(draft.slot, state, &account), draft.slot, state, &account)
  }

  /// The part of an amount that was billed for the days that are left.
  private func unused(
    _ billed: Money, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> Money {
    if breaks(.creditsWholePeriod) { return billed }
    if breaks(.creditsNothing) { return billed.zero }
    let day = breaks(.creditsDayMore) ? today(state, &account) + -1 : today(state, &account)
    return Quote.credit(for: billed, period: openingPeriod(slot, state, &account), on: day)
  }

  /// The order that a draft would be now.
  func order(of draft: BillingState.Draft, _ state: BillingState, _ account: inout Account) -> BillingState.Order {
    var item = BillingState.Order.OtherItem.none
    if hasOtherItem(state, &account) {
      item = hasSubscription(.other, state, &account) && hasPlan(.other, state, &account) ? .added : .begun
    }
    // What is bought of the other product joins a plan that this very order begins.
    if item == .begun, draft.slot == .other { item = .added }
    return BillingState.Order(draft: draft, otherItem: item, reversesVAT: entryReversesVAT(state, &account))
  }

  /// Pays and places the order, or asks the bank first, or is declined and changes nothing
  /// (`docs/rules.md` PAY-3, PAY-4).
  func placeOrder(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    if asksForPaymentMethod(state, &account) { throw .message(.paymentMethodMissing) }
    if state.enteredPayment != nil {
      if !takesPaymentMethod(state, &account) {
        // The field went away again with what was due.
        state.enteredPayment = nil
      } else if !paymentWorks(state, &account), !breaks(.takesDeclinedCard) {
        throw .message(.paymentDeclined)
      }
    }
    guard isPaid(state, &account) else { return complete(&state, &account) }
    if breaks(.declinesEveryCard) { throw .message(.paymentDeclined) }
    if pays(with: .validCard, state, &account), !breaks(.asksBankAlways) { return complete(&state, &account) }
    if breaks(.skipsBank), paymentWorks(state, &account) { return complete(&state, &account) }
    if breaks(.takesDeclinedCard), !paymentWorks(state, &account) { return complete(&state, &account) }
    guard breaks(.asksBankAlways) || pays(with: .cardWithConfirmation, state, &account) else {
      throw .message(.paymentDeclined)
    }
    state.screen = .bankConfirmation
  }

  /// Whether something is due for the order in the making.
  func isPaid(_ state: BillingState, _ account: inout Account) -> Bool {
    guard let draft = state.draft else { return false }
    return isPositive(OrderAmount(order(of: draft, state, &account), .due), state, &account)
  }

  /// Applies the order: number, period, billing day, balance and payment change together (`docs/rules.md` I3).
  func complete(_ state: inout BillingState, _ account: inout Account) {
    guard let draft = state.draft else { return }
    let order = order(of: draft, state, &account)
    if draft.kind == .purchase {
      state.effects.insert(EffectSet(.planBegun))
      if status(draft.slot, state, is: .trialRunning, &account) { state.effects.insert(EffectSet(.trialDaysLost)) }
    }
    if order.otherItem != .none {
      state.effects.insert(EffectSet(.otherProductBought))
      if hasSubscription(.other, state, &account), status(.other, state, is: .trialRunning, &account) {
        state.effects.insert(EffectSet(.trialDaysLost))
      }
    }
    storeVATNumber(&state, &account)
    if !breaks(.leavesOrderOut) { state.placed = order }
    state.orders &+= state.orders < .max ? 1 : 0
    activate(draft, &state, &account)
    if order.otherItem != .none, !breaks(.leavesItemInCart) {
      state.hasOtherProduct = true
      state.otherStatus = .active
      state.hasOtherItem = false
    }
    storeEnteredPayment(&state)
    send(.orderConfirmation, .orderConfirmationSent, &state)
    state.draft = nil
    state.screen = .confirmation
  }

  /// The plan runs from now on. An order pays for the period that it begins, and for no invoice from before.
  private func activate(_ draft: BillingState.Draft, _ state: inout BillingState, _ account: inout Account) {
    switch draft.slot {
    case .page where draft.kind == .purchase:
      state.status = .active
      state.ownership = .owned
    case .page:
      // Only a policy lets a plan be changed that ends soon, and then the change revokes the cancellation (N11).
      guard configuration.policies.pendingCancellationEditing == .allowed,
        status(.page, state, is: .pendingCancellation, &account)
      else { return }
      resume(&state)
      state.effects.insert(EffectSet(.renewalResumed))
    case .other:
      state.otherStatus = .active
      state.hasOtherProduct = true
    }
  }

  /// Settles the overdue invoice, after which the plan can be changed again.
  func payInvoice(_ state: inout BillingState, _ account: inout Account) throws(Refusal) {
    if pays(with: .none, state, &account) { throw .message(.paymentMethodMissing) }
    guard paymentWorks(state, &account) else { throw .message(.paymentDeclined) }
    state.hasPaidInvoice = true
    if breaks(.leavesInvoiceOpen) {
      state.hasOpenInvoice = true
    } else if state.hasOpenInvoice {
      state.hasOpenInvoice = false
    } else {
      state.status = .active
    }
    state.effects.insert(EffectSet(.invoiceCharged))
    storeEnteredPayment(&state)
    send(.paymentReceipt, .paymentReceiptSent, &state)
    state.screen = .subscriptions
  }

  /// Whether an invoice of the page's plan is overdue.
  func owesInvoice(_ state: BillingState, _ account: inout Account) -> Bool {
    state.hasOpenInvoice || status(.page, state, is: .pastDue, &account)
  }

  /// What the overdue invoice asks for: the period that was not paid for, VAT included. Once an order has begun another
  /// period, only the days of it that were used: the others are taken off the invoice, and are no credit to spend
  /// (`docs/rules.md` INVOICE-5).
  func overdue(_ state: BillingState, _ account: inout Account) -> Money {
    if let owed = state.owed { return owed }
    var billed = openingBilled(.page, state, &account)
    if state.order(of: .page)?.kind == .unpaidChange { billed = billed - unused(billed, .page, state, &account) }
    if breaks(.chargesInvoiceWithoutVAT) { return billed }
    return billed + vatOfLastInvoice(.page, state, &account).on(billed)
  }

  func storeEnteredPayment(_ state: inout BillingState) {
    guard let entered = state.enteredPayment else { return }
    state.storedPayment = entered
    state.enteredPayment = nil
    if breaks(.forgetsCard) { state.storedPayment = nil }
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

  /// Whether a plan is billed on another day from now on: another day of the month, or of another month of the year.
  private func movesBillingDay(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    let today = today(state, &account).date
    if today.day != openingAnchorDay(slot, state) { return true }
    guard openingCycle(slot, state, &account) == .annual else { return false }
    return today.month != openingPeriod(slot, state, &account).start.date.month
  }

  /// Whether something happened to the reader's money, access or data in this walk.
  package func has(_ effect: Effect, _ state: BillingState, _ account: inout Account) -> Bool {
    if state.effects.contains(EffectSet(effect)) { return true }
    guard let placed = state.placed else { return false }
    switch effect {
    case .orderCharged: return isPositive(OrderAmount(placed, .due), state, &account)
    case .creditKept:
      return configuration.policies.leftoverCredit == .balance && keepsCredit(placed, state, &account)
    case .billingDayMoved:
      guard placed.draft.kind != .purchase else { return false }
      return account.answer { account in movesBillingDay(placed.draft.slot, state, &account) }
    case .invoiceCharged, .accessLost, .paymentMethodStored, .vatNumberStored, .otherProductBought, .planBegun,
      .trialDaysLost, .trialBegun, .planEnds, .renewalResumed, .orderConfirmationSent, .paymentReceiptSent,
      .cancellationConfirmationSent, .trialWelcomeSent:
      return false
    }
  }
}

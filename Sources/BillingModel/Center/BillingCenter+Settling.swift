/// Writes what the last order changed into the state.
extension BillingCenter {
  /// Writes down what the last order changed, so that another can be made on top of it. Facts stay as they are, but
  /// for those of the order itself: there is none any more.
  package func settle(_ state: inout BillingState, _ account: inout Account) {
    guard let placed = state.placed else { return }
    let quote = settledQuote(for: placed, state, &account)
    var after = state
    for slot in Slot.allCases {
      after[slot] = settled(slot, placed, quote, state, &account)
    }
    if placed.draft.slot == .other { after.addedToOther = nil }
    if placed.otherItem == .added, placed.draft.slot == .page { add(placed, &after, state, &account) }
    after.assigned = .known(Int32(clamping: assigned(state, &account)))
    after.today = today(state, &account)
    after.balance = balance(state, &account)
    after.paid = quote.due
    if state.hasPaidInvoice || owesInvoice(state, &account) { after.owed = overdue(state, &account) }
    if placed.reversesVAT { after.vatStatus = .reverseCharge }
    for effect in [Effect.orderCharged, .creditKept, .billingDayMoved] where has(effect, state, &account) {
      after.effects.insert(EffectSet(effect))
    }
    after.placed = nil
    after.isOrderPast = false
    state = after
  }

  /// A subscription as it is after the order. All of it is written down, even where the order was of the other one:
  /// what the state does not say of the other product's subscription is read from the page's.
  private func settled(
    _ slot: Slot, _ placed: BillingState.Order, _ quote: Quote, _ state: BillingState, _ account: inout Account
  ) -> BillingState.Subscription {
    let period = period(slot, state, &account)
    var subscription = BillingState.Subscription()
    subscription.licences = .known(Int32(clamping: licences(slot, state, &account)))
    subscription.tier = .known(tier(slot, state, &account))
    subscription.cycle = .known(cycle(slot, state, &account))
    subscription.periodStart = period.start
    subscription.periodEnd = period.end
    subscription.anchorDay = UInt8(clamping: anchorDay(slot, state, &account))
    if placed.draft.slot == slot {
      // A licence that the cart held of the same product is on the same invoice.
      subscription.billed = placed.otherItem != .none && slot == .other ? quote.charge + quote.otherItems : quote.charge
      subscription.vat = vat(of: placed, state, &account)
    } else if state.hasBegun(slot) {
      subscription.billed = quote.otherItems
      subscription.vat = vat(of: placed, state, &account)
    } else {
      subscription.billed = state[slot].billed
      subscription.vat = vatOfLastInvoice(slot, state, &account)
    }
    return subscription
  }

  /// Adds a licence to the other plan, in the period that this plan has. What is written down is its price for the whole
  /// period, of which only the days that were left were billed: a credit is for a share of the whole period too, and so
  /// gives back for each day what that day cost.
  private func add(
    _ placed: BillingState.Order, _ after: inout BillingState, _ state: BillingState, _ account: inout Account
  ) {
    let (before, vat) = (openingBilled(.other, state, &account), vat(of: placed, state, &account))
    let isFree = breaks(.addsOtherItemForFree)
    let price = isFree ? before.zero : periodPriceOfOther(state, &account)
    if after.other.vat == vat {
      after.other.billed = before + price
    } else {
      after.other.billed = before
      after.addedToOther = TaxedAmount(amount: price, vat: vat)
    }
  }
}

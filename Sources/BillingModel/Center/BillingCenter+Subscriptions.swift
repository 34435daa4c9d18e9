/// A subscription's plan and period, before the last order and now.
extension BillingCenter {
  func openingCycle(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Cycle {
    // The model's other plan is billed like the page's: nothing that a page says depends on it.
    state[slot].cycle ?? (slot == .other ? state.page.cycle : nil) ?? account.value()
  }

  func cycle(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Cycle {
    state.order(of: slot)?.cycle ?? openingCycle(slot, state, &account)
  }

  func openingTier(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Tier {
    if let changed = state[slot].tier { return changed }
    return slot == .page && terms.plan.premium != nil ? account.value() : .standard
  }

  func tier(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Tier {
    state.order(of: slot)?.tier ?? openingTier(slot, state, &account)
  }

  func openingLicences(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Int {
    if let changed = state[slot].licences { return Int(changed) }
    guard slot == .page else { return min(terms.ordinary.licences, terms.otherPlan.maximumLicences) }
    return switch account.value(LicenceCount.self) {
    case .ordinary: terms.ordinary.licences
    case .minimum: terms.plan.minimumLicences
    case .oneAboveMinimum: terms.plan.minimumLicences + 1
    case .maximum: terms.plan.maximumLicences
    }
  }

  /// A cart that held an item of another product bought one licence of it.
  func licences(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Int {
    guard let placed = state.placed else { return openingLicences(slot, state, &account) }
    if slot == .other, placed.otherItem == .begun { return 1 }
    let ordered = state.order(of: slot)?.licences.map(Int.init) ?? openingLicences(slot, state, &account)
    return slot == .other && placed.otherItem == .added ? ordered + 1 : ordered
  }

  func assigned(_ state: BillingState, _ account: inout Account) -> Int {
    if let changed = state.assigned { return Int(changed) }
    let share = account.value(AssignedShare.self)
    if share == .none { return 0 }
    let licences = openingLicences(.page, state, &account)
    return switch share {
    case .none: 0
    case .half: licences / 2
    case .allButOne: licences - 1
    case .all: licences
    }
  }

  func openingPeriod(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Period {
    let subscription = state[slot]
    if let start = subscription.periodStart, let end = subscription.periodEnd { return Period(start: start, end: end) }
    let start = subscription.periodStart ?? state.page.periodStart
    let cycle = openingCycle(slot, state, &account)
    guard let anchorDay = (subscription.anchorDay ?? state.page.anchorDay).map(Int.init) else {
      guard let start else { return ordinaryPeriod(of: cycle) }
      return Period(start: start, cycle: cycle, anchorDay: start.date.day)
    }
    let first = start ?? terms.ordinary.periodStart.adding(months: 0, anchorDay: anchorDay)
    return Period(start: first, cycle: cycle, anchorDay: anchorDay)
  }

  /// An order starts a period today, billed on this day of the month from now on.
  func period(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Period {
    guard let order = state.placed, order.draft.slot == slot || slot == .other && order.otherItem == .begun else {
      return openingPeriod(slot, state, &account)
    }
    return newPeriod(orderedCycle(order.draft, state, &account), state, &account)
  }

  func newPeriod(_ cycle: Cycle, _ state: BillingState, _ account: inout Account) -> Period {
    let today = today(state, &account)
    return Period(start: today, cycle: cycle, anchorDay: today.date.day)
  }

  func openingAnchorDay(_ slot: Slot, _ state: BillingState) -> Int {
    let subscription = state[slot]
    if let anchor = subscription.anchorDay ?? state.page.anchorDay { return Int(anchor) }
    return (subscription.periodStart ?? state.page.periodStart ?? terms.ordinary.periodStart).date.day
  }

  func anchorDay(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Int {
    state.order(of: slot) == nil ? openingAnchorDay(slot, state) : today(state, &account).date.day
  }

  /// What the current period was billed, before VAT: a credit is never more than that (`billing.md` 3.1, I5).
  func openingBilled(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Money {
    if let billed = state[slot].billed { return billed }
    let price = price(slot, openingTier(slot, state, &account), openingCycle(slot, state, &account), state)
    return Money(price.minorUnits * openingLicences(slot, state, &account), price.currency)
  }
}

extension BillingState {
  /// What the last order asked for, if it was of this subscription.
  func order(of slot: Slot) -> Draft? {
    guard let draft = placed?.draft, draft.slot == slot else { return nil }
    return draft
  }
}

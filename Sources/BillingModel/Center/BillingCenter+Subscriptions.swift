/// A subscription's plan and period, before the last order and now.
extension BillingCenter {
  func openingCycle(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Cycle {
    // The model's other plan is billed like the page's: nothing that a page says depends on it.
    let changed = state[slot].cycle ?? (slot == .other ? state.page.cycle : nil)
    return changed.map { account.value(of: $0) } ?? account.value()
  }

  package func cycle(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Cycle {
    guard let placed = state.placed, state.hasBegun(slot), !breaks(.keepsCycle) else {
      return openingCycle(slot, state, &account)
    }
    return orderedCycle(placed.draft, state, &account)
  }

  func openingTier(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Tier {
    if let changed = state[slot].tier { return account.value(of: changed) }
    return slot == .page && configuration.plan.premium != nil ? account.value() : .standard
  }

  package func tier(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Tier {
    if slot == .other, state.placed?.otherItem == .begun { return .standard }
    guard !breaks(.keepsTier), let ordered = state.order(of: slot)?.tier else {
      return openingTier(slot, state, &account)
    }
    return account.value(of: ordered)
  }

  func openingLicences(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Int {
    if let changed = state[slot].licences { return account.count(of: changed) }
    let plan = plan(of: slot)
    let limits = plan.minimumLicences...plan.maximumLicences
    guard slot == .page else { return limits.nearest(to: configuration.ordinary.licences) }
    return switch account.value(LicenceCount.self) {
    case .ordinary: limits.nearest(to: configuration.ordinary.licences)
    case .minimum: plan.minimumLicences
    case .oneAboveMinimum: limits.nearest(to: plan.minimumLicences + 1)
    case .maximum: plan.maximumLicences
    }
  }

  /// A cart that held an item of another product bought one licence of it.
  package func licences(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Int {
    guard let placed = state.placed, !breaks(.keepsLicences) else { return openingLicences(slot, state, &account) }
    if slot == .other, placed.otherItem == .begun { return 1 }
    let ordered =
      state.order(of: slot)?.licences.map { account.count(of: $0) } ?? openingLicences(slot, state, &account)
    return slot == .other && placed.otherItem == .added ? ordered + 1 : ordered
  }

  func assigned(_ state: BillingState, _ account: inout Account) -> Int {
    if let changed = state.assigned { return account.count(of: changed) }
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
    let first = start ?? configuration.ordinary.periodStart.adding(months: 0, anchorDay: anchorDay)
    return Period(start: first, cycle: cycle, anchorDay: anchorDay)
  }

  /// An order starts a period today, billed on this day of the month from now on.
  package func period(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Period {
    state.hasBegun(slot) && !breaks(.keepsPeriod)
      ? newPeriod(cycle(slot, state, &account), state, &account) : openingPeriod(slot, state, &account)
  }

  func newPeriod(_ cycle: Cycle, _ state: BillingState, _ account: inout Account) -> Period {
    let today = breaks(.startsTomorrow) ? today(state, &account) + 1 : today(state, &account)
    return Period(start: today, cycle: cycle, anchorDay: today.date.day)
  }

  func openingAnchorDay(_ slot: Slot, _ state: BillingState) -> Int {
    let subscription = state[slot]
    if let anchor = subscription.anchorDay ?? state.page.anchorDay { return Int(anchor) }
    return (subscription.periodStart ?? state.page.periodStart ?? configuration.ordinary.periodStart).date.day
  }

  package func anchorDay(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Int {
    state.hasBegun(slot) && !breaks(.keepsBillingDay)
      ? today(state, &account).date.day : openingAnchorDay(slot, state)
  }

  /// What the current period was billed, before VAT: a credit is never more than that (`docs/rules.md` CREDIT-3, I5).
  package func openingBilled(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Money {
    if let billed = state[slot].billed { return billed }
    let licences = openingLicences(slot, state, &account)
    let price = price(slot, openingTier(slot, state, &account), openingCycle(slot, state, &account), state)
    return Money(price.minorUnits * licences, price.currency)
  }
}

extension BillingState {
  /// What the last order asked for, if it was of this subscription.
  func order(of slot: Slot) -> Draft? {
    guard let draft = placed?.draft, draft.slot == slot else { return nil }
    return draft
  }

  /// Whether the last order began the period that this subscription is in.
  func hasBegun(_ slot: Slot) -> Bool {
    placed.map { $0.draft.slot == slot || slot == .other && $0.otherItem == .begun } ?? false
  }
}

extension ClosedRange<Int> {
  fileprivate func nearest(to count: Int) -> Int { Swift.min(Swift.max(count, lowerBound), upperBound) }
}

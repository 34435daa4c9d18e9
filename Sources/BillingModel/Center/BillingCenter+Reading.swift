/// What the account is like: what a gesture changed, or else what the account has.
///
/// What an order changes can be read in two ways. Functions whose names begin with `opening` read it as it was before
/// the last order, for the amounts of that order. The others read it as it is now.
extension BillingCenter {
  func role(_ state: BillingState, is role: Role, _ account: inout Account) -> Bool {
    if let actor = state.actor ?? state.role { return actor == role }
    return account.is(role)
  }

  func accountKind(_ state: BillingState, is kind: AccountKind, _ account: inout Account) -> Bool {
    if let changed = state.accountKind { return changed == kind }
    return account.is(kind)
  }

  package func hasSubscription(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    switch slot {
    case .page:
      if let ownership = state.ownership { return ownership == .owned }
      return account.is(Ownership.owned)
    case .other: return state.hasOtherProduct ?? account.is(OtherProduct.active)
    }
  }

  func status(_ slot: Slot, _ state: BillingState, is status: Status, _ account: inout Account) -> Bool {
    if slot == .other { return status == state.otherStatus ?? .active }
    if let changed = state.status { return changed == status }
    return account.is(status)
  }

  /// Whether it is a plan with a billing period: no trial, and not expired.
  func hasPlan(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    !isTrial(slot, state, &account) && !status(slot, state, is: .expired, &account)
  }

  func isTrial(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    status(slot, state, is: .trialRunning, &account) || status(slot, state, is: .trialEnded, &account)
  }

  func storedPayment(_ state: BillingState, is method: PaymentMethod, _ account: inout Account) -> Bool {
    if let changed = state.storedPayment { return account.is(changed, method) }
    return account.is(method)
  }

  /// Whether an order is paid with this: what was entered, or else what is stored.
  func pays(with method: PaymentMethod, _ state: BillingState, _ account: inout Account) -> Bool {
    if let entered = state.enteredPayment { return account.is(entered, method) }
    return storedPayment(state, is: method, &account)
  }

  func paymentWorks(_ state: BillingState, _ account: inout Account) -> Bool {
    pays(with: .validCard, state, &account) || pays(with: .cardWithConfirmation, state, &account)
  }

  func openingVATStatus(_ state: BillingState, is status: VATStatus, _ account: inout Account) -> Bool {
    if let changed = state.vatStatus { return changed == status }
    return account.is(status)
  }

  func openingVATStatus(
    _ state: BillingState, is status: VATStatus, or other: VATStatus, _ account: inout Account
  ) -> Bool {
    if let changed = state.vatStatus { return changed == status || changed == other }
    return account.is(status, or: other)
  }

  /// A number that an order was placed with is kept for the next ones.
  func vatStatus(_ state: BillingState, is status: VATStatus, _ account: inout Account) -> Bool {
    if let placed = state.placed, placed.reversesVAT { return status == .reverseCharge }
    return openingVATStatus(state, is: status, &account)
  }

  func vatServiceIsUp(_ state: BillingState, _ account: inout Account) -> Bool {
    if breaks(.verifiesWithoutService) { return true }
    if let changed = state.vatService { return changed == .up }
    return account.is(VATService.up)
  }

  func hasOtherItem(_ state: BillingState, _ account: inout Account) -> Bool {
    state.hasOtherItem ?? account.is(OtherItem.one)
  }

  func plan(of slot: Slot) -> Plan { slot == .page ? configuration.plan : configuration.otherPlan }

  func currency(_ state: BillingState) -> Currency { state.currency ?? configuration.plan.standard.monthly.currency }

  /// What a licence costs, in the account's currency: what the account was given for this plan and frequency, or else
  /// what the product costs. A price is of its currency, and no number becomes one of another
  /// (`docs/rules.md` PLAN-5).
  func price(_ slot: Slot, _ tier: Tier, _ cycle: Cycle, _ state: BillingState) -> Money {
    let plan = plan(of: slot)
    let given = state.prices[slot, plan.premium == nil ? .standard : tier, cycle]
    if let given { return Money(given, currency(state)) }
    let price = plan.price(tier, cycle)
    precondition(price.currency == currency(state), "Nobody gave a price in this currency: see `missingPrices`.")
    return price
  }

  func today(_ state: BillingState, _ account: inout Account) -> Day {
    if let fixed = state.today { return fixed }
    let period = openingPeriod(.page, state, &account)
    return switch account.value(DayInPeriod.self) {
    case .middle: period.start + period.days / 2
    case .first: period.start
    case .second: period.start + 1
    case .lastButOne: period.end + -2
    case .last: period.end + -1
    }
  }

  /// A small balance is half of what a licence costs in a month; a large one is more than any plan costs in a year.
  func openingBalance(_ state: BillingState, _ account: inout Account) -> Money {
    if let changed = state.balance { return changed }
    return amount(of: account.value(StartBalance.self), state)
  }

  func amount(of balance: StartBalance, _ state: BillingState) -> Money {
    let zero = Money(0, currency(state))
    return switch balance {
    case .zero: zero
    case .small: price(.page, .standard, .monthly, state).times(Fraction(1, of: 2))
    case .large:
      Money(2 * configuration.plan.maximumLicences * price(.page, .premium, .annual, state).minorUnits, zero.currency)
    }
  }

  func balance(_ state: BillingState, _ account: inout Account) -> Money {
    guard let placed = state.placed else { return openingBalance(state, &account) }
    return settledQuote(for: placed, state, &account).balance
  }
}

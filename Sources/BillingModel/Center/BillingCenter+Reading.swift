/// What a gesture changed, or else what the account brought along.
extension BillingCenter {
  func role(_ state: BillingState, is role: Role, _ account: inout Account) -> Bool {
    if let actor = state.actor ?? state.role { return actor == role }
    return account.is(role)
  }

  func accountKind(_ state: BillingState, is kind: AccountKind, _ account: inout Account) -> Bool {
    if let changed = state.accountKind { return changed == kind }
    return account.is(kind)
  }

  func hasSubscription(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Bool {
    switch slot {
    case .page:
      if let ownership = state.ownership { return ownership == .owned }
      return account.is(Ownership.owned)
    case .other: return state.hasOtherProduct ?? account.is(OtherProduct.active)
    }
  }

  func status(_ slot: Slot, _ state: BillingState, is status: Status, _ account: inout Account) -> Bool {
    if slot == .other { return status == .active }
    if let changed = state.status { return changed == status }
    return account.is(status)
  }

  func cycle(_ state: BillingState, _ account: inout Account) -> Cycle { state.cycle ?? account.value() }

  func storedPayment(_ state: BillingState, is method: PaymentMethod, _ account: inout Account) -> Bool {
    if let changed = state.storedPayment { return changed == method }
    return account.is(method)
  }

  /// Whether an order is paid with this: what was entered, or else what is stored.
  func pays(with method: PaymentMethod, _ state: BillingState, _ account: inout Account) -> Bool {
    if let entered = state.enteredPayment { return entered == method }
    return storedPayment(state, is: method, &account)
  }

  func paymentWorks(_ state: BillingState, _ account: inout Account) -> Bool {
    pays(with: .validCard, state, &account) || pays(with: .cardWithConfirmation, state, &account)
  }

  func vatStatus(_ state: BillingState, is status: VATStatus, _ account: inout Account) -> Bool {
    if let changed = state.vatStatus { return changed == status }
    return account.is(status)
  }

  func hasOtherItem(_ state: BillingState, _ account: inout Account) -> Bool {
    state.hasOtherItem ?? account.is(OtherItem.one)
  }

  func plan(of slot: Slot) -> Plan { slot == .page ? terms.plan : terms.otherPlan }

  func price(_ slot: Slot, _ cycle: Cycle, _ state: BillingState) -> Money {
    slot == .page ? state.price ?? terms.plan.price(cycle) : terms.otherPlan.price(cycle)
  }

  func licences(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Int {
    guard slot == .page else {
      return state.otherLicences ?? min(terms.ordinary.licences, terms.otherPlan.maximumLicences)
    }
    if let changed = state.licences { return changed }
    return switch account.value(LicenceCount.self) {
    case .ordinary: terms.ordinary.licences
    case .minimum: terms.plan.minimumLicences
    case .oneAboveMinimum: terms.plan.minimumLicences + 1
    case .maximum: terms.plan.maximumLicences
    }
  }

  func assigned(_ state: BillingState, _ account: inout Account) -> Int {
    if let changed = state.assigned { return changed }
    let share = account.value(AssignedShare.self)
    if share == .none { return 0 }
    let licences = licences(.page, state, &account)
    return switch share {
    case .none: 0
    case .half: licences / 2
    case .allButOne: licences - 1
    case .all: licences
    }
  }

  func period(_ slot: Slot, _ state: BillingState, _ account: inout Account) -> Period {
    if let changed = slot == .page ? state.period : state.otherPeriod { return changed }
    return period(of: cycle(state, &account), from: state.periodStart)
  }

  private func periodStart(_ state: BillingState) -> Day { state.periodStart ?? terms.ordinary.periodStart }

  func anchorDay(_ slot: Slot, _ state: BillingState) -> Int {
    switch slot {
    case .page: state.anchorDay ?? periodStart(state).date.day
    case .other: (state.otherPeriod?.start ?? periodStart(state)).date.day
    }
  }

  func today(_ state: BillingState, _ account: inout Account) -> Day {
    if let fixed = state.today { return fixed }
    let period = period(of: cycle(state, &account), from: state.periodStart)
    return switch account.value(DayInPeriod.self) {
    case .middle: period.start + period.days / 2
    case .first: period.start
    case .second: period.start + 1
    case .lastButOne: period.end + -2
    case .last: period.end + -1
    }
  }

  /// A small balance is half of what a licence costs in a month; a large one is more than a plan costs.
  func balance(_ state: BillingState, _ account: inout Account) -> Money {
    if let changed = state.balance { return changed }
    let price = terms.plan.monthlyPrice
    return switch account.value(StartBalance.self) {
    case .zero: price.zero
    case .small: price.times(Fraction(1, of: 2))
    case .large: price.times(Fraction(2 * terms.plan.maximumLicences, of: 1))
    }
  }
}

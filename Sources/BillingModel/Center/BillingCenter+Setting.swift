/// Gives an account facts of its own, for named accounts, scenarios and "what if" questions.
extension BillingCenter {
  /// Gives a fact a value in place of what the account brought along or a gesture changed, or says why not and changes
  /// nothing.
  package func set(
    _ fact: Fact, to value: Value, in state: inout BillingState, _ account: inout Account
  ) throws(SettingRefusal) {
    settle(&state, &account)
    try set(fact, to: value, in: &state)
  }

  /// The same before an order was placed.
  package func set(_ fact: Fact, to value: Value, in state: inout BillingState) throws(SettingRefusal) {
    guard let setting = fact.definition.setting else { throw .followsFromOthers }
    guard state.placed == nil else { throw .orderIsPlaced }
    switch setting {
    case .accountKind: state.accountKind = try name(value)
    case .role: state.role = try name(value)
    case .products: try setProducts(value, &state)
    case .balance: state.balance = try amount(value, of: setting, state)
    case .currency: try setCurrency(value, &state)
    case .price(let slot, let tier, let cycle):
      guard tier == .standard || plan(of: slot).premium != nil else { throw .onePlan }
      state.prices[slot, tier, cycle] = try amount(value, of: setting, state).minorUnits
      billAnew(slot, &state)
    case .paymentMethod: setPayment(try name(value), &state)
    case .paymentWorks:
      guard let works = value.flag else { throw .otherType }
      // A method that was given and does as is said here stays the one that it is.
      if case .known(let method)? = state.enteredPayment ?? state.storedPayment, method.works == works { return }
      setPayment(works ? .validCard : .declinedCard, &state)
    case .today: state.today = try day(value)
    case .otherItems: state.hasOtherItem = try count(value, of: setting) == 1
    case .vatStatus: state.vatStatus = try name(value)
    case .vatService: state.vatService = try name(value)
    case .vatRate: state.vat = VAT(basisPoints: try count(value, of: setting))
    case .status: state.status = try name(value)
    case .tier: try setTier(value, &state)
    case .licences:
      state.page.licences = .known(Int32(try count(value, of: setting)))
      billAnew(.page, &state)
    case .assigned: state.assigned = .known(Int32(try count(value, of: setting)))
    case .cycle:
      state.page.cycle = .known(try name(value))
      billAnew(.page, &state)
    case .periodStart: try setPeriod(start: try day(value), state.page.anchorDay, &state)
    case .anchorDay: try setPeriod(start: state.page.periodStart, UInt8(try count(value, of: setting)), &state)
    }
  }

  /// The prices that nobody gave an account in another currency than its products have. It needs each, because its orders
  /// may be of any plan.
  package func missingPrices(in state: BillingState) -> [Fact] {
    Fact.allCases.filter { fact in
      guard case .price(let slot, let tier, let cycle)? = fact.definition.setting else { return false }
      let plan = plan(of: slot)
      return currency(state) != plan.standard.monthly.currency && state.prices[slot, tier, cycle] == nil
        && (tier == .standard || plan.premium != nil)
    }
  }

  private func name<Name: RawRepresentable<Int>>(_ value: Value) throws(SettingRefusal) -> Name {
    guard let name: Name = value.name() else { throw .otherType }
    return name
  }

  private func count(_ value: Value, of setting: FactSetting) throws(SettingRefusal) -> Int {
    guard let count = value.count, let limits = setting.limits else { throw .otherType }
    guard limits.contains(count) else { throw .countOutside(limits) }
    return count
  }

  /// A day whose periods end on days that can be written.
  private func day(_ value: Value) throws(SettingRefusal) -> Day {
    guard let day = value.day else { throw .otherType }
    guard Limits.days.contains(day) else { throw .dayOutside(Limits.days) }
    return day
  }

  /// An amount in the account's currency that is within the limits.
  private func amount(_ value: Value, of setting: FactSetting, _ state: BillingState) throws(SettingRefusal) -> Money {
    guard case .money(let money) = value, let limits = setting.limits else { throw .otherType }
    let currency = currency(state)
    guard money.currency == currency else { throw .otherCurrency(currency) }
    guard limits.contains(money.minorUnits) else { throw .amountOutside(limits, currency) }
    return money
  }

  /// Forgets what the current period was billed, because something of it was set. It is then worked out from that.
  private func billAnew(_ slot: Slot, _ state: inout BillingState) {
    state[slot].periodEnd = nil
    state[slot].billed = nil
    if slot == .other { state.addedToOther = nil }
  }

  private func setTier(_ value: Value, _ state: inout BillingState) throws(SettingRefusal) {
    let tier: Tier = try name(value)
    guard tier == .standard || configuration.plan.premium != nil else { throw .onePlan }
    state.page.tier = .known(tier)
    billAnew(.page, &state)
  }

  /// A period that is billed on some day of the month has to start on that day, or on the last one of a shorter month.
  private func setPeriod(start: Day?, _ anchorDay: UInt8?, _ state: inout BillingState) throws(SettingRefusal) {
    if let start, let anchorDay, start != start.adding(months: 0, anchorDay: Int(anchorDay)) {
      throw .startIsNoBillingDay(start, anchorDay: Int(anchorDay))
    }
    state.page.periodStart = start
    state.page.anchorDay = anchorDay
    billAnew(.page, &state)
  }

  private func setProducts(_ value: Value, _ state: inout BillingState) throws(SettingRefusal) {
    guard case .names(let slots) = value else { throw .otherType }
    state.ownership = slots & UInt32(bit: Slot.page.rawValue) != 0 ? .owned : .notOwned
    state.hasOtherProduct = slots & UInt32(bit: Slot.other.rawValue) != 0
  }

  private func setPayment(_ method: PaymentMethod, _ state: inout BillingState) {
    if state.enteredPayment != nil {
      state.enteredPayment = .known(method)
    } else {
      state.storedPayment = .known(method)
    }
  }

  /// Amounts that were given before must be of the same currency: a currency changes no amount into another.
  private func setCurrency(_ value: Value, _ state: inout BillingState) throws(SettingRefusal) {
    guard case .currency(let currency) = value else { throw .otherType }
    let before = self.currency(state)
    if currency != before, state.balance != nil || !state.prices.isEmpty { throw .amountsAreIn(before) }
    state.currency = currency
  }
}

extension BillingState {
  /// Says what VAT the invoice of the current period carried, where it is another than today's.
  package mutating func bill(currentPeriodAt vat: VAT) { page.vat = vat }
}

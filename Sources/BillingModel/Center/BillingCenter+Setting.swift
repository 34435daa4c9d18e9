/// Gives an account facts of its own, for named accounts, scenarios and "what if" questions.
extension BillingCenter {
  /// Gives a fact a value in place of what the account brought along or a gesture changed.
  /// - Returns: false when the fact follows from others, the value is not one of its own, or it is beyond the limits
  ///   within which no amount overflows.
  package func set(_ fact: Fact, to value: Value, in state: inout BillingState, _ account: inout Account) -> Bool {
    settle(&state, &account)
    return set(fact, to: value, in: &state)
  }

  /// The same before an order was placed.
  package func set(_ fact: Fact, to value: Value, in state: inout BillingState) -> Bool {
    guard state.placed == nil, let setting = fact.definition.setting else { return false }
    switch setting {
    case .accountKind: return assign(value.name(AccountKind.self), to: &state.accountKind)
    case .role: return assign(value.name(Role.self), to: &state.role)
    case .products: return setProducts(value, &state)
    case .balance: return assign(amount(value, upTo: Limits.balance, state), to: &state.balance)
    case .currency: return setCurrency(value, &state)
    case .planPrice: return setBilled(amount(value, upTo: Limits.price, state), to: \.price, in: &state)
    case .paymentMethod: return setPayment(value.name(PaymentMethod.self), &state)
    case .paymentWorks: return setPayment(value.flag.map { $0 ? .validCard : .declinedCard }, &state)
    case .today: return assign(value.day, to: &state.today)
    case .otherItems: return assign(value.count(in: 0...1).map { $0 == 1 }, to: &state.hasOtherItem)
    case .vatStatus: return assign(value.name(VATStatus.self), to: &state.vatStatus)
    case .vatService: return assign(value.name(VATService.self), to: &state.vatService)
    case .vatRate: return assign(value.count(in: 0...10_000).map { VAT(basisPoints: $0) }, to: &state.vat)
    case .status: return assign(value.name(Status.self), to: &state.status)
    case .tier: return setBilled(value.name(Tier.self).map { .known($0) }, to: \.page.tier, in: &state)
    case .licences: return setBilled(licences(value, from: 1), to: \.page.licences, in: &state)
    case .assigned: return assign(licences(value, from: 0), to: &state.assigned)
    case .cycle: return setBilled(value.name(Cycle.self).map { .known($0) }, to: \.page.cycle, in: &state)
    case .periodStart:
      return fits(value.day, state.page.anchorDay) && setBilled(value.day, to: \.page.periodStart, in: &state)
    case .anchorDay:
      let day = value.count(in: 1...31).map { UInt8($0) }
      return fits(state.page.periodStart, day) && setBilled(day, to: \.page.anchorDay, in: &state)
    }
  }

  private func licences(_ value: Value, from minimum: Int) -> Entered<Int32>? {
    value.count(in: minimum...Limits.licences).map { .known(Int32($0)) }
  }

  /// An amount in the account's currency that is not above a limit.
  private func amount(_ value: Value, upTo limit: Int, _ state: BillingState) -> Money? {
    guard case .money(let money) = value, money.currency == currency(state) else { return nil }
    return (0...limit).contains(money.minorUnits) ? money : nil
  }

  /// Whether a period that is billed on this day of the month can start then.
  private func fits(_ start: Day?, _ anchorDay: UInt8?) -> Bool {
    guard let start, let anchorDay else { return true }
    return start == start.adding(months: 0, anchorDay: Int(anchorDay))
  }

  /// Sets something that the current period was billed for. What it was billed is then worked out from it.
  private func setBilled<Field>(
    _ value: Field?, to field: WritableKeyPath<BillingState, Field?>, in state: inout BillingState
  ) -> Bool {
    guard let value else { return false }
    state[keyPath: field] = value
    state.page.periodEnd = nil
    state.page.billed = nil
    return true
  }

  private func assign<Field>(_ value: Field?, to field: inout Field?) -> Bool {
    guard let value else { return false }
    field = value
    return true
  }

  private func setProducts(_ value: Value, _ state: inout BillingState) -> Bool {
    guard case .names(let slots) = value else { return false }
    state.ownership = slots & UInt32(bit: Slot.page.rawValue) != 0 ? .owned : .notOwned
    state.hasOtherProduct = slots & UInt32(bit: Slot.other.rawValue) != 0
    return true
  }

  private func setPayment(_ method: PaymentMethod?, _ state: inout BillingState) -> Bool {
    guard let method else { return false }
    if state.enteredPayment != nil {
      state.enteredPayment = .known(method)
    } else {
      state.storedPayment = .known(method)
    }
    return true
  }

  /// Amounts that were set before must be of the same currency.
  private func setCurrency(_ value: Value, _ state: inout BillingState) -> Bool {
    guard case .currency(let currency) = value else { return false }
    for amount in [state.balance, state.price] {
      if let amount, amount.currency != currency { return false }
    }
    state.currency = currency
    return true
  }
}

extension BillingState {
  /// Says what VAT the invoice of the current period carried, where it is another than today's.
  package mutating func bill(currentPeriodAt vat: VAT) { page.vat = vat }
}

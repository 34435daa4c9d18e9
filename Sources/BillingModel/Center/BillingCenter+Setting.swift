/// Giving an account facts of its own, as named accounts, scenarios and "what if" questions do.
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
    guard state.placed == nil else { return false }
    switch (fact, value) {
    case (.accountKind, .name(let index)): return assign(AccountKind(rawValue: index), to: &state.accountKind)
    case (.contactRole, .name(let index)): return assign(Role(rawValue: index), to: &state.role)
    case (.accountProducts, .names(let slots)): return setProducts(slots, &state)
    case (.paymentMethodKind, .name(let index)): return setPayment(PaymentMethod(rawValue: index), &state)
    case (.paymentMethodWorks, .flag(let works)): return setPayment(works ? .validCard : .declinedCard, &state)
    case (.today, .day(let day)): return assign(day, to: &state.today)
    case (.cartOtherItems, .count(let count)) where (0...1).contains(count):
      return assign(count == 1, to: &state.hasOtherItem)
    case (.accountCurrency, .currency(let currency)): return setCurrency(currency, &state)
    case (.accountBalance, .money(let money)) where isBalance(money, state): return assign(money, to: &state.balance)
    case (.planPrice, .money(let money)) where isPrice(money, state): return setBilled(money, to: \.price, in: &state)
    case (.vatStatus, .name(let index)): return assign(VATStatus(rawValue: index), to: &state.vatStatus)
    case (.vatService, .name(let index)): return assign(VATService(rawValue: index), to: &state.vatService)
    case (.vatRate, .count(let rate)) where (0...10_000).contains(rate):
      return assign(VAT(basisPoints: rate), to: &state.vat)
    default: return setSubscription(fact, value, &state)
    }
  }

  private func setSubscription(_ fact: Fact, _ value: Value, _ state: inout BillingState) -> Bool {
    switch (fact, value) {
    case (.subscriptionStatus, .name(let index)): return assign(Status(rawValue: index), to: &state.status)
    case (.subscriptionTier, .name(let index)):
      return setBilled(Tier(rawValue: index).map(Entered.known), to: \.page.tier, in: &state)
    case (.subscriptionCycle, .name(let index)):
      return setBilled(Cycle(rawValue: index).map(Entered.known), to: \.page.cycle, in: &state)
    case (.subscriptionLicences, .count(let count)) where (1...Limits.licences).contains(count):
      return setBilled(Entered.known(Int32(count)), to: \.page.licences, in: &state)
    case (.subscriptionAssigned, .count(let count)) where (0...Limits.licences).contains(count):
      return assign(Entered.known(Int32(count)), to: &state.assigned)
    case (.subscriptionPeriodStart, .day(let day)) where fits(day, state.page.anchorDay):
      return setBilled(day, to: \.page.periodStart, in: &state)
    case (.subscriptionAnchorDay, .count(let day))
    where (1...31).contains(day) && fits(state.page.periodStart, UInt8(day)):
      return setBilled(UInt8(day), to: \.page.anchorDay, in: &state)
    default: return false
    }
  }

  /// Whether a period that is billed on this day of the month can start then.
  private func fits(_ start: Day?, _ anchorDay: UInt8?) -> Bool {
    guard let start, let anchorDay else { return true }
    return start == start.adding(months: 0, anchorDay: Int(anchorDay))
  }

  /// Sets what the current period was billed for, so that it counts as billed anew.
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

  private func setProducts(_ slots: UInt32, _ state: inout BillingState) -> Bool {
    state.ownership = slots & 1 << UInt32(Slot.page.rawValue) != 0 ? .owned : .notOwned
    state.hasOtherProduct = slots & 1 << UInt32(Slot.other.rawValue) != 0
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
  private func setCurrency(_ currency: Currency, _ state: inout BillingState) -> Bool {
    for amount in [state.balance, state.price] {
      if let amount, amount.currency != currency { return false }
    }
    state.currency = currency
    return true
  }

  private func isBalance(_ money: Money, _ state: BillingState) -> Bool {
    money.currency == currency(state) && (0...Limits.balance).contains(money.minorUnits)
  }

  private func isPrice(_ money: Money, _ state: BillingState) -> Bool {
    money.currency == currency(state) && (0...Limits.price).contains(money.minorUnits)
  }
}

extension BillingState {
  /// Says what VAT the invoice of the current period carried, where it is another than today's.
  package mutating func bill(currentPeriodAt vat: VAT) { page.vat = vat }
}

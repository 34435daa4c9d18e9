extension BillingCenter {
  /// Whether a fact compares so; `one-of` is asked for each of its values in turn. A fact that does not exist makes every comparison false but `is="none"`.
  ///
  /// A question about one name asks the account only for that name, so that a walk splits in two and not by value.
  package func holds(
    _ fact: Fact, _ comparison: Comparison, _ operand: Value, _ state: BillingState, _ account: inout Account
  ) -> Bool {
    if case .name(let index) = operand, comparison != .includes, let answer = name(of: fact, is: index, state, &account)
    {
      return comparison == .isNot ? !answer : answer
    }
    let value = value(of: fact, state, &account)
    if value == .none || operand == .none { return comparison == .is && value == operand }
    switch comparison {
    case .is, .oneOf: return value.equals(operand)
    case .isNot: return !value.equals(operand)
    case .includes:
      guard case .names(let set) = value, case .name(let name) = operand else { return false }
      return set & (1 << UInt32(name)) != 0
    case .below: return value.isLess(than: operand) ?? false
    case .atLeast: return value.isLess(than: operand).map(!) ?? false
    case .above: return value.isMore(than: operand) ?? false
    case .atMost: return value.isMore(than: operand).map(!) ?? false
    }
  }

  /// Whether a fact that shows one of an account's own names shows this one; nil for other facts.
  private func name(of fact: Fact, is index: Int, _ state: BillingState, _ account: inout Account) -> Bool? {
    switch fact {
    case .accountKind: return has(index, AccountKind.self, state.accountKind, &account)
    case .contactRole: return has(index, Role.self, state.role, &account)
    case .paymentMethodKind:
      return has(index, PaymentMethod.self, state.enteredPayment ?? state.storedPayment, &account)
    case .vatStatus: return has(index, VATStatus.self, state.vatStatus, &account)
    case .subscriptionStatus, .subscriptionCycle:
      // A subscription that does not exist has no status, and the general rule above says so.
      guard hasSubscription(.page, state, &account) else { return nil }
      return fact == .subscriptionStatus
        ? has(index, Status.self, state.status, &account) : has(index, Cycle.self, state.cycle, &account)
    default: return nil
    }
  }

  private func has<Property: AccountProperty>(
    _ index: Int, _ type: Property.Type, _ changed: Property?, _ account: inout Account
  ) -> Bool {
    guard let property = Property(rawValue: index) else { return false }
    return changed.map { $0 == property } ?? account.is(property)
  }

  /// Gives a fact a value that it may not have had, as named accounts and "what if" questions do.
  /// - Returns: false when the fact follows from others or the value is not one of its own.
  package func set(_ fact: Fact, to value: Value, in state: inout BillingState) -> Bool {
    switch (fact, value) {
    case (.accountKind, .name(let index)): assign(AccountKind(rawValue: index), to: &state.accountKind)
    case (.contactRole, .name(let index)): assign(Role(rawValue: index), to: &state.role)
    case (.subscriptionStatus, .name(let index)): assign(Status(rawValue: index), to: &state.status)
    case (.subscriptionCycle, .name(let index)): assign(Cycle(rawValue: index), to: &state.cycle)
    case (.vatStatus, .name(let index)): assign(VATStatus(rawValue: index), to: &state.vatStatus)
    case (.paymentMethodKind, .name(let index)): setPayment(PaymentMethod(rawValue: index), &state)
    case (.paymentMethodWorks, .flag(let works)): setPayment(works ? .validCard : .declinedCard, &state)
    case (.subscriptionLicences, .count(let count)) where count > 0: assign(count, to: &state.licences)
    case (.subscriptionAssigned, .count(let count)) where count >= 0: assign(count, to: &state.assigned)
    case (.subscriptionPeriodStart, .day(let day)): assign(day, to: &state.periodStart)
    case (.vatRate, .count(let rate)) where (0...10_000).contains(rate): assign(VAT(basisPoints: rate), to: &state.vat)
    case (.today, .day(let day)): assign(day, to: &state.today)
    case (.accountBalance, .money(let money)): assign(money, to: &state.balance)
    case (.planPrice, .money(let money)): assign(money, to: &state.price)
    case (.cartOtherItems, .count(let count)) where count <= 1: assign(count == 1, to: &state.hasOtherItem)
    default: false
    }
  }

  private func assign<Field>(_ value: Field?, to field: inout Field?) -> Bool {
    guard let value else { return false }
    field = value
    return true
  }

  private func setPayment(_ method: PaymentMethod?, _ state: inout BillingState) -> Bool {
    guard let method else { return false }
    if state.enteredPayment != nil { state.enteredPayment = method } else { state.storedPayment = method }
    return true
  }
}

extension Value {
  /// Zero is the same in every currency, so that a flow may ask for an amount above `0`.
  fileprivate func equals(_ other: Value) -> Bool {
    if case .money(let money) = self, case .count(let count) = other { return money.minorUnits == count }
    return self == other
  }

  fileprivate func isMore(than other: Value) -> Bool? {
    isLess(than: other).map { !$0 && !equals(other) }
  }
}

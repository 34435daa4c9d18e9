extension BillingCenter {
  /// Whether a fact compares with a value in this way; for `one-of` it is called for each value in turn. A fact
  /// that does not exist makes every comparison false but `is="none"`.
  ///
  /// A question about one name asks the account only for that name, so that a walk splits in two and not by value.
  package func holds(
    _ fact: Fact, _ comparison: ComparisonOperator, _ operand: Value, _ state: BillingState, _ account: inout Account
  ) -> Bool {
    if case .name(let index) = operand, comparison != .includes, let answer = name(of: fact, is: index, state, &account)
    {
      return comparison == .isNot ? !answer : answer
    }
    return comparison.holds(value(of: fact, state, &account), operand)
  }

  /// Whether a fact that shows one of an account's own names shows this one; nil for other facts.
  private func name(of fact: Fact, is index: Int, _ state: BillingState, _ account: inout Account) -> Bool? {
    switch fact.definition.reading {
    case .account(.kind): return has(index, AccountKind.self, state.accountKind, &account)
    case .account(.role): return has(index, Role.self, state.role, &account)
    case .account(.paymentMethod):
      return PaymentMethod(rawValue: index).map { pays(with: $0, state, &account) } ?? false
    case .vat(.status): return VATStatus(rawValue: index).map { vatStatus(state, is: $0, &account) } ?? false
    case .vat(.service): return has(index, VATService.self, state.vatService, &account)
    case .subscription(.status):
      // A subscription that does not exist has no status, and the general rule above says so.
      guard hasSubscription(.page, state, &account) else { return nil }
      return has(index, Status.self, state.status, &account)
    case .account, .vat, .subscription, .period, .order, .amount, .checkout, .invoice: return nil
    }
  }

  private func has<Property: AccountProperty>(
    _ index: Int, _ type: Property.Type, _ changed: Property?, _ account: inout Account
  ) -> Bool {
    guard let property = Property(rawValue: index) else { return false }
    return changed.map { $0 == property } ?? account.is(property)
  }
}

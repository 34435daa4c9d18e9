/// An amount of an order: two facts that show the same one are equal, whatever the account is like.
struct OrderAmount: Hashable, Sendable, BitwiseCopyable {
  let order: BillingState.Order
  let part: QuotePart

  init(_ order: BillingState.Order, _ part: QuotePart) {
    self.order = order
    self.part = part
  }
}

extension BillingCenter {
  /// The amount of the order that was placed which a fact shows; nil where it shows something else.
  func amount(behind fact: Fact, _ state: BillingState) -> OrderAmount? {
    guard let placed = state.placed else { return nil }
    switch fact {
    case .orderPaid: return OrderAmount(placed, .due)
    case .accountBalance: return OrderAmount(placed, .balance)
    default: return state.draft == nil ? QuotePart(fact).map { OrderAmount(placed, $0) } : nil
    }
  }

  /// Whether two facts show one amount, so that they are equal and nothing of the account has to be known for it.
  package func isSame(_ fact: Fact, _ other: Fact, _ state: BillingState) -> Bool {
    amount(behind: fact, state).map { $0 == amount(behind: other, state) } ?? false
  }

  func value(of amount: OrderAmount, _ state: BillingState, _ account: inout Account) -> Value {
    let (order, part) = (amount.order, amount.part)
    switch part {
    case .charge: return .money(charge(for: order.draft, state, &account))
    case .otherItems: return .money(otherItemPrice(in: order, state, &account))
    default: break
    }
    return value(of: part, in: quote(for: order, state, &account), state, &account)
  }

  /// A part of a quote of an account without a balance, with the balance that the account has.
  private func value(
    of part: QuotePart, in quote: Quote, _ state: BillingState, _ account: inout Account
  ) -> Value {
    switch part {
    case .credit: .money(quote.credit)
    case .charge: .money(quote.charge)
    case .otherItems: .money(quote.otherItems)
    case .tax: .money(quote.tax)
    case .due: .money(quote.settled(from: balanceToSpend(state, &account)).due)
    case .balance: .money(quote.settled(from: balanceToSpend(state, &account)).balance)
    case .document: .name(quote.document.rawValue)
    }
  }

  /// Whether an amount that a fact shows is more than nothing; nil where it shows none of the order that was placed.
  package func isPositive(_ fact: Fact, _ state: BillingState, _ account: inout Account) -> Bool? {
    amount(behind: fact, state).map { isPositive($0, state, &account) }
  }

  func isPositive(_ amount: OrderAmount, _ state: BillingState, _ account: inout Account) -> Bool {
    // Where something is due nothing is left, and that has been asked already.
    if amount.part == .balance, isPositive(OrderAmount(amount.order, .due), state, &account) { return false }
    return account.answer(Question(.isPositive(amount.part), of: amount.order, state), of: state) { state, account in
      let quote = quote(for: amount.order, state, &account)
      switch amount.part {
      // Where nothing is to be paid, nothing is due, whatever the balance is.
      case .due:
        return quote.total.minorUnits > 0 && isAtLast(state, &account) { quote.settled(from: $0).due.minorUnits > 0 }
      case .balance: return isAtLast(state, &account) { quote.settled(from: $0).balance.minorUnits > 0 }
      default: break
      }
      guard case .money(let money) = value(of: amount.part, in: quote, state, &account) else { return false }
      return money.minorUnits > 0
    }
  }

  /// Whether something is so of the balance that an order is paid from, as the last thing that a question asks.
  private func isAtLast(
    _ state: BillingState, _ account: inout Account, _ isSo: (Money) -> Bool
  ) -> Bool {
    if state.balance != nil || breaks(.ignoresBalance) { return isSo(balanceToSpend(state, &account)) }
    return account.isAtLast(StartBalance.self) { isSo(amount(of: $0, state)) }
  }

  /// Whether the credit of an order is more than its charges.
  func keepsCredit(_ order: BillingState.Order, _ state: BillingState, _ account: inout Account) -> Bool {
    if isPositive(OrderAmount(order, .due), state, &account) { return false }
    return account.answer(Question(.keepsCredit, of: order, state), of: state) { state, account in
      quote(for: order, state, &account).keepsCredit
    }
  }
}

extension QuotePart {
  /// The part that a fact of an order shows; nil for facts that show something else.
  init?(_ fact: Fact) {
    switch fact {
    case .orderCredit: self = .credit
    case .orderCharge: self = .charge
    case .orderOtherItems: self = .otherItems
    case .orderTax: self = .tax
    case .orderTotalDue: self = .due
    case .orderSurplus: self = .balance
    case .orderDocument: self = .document
    default: return nil
    }
  }
}

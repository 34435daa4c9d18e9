/// An amount of an order. Two facts that show the same one are equal for every account.
struct OrderAmount: Hashable, Sendable, BitwiseCopyable {
  let order: BillingState.Order
  let part: QuotePart

  init(_ order: BillingState.Order, _ part: QuotePart) {
    self.order = order
    self.part = part
  }
}

extension BillingCenter {
  /// The amount of the placed order that is read there; nil where something else is.
  func amount(behind reading: FactReading, _ state: BillingState) -> OrderAmount? {
    guard let placed = state.placed else { return nil }
    switch reading {
    case .checkout(.paid): return OrderAmount(placed, .due)
    case .account(.balance): return OrderAmount(placed, .balance)
    case .amount(let part): return state.shownOrder.map { OrderAmount($0, part) }
    case .account, .vat, .subscription, .period, .order, .checkout, .invoice: return nil
    }
  }

  private func amount(behind fact: Fact, _ state: BillingState) -> OrderAmount? {
    amount(behind: fact.definition.reading, state)
  }

  /// Whether two facts show the same amount. Then they are equal, and nothing of the account has to be read for
  /// that.
  package func isSame(_ fact: Fact, _ other: Fact, _ state: BillingState) -> Bool {
    amount(behind: fact, state).map { $0 == amount(behind: other, state) } ?? false
  }

  func value(of amount: OrderAmount, _ state: BillingState, _ account: inout Account) -> Value {
    let order = amount.order
    return switch amount.part {
    // These two need less of the account than the quote does.
    case .charge: .money(charge(for: order.draft, state, &account))
    case .otherItems: .money(otherItemPrice(in: order, state, &account))
    case .credit: .money(quote(for: order, state, &account).credit)
    case .tax: .money(quote(for: order, state, &account).tax)
    case .due: .money(settledQuote(for: order, state, &account).due)
    case .balance: .money(settledQuote(for: order, state, &account).balance)
    case .document: .name(quote(for: order, state, &account).document.rawValue)
    }
  }

  /// Whether the amount that a fact shows is above zero; nil where it shows none of the placed order.
  package func isPositive(_ fact: Fact, _ state: BillingState, _ account: inout Account) -> Bool? {
    amount(behind: fact, state).map { isPositive($0, state, &account) }
  }

  func isPositive(_ amount: OrderAmount, _ state: BillingState, _ account: inout Account) -> Bool {
    // Where something is due, no balance is left, and whether something is due was mostly asked before.
    if amount.part == .balance, isPositive(OrderAmount(amount.order, .due), state, &account) { return false }
    return account.answer(Question(.isPositive(amount.part), of: amount.order, state), of: state) { state, account in
      let quote = quote(for: amount.order, state, &account)
      return switch amount.part {
      // Where the total is not above zero, nothing is due with any balance.
      case .due:
        quote.total.minorUnits > 0
          && decidesByBalance(state, &account) { quote.settled(from: $0).due.minorUnits > 0 }
      case .balance: decidesByBalance(state, &account) { quote.settled(from: $0).balance.minorUnits > 0 }
      case .credit: quote.credit.minorUnits > 0
      case .charge: quote.charge.minorUnits > 0
      case .otherItems: quote.otherItems.minorUnits > 0
      case .tax: quote.tax.minorUnits > 0
      // A document is no amount.
      case .document: false
      }
    }
  }

  /// Whether something is so of the balance that an order is paid from, where that decides a question: see
  /// `Account.decidesByValue`.
  private func decidesByBalance(
    _ state: BillingState, _ account: inout Account, _ isSo: (Money) -> Bool
  ) -> Bool {
    if state.balance != nil || breaks(.ignoresBalance) { return isSo(balanceToSpend(state, &account)) }
    return account.decidesByValue(StartBalance.self) { isSo(amount(of: $0, state)) }
  }

  /// Whether the credit of an order is more than its charges.
  func keepsCredit(_ order: BillingState.Order, _ state: BillingState, _ account: inout Account) -> Bool {
    if isPositive(OrderAmount(order, .due), state, &account) { return false }
    return account.answer(Question(.keepsCredit, of: order, state), of: state) { state, account in
      quote(for: order, state, &account).keepsCredit
    }
  }
}

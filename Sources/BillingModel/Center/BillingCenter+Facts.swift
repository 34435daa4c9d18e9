/// What each fact shows, by the place that its row says it is read from.
extension BillingCenter {
  /// What a fact shows now; `none` where there is no such thing.
  package func value(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    let reading = fact.definition.reading
    if let amount = amount(behind: reading, state) { return value(of: amount, state, &account) }
    switch reading {
    case .account(let part): return value(of: part, state, &account)
    case .vat(let part): return value(of: part, state, &account)
    case .subscription(let part):
      return hasSubscription(.page, state, &account) ? value(of: part, state, &account) : .none
    case .period(let part):
      let isBilled = hasSubscription(.page, state, &account) && hasPlan(.page, state, &account)
      return isBilled ? value(of: part, state, &account) : .none
    case .order(let part):
      guard let order = currentOrder(state, &account) else { return .none }
      return value(of: part, in: order.draft, state, &account)
    case .amount(let part):
      guard let order = currentOrder(state, &account) else { return .none }
      return value(of: OrderAmount(order, part), state, &account)
    case .checkout(let part): return value(of: part, state, &account)
    case .invoice(let part): return value(of: part, state, &account)
    }
  }

  private func value(
    of part: FactReading.AccountReading, _ state: BillingState, _ account: inout Account
  ) -> Value {
    switch part {
    case .kind: name(AccountKind.self, state.accountKind, &account)
    case .role: name(Role.self, state.role, &account)
    case .products: products(state, &account)
    case .balance: .money(balance(state, &account))
    case .currency: .currency(currency(state))
    case .planPrice: .money(planPrice(state, &account))
    case .price(let slot, let tier, let cycle):
      tier == .premium && plan(of: slot).premium == nil ? .none : .money(price(slot, tier, cycle, state))
    case .minimumLicences(let slot): .count(plan(of: slot).minimumLicences)
    case .maximumLicences(let slot): .count(plan(of: slot).maximumLicences)
    case .paymentMethod: .name(paymentMethod(state, &account).rawValue)
    case .paymentWorks: .flag(paymentWorks(state, &account))
    case .today: .day(today(state, &account))
    case .dayOfMonth: .count(today(state, &account).date.day)
    }
  }

  private func value(of part: FactReading.VATReading, _ state: BillingState, _ account: inout Account) -> Value {
    switch part {
    case .status:
      if let placed = state.placed, placed.reversesVAT { return .name(VATStatus.reverseCharge.rawValue) }
      return name(VATStatus.self, state.vatStatus, &account)
    case .treatment: return .name(vatOfNextInvoice(state, &account).treatment.rawValue)
    case .number: return .name(vatNumberState(state, &account).rawValue)
    case .service: return name(VATService.self, state.vatService, &account)
    case .rate: return .count((state.vat ?? configuration.ordinary.vat).basisPoints)
    }
  }

  private func value(
    of part: FactReading.SubscriptionReading, _ state: BillingState, _ account: inout Account
  ) -> Value {
    switch part {
    case .status: name(Status.self, state.status, &account)
    case .tier: .name(tier(.page, state, &account).rawValue)
    case .licences: .count(licences(.page, state, &account))
    case .assigned: .count(assigned(state, &account))
    case .cycle: .name(cycle(.page, state, &account).rawValue)
    case .overdueInvoice: owesInvoice(state, &account) ? .money(overdue(state, &account)) : .none
    }
  }

  private func value(of part: FactReading.PeriodReading, _ state: BillingState, _ account: inout Account) -> Value {
    switch part {
    case .start: .day(period(.page, state, &account).start)
    case .days: .count(period(.page, state, &account).days)
    case .daysLeft: .count(period(.page, state, &account).daysLeft(on: today(state, &account)))
    case .anchorDay: .count(anchorDay(.page, state, &account))
    case .nextBillingDate:
      status(.page, state, is: .pendingCancellation, &account) ? .none : .day(period(.page, state, &account).end)
    case .endDate:
      status(.page, state, is: .pendingCancellation, &account) ? .day(period(.page, state, &account).end) : .none
    }
  }

  private func value(
    of part: FactReading.OrderReading, in draft: BillingState.Draft, _ state: BillingState, _ account: inout Account
  ) -> Value {
    switch part {
    case .licences: return .count(wantedLicences(draft, state, &account))
    case .tier: return .name(orderedTier(draft, state, &account).rawValue)
    case .cycle: return .name(orderedCycle(draft, state, &account).rawValue)
    case .price: return .money(price(of: draft, state, &account))
    case .periodStart: return .day(today(state, &account))
    case .period: return .period(newPeriod(orderedCycle(draft, state, &account), state, &account))
    case .creditedDays:
      guard draft.kind == .change else { return .count(0) }
      return .count(openingPeriod(draft.slot, state, &account).daysLeft(on: today(state, &account)))
    }
  }

  private func value(
    of part: FactReading.CheckoutReading, _ state: BillingState, _ account: inout Account
  ) -> Value {
    let placed = state.shownOrder
    switch part {
    case .otherItems:
      if let placed { return .count(placed.otherItem == .none ? 0 : 1) }
      return .count(hasOtherItem(state, &account) ? 1 : 0)
    case .offers:
      if placed != nil { return .names(0) }
      guard state.draft != nil else { return .none }
      return .names(offersVATNumber(state, &account) ? UInt32(bit: OrderOffer.vatNumber.rawValue) : 0)
    case .requests: return requests(state, &account)
    case .paid: return state.paid.map(Value.money) ?? .none
    }
  }

  private func value(of part: FactReading.InvoiceReading, _ state: BillingState, _ account: inout Account) -> Value {
    switch part {
    case .listed: .flag(hasInvoice(state, &account))
    case .paid: state.hasPaidInvoice ? .money(overdue(state, &account)) : .none
    }
  }

  /// Whether a fact of an order shows something, which can be said without working it out; nil for other facts.
  package func isShown(_ fact: Fact, _ state: BillingState) -> Bool? {
    switch fact.definition.reading {
    case .order, .amount: state.draft.map(isComplete) ?? (state.shownOrder != nil)
    case .checkout(.otherItems): true
    case .account, .vat, .subscription, .period, .checkout, .invoice: nil
    }
  }

  /// The order that facts are about: the one in the making, or else the last one that was placed in this walk. Nil where
  /// there is neither, or a change was begun that does not say yet what changes.
  private func currentOrder(_ state: BillingState, _ account: inout Account) -> BillingState.Order? {
    guard let draft = state.draft else { return state.shownOrder }
    return isComplete(draft) ? order(of: draft, state, &account) : nil
  }

  /// A change is an order when it says what changes.
  private func isComplete(_ draft: BillingState.Draft) -> Bool {
    draft.kind == .purchase || draft.licences != nil || draft.tier != nil || draft.cycle != nil
  }
}

extension BillingCenter {
  private func planPrice(_ state: BillingState, _ account: inout Account) -> Money {
    price(.page, tier(.page, state, &account), cycle(.page, state, &account), state)
  }

  /// The payment method that was just entered, or else the stored one.
  private func paymentMethod(_ state: BillingState, _ account: inout Account) -> PaymentMethod {
    (state.enteredPayment ?? state.storedPayment).map { account.value(of: $0) } ?? account.value()
  }

  private func requests(_ state: BillingState, _ account: inout Account) -> Value {
    if state.screen == .bankConfirmation { return .names(UInt32(bit: OrderRequest.authentication.rawValue)) }
    if state.screen == .checkout, asksForPaymentMethod(state, &account) {
      return .names(UInt32(bit: OrderRequest.paymentMethod.rawValue))
    }
    return .names(0)
  }

  private func products(_ state: BillingState, _ account: inout Account) -> Value {
    let page: UInt32 = hasSubscription(.page, state, &account) ? UInt32(bit: Slot.page.rawValue) : 0
    let other: UInt32 = hasSubscription(.other, state, &account) ? UInt32(bit: Slot.other.rawValue) : 0
    return .names(page | other)
  }

  private func name<Property: AccountProperty>(
    _ type: Property.Type, _ changed: Property?, _ account: inout Account
  ) -> Value {
    .name((changed ?? account.value(type)).rawValue)
  }
}

extension BillingCenter {
  /// What a fact shows now; `none` where there is no such thing.
  package func value(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    switch fact {
    case .accountKind: name(AccountKind.self, state.accountKind, &account)
    case .contactRole: name(Role.self, state.role, &account)
    case .accountProducts: products(state, &account)
    case .accountBalance: .money(balance(state, &account))
    case .planPrice: .money(price(.page, cycle(state, &account), state))
    case .planMinimumLicences: .count(terms.plan.minimumLicences)
    case .planMaximumLicences: .count(terms.plan.maximumLicences)
    case .paymentMethodKind: name(PaymentMethod.self, state.enteredPayment ?? state.storedPayment, &account)
    case .paymentMethodWorks: .flag(paymentWorks(state, &account))
    case .vatStatus: name(VATStatus.self, state.vatStatus, &account)
    case .vatRate: .count((state.vat ?? terms.ordinary.vat).basisPoints)
    case .today: .day(today(state, &account))
    case .todayDay: .count(today(state, &account).date.day)
    case .subscriptionStatus, .subscriptionLicences, .subscriptionAssigned, .subscriptionCycle,
      .subscriptionPeriodStart, .subscriptionPeriodDays, .subscriptionDaysLeft, .subscriptionAnchorDay,
      .subscriptionNextBillingDate, .invoiceOverdue:
      hasSubscription(.page, state, &account) ? subscriptionValue(of: fact, state, &account) : .none
    case .cartOtherItems, .orderPeriod, .orderPeriodStart, .orderLicences, .orderCredit, .orderCreditedDays,
      .orderCharge, .orderOtherItems, .orderTax, .orderTotalDue, .orderSurplus, .orderAsksFor, .orderOffers:
      orderValue(of: fact, state, &account)
    case .orderPaid: state.placed.map { .money($0.paid) } ?? .none
    case .invoicePaid: state.invoicePaid.map(Value.money) ?? .none
    }
  }

  private func subscriptionValue(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    switch fact {
    case .subscriptionStatus: name(Status.self, state.status, &account)
    case .subscriptionLicences: .count(licences(.page, state, &account))
    case .subscriptionAssigned: .count(assigned(state, &account))
    case .subscriptionCycle: name(Cycle.self, state.cycle, &account)
    case .subscriptionPeriodStart: .day(period(.page, state, &account).start)
    case .subscriptionPeriodDays: .count(period(.page, state, &account).days)
    case .subscriptionDaysLeft: .count(period(.page, state, &account).daysLeft(on: today(state, &account)))
    case .subscriptionAnchorDay: .count(anchorDay(.page, state))
    case .subscriptionNextBillingDate: .day(period(.page, state, &account).end)
    case .invoiceOverdue:
      status(.page, state, is: .pastDue, &account) ? .money(overdue(state, &account)) : .none
    default: .none
    }
  }

  /// Facts of the order: of the one placed in this walk, else of the one on the checkout page.
  private func orderValue(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    if fact == .orderAsksFor { return requests(state, &account) }
    if let placed = state.placed, state.change == nil { return placed.value(of: fact) }
    if fact == .cartOtherItems { return .count(hasOtherItem(state, &account) ? 1 : 0) }
    guard let change = state.change, let licences = change.licences else { return .none }
    switch fact {
    case .orderLicences: return .count(licences)
    case .orderPeriodStart: return .day(today(state, &account))
    case .orderPeriod: return .period(newPeriod(state, &account))
    case .orderCreditedDays: return .count(period(change.slot, state, &account).daysLeft(on: today(state, &account)))
    case .orderOffers:
      return .names(offersVATNumber(state, &account) ? 1 << UInt32(OrderOffer.vatNumber.rawValue) : 0)
    default: return quote(state, &account).value(of: fact)
    }
  }

  private func newPeriod(_ state: BillingState, _ account: inout Account) -> Period {
    let today = today(state, &account)
    return Period(start: today, cycle: cycle(state, &account), anchorDay: today.date.day)
  }

  private func requests(_ state: BillingState, _ account: inout Account) -> Value {
    switch state.screen {
    case .bankConfirmation: .names(1 << UInt32(OrderRequest.authentication.rawValue))
    case .checkout where asksForPaymentMethod(state, &account):
      .names(1 << UInt32(OrderRequest.paymentMethod.rawValue))
    default: .names(0)
    }
  }

  private func products(_ state: BillingState, _ account: inout Account) -> Value {
    let page: UInt32 = hasSubscription(.page, state, &account) ? 1 << UInt32(Slot.page.rawValue) : 0
    let other: UInt32 = hasSubscription(.other, state, &account) ? 1 << UInt32(Slot.other.rawValue) : 0
    return .names(page | other)
  }

  private func name<Property: AccountProperty>(
    _ type: Property.Type, _ changed: Property?, _ account: inout Account
  ) -> Value {
    .name((changed ?? account.value(type)).rawValue)
  }
}

extension BillingState.PlacedOrder {
  fileprivate func value(of fact: Fact) -> Value {
    switch fact {
    case .orderLicences: .count(licences)
    case .orderPeriodStart: .day(period.start)
    case .orderPeriod: .period(period)
    case .orderCreditedDays: .count(creditedDays)
    case .cartOtherItems: .count(otherItemCount)
    default: quote.value(of: fact)
    }
  }
}

extension Quote {
  fileprivate func value(of fact: Fact) -> Value {
    switch fact {
    case .orderCredit: .money(credit)
    case .orderCharge: .money(charge)
    case .orderOtherItems: .money(otherItems)
    case .orderTax: .money(tax)
    case .orderTotalDue: .money(due)
    case .orderSurplus: .money(balance)
    default: .none
    }
  }
}

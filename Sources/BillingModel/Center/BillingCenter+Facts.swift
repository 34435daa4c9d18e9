extension BillingCenter {
  /// What a fact shows now; `none` where there is no such thing.
  package func value(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    if let amount = amount(behind: fact, state) { return value(of: amount, state, &account) }
    return switch fact {
    case .accountKind: name(AccountKind.self, state.accountKind, &account)
    case .contactRole: name(Role.self, state.role, &account)
    case .accountProducts: products(state, &account)
    case .accountBalance: .money(balance(state, &account))
    case .accountCurrency: .currency(currency(state))
    case .planPrice: .money(planPrice(state, &account))
    case .planMinimumLicences: .count(terms.plan.minimumLicences)
    case .planMaximumLicences: .count(terms.plan.maximumLicences)
    case .otherPlanMinimumLicences: .count(terms.otherPlan.minimumLicences)
    case .otherPlanMaximumLicences: .count(terms.otherPlan.maximumLicences)
    case .paymentMethodKind: .name(paymentMethod(state, &account).rawValue)
    case .paymentMethodWorks: .flag(paymentWorks(state, &account))
    case .vatStatus, .vatTreatment, .vatNumber, .vatService, .vatRate: vatValue(of: fact, state, &account)
    case .today: .day(today(state, &account))
    case .todayDay: .count(today(state, &account).date.day)
    case .subscriptionStatus, .subscriptionTier, .subscriptionLicences, .subscriptionAssigned, .subscriptionCycle,
      .subscriptionPeriodStart, .subscriptionPeriodDays, .subscriptionDaysLeft, .subscriptionAnchorDay,
      .subscriptionNextBillingDate, .subscriptionEndDate, .invoiceOverdue:
      hasSubscription(.page, state, &account) ? subscriptionValue(of: fact, state, &account) : .none
    case .cartOtherItems, .orderPeriod, .orderPeriodStart, .orderLicences, .orderTier, .orderCycle, .orderPrice,
      .orderCredit, .orderCreditedDays, .orderCharge, .orderOtherItems, .orderTax, .orderTotalDue, .orderSurplus,
      .orderDocument, .orderOffers:
      orderValue(of: fact, state, &account)
    case .orderAsksFor: requests(state, &account)
    case .orderPaid: state.paid.map(Value.money) ?? .none
    case .invoiceListed: .flag(hasInvoice(state, &account))
    case .invoicePaid: state.hasPaidInvoice ? .money(overdue(state, &account)) : .none
    }
  }

  private func planPrice(_ state: BillingState, _ account: inout Account) -> Money {
    price(.page, tier(.page, state, &account), cycle(.page, state, &account), state)
  }

  private func vatValue(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    switch fact {
    case .vatStatus:
      if let placed = state.placed, placed.reversesVAT { return .name(VATStatus.reverseCharge.rawValue) }
      return name(VATStatus.self, state.vatStatus, &account)
    case .vatTreatment: return .name(vatOfNextInvoice(state, &account).treatment.rawValue)
    case .vatNumber: return .name(vatNumberState(state, &account).rawValue)
    case .vatService: return name(VATService.self, state.vatService, &account)
    default: return .count((state.vat ?? terms.ordinary.vat).basisPoints)
    }
  }

  private func subscriptionValue(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    switch fact {
    case .subscriptionStatus: return name(Status.self, state.status, &account)
    case .subscriptionTier: return .name(tier(.page, state, &account).rawValue)
    case .subscriptionLicences: return .count(licences(.page, state, &account))
    case .subscriptionAssigned: return .count(assigned(state, &account))
    case .subscriptionCycle: return .name(cycle(.page, state, &account).rawValue)
    case .invoiceOverdue:
      return owesInvoice(state, &account) ? .money(overdue(state, &account)) : .none
    default:
      // A trial is not billed, and a plan that has ended has no period.
      return hasPlan(.page, state, &account) ? periodValue(of: fact, state, &account) : .none
    }
  }

  private func periodValue(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    switch fact {
    case .subscriptionPeriodStart: .day(period(.page, state, &account).start)
    case .subscriptionPeriodDays: .count(period(.page, state, &account).days)
    case .subscriptionDaysLeft: .count(period(.page, state, &account).daysLeft(on: today(state, &account)))
    case .subscriptionAnchorDay: .count(anchorDay(.page, state, &account))
    case .subscriptionNextBillingDate:
      status(.page, state, is: .pendingCancellation, &account) ? .none : .day(period(.page, state, &account).end)
    case .subscriptionEndDate:
      status(.page, state, is: .pendingCancellation, &account) ? .day(period(.page, state, &account).end) : .none
    default: .none
    }
  }

  /// Facts of the order: of the one placed in this walk, else of the one in the making.
  private func orderValue(of fact: Fact, _ state: BillingState, _ account: inout Account) -> Value {
    if let placed = state.placed, state.draft == nil { return value(of: fact, in: placed, state, &account) }
    switch fact {
    case .cartOtherItems: return .count(hasOtherItem(state, &account) ? 1 : 0)
    case .orderOffers:
      guard state.draft != nil else { return .none }
      return .names(offersVATNumber(state, &account) ? 1 << UInt32(OrderOffer.vatNumber.rawValue) : 0)
    default:
      guard let draft = state.draft, isWholly(draft) else { return .none }
      return value(of: fact, in: order(of: draft, state, &account), state, &account)
    }
  }

  /// Whether a fact of an order shows something, which can be said without working it out; nil for other facts.
  package func isShown(_ fact: Fact, _ state: BillingState) -> Bool? {
    switch fact {
    case .orderPeriod, .orderPeriodStart, .orderLicences, .orderTier, .orderCycle, .orderPrice, .orderCredit,
      .orderCreditedDays, .orderCharge, .orderOtherItems, .orderTax, .orderTotalDue, .orderSurplus, .orderDocument:
      state.draft.map(isWholly) ?? (state.placed != nil)
    case .cartOtherItems: true
    default: nil
    }
  }

  /// A change is an order when it says what changes.
  private func isWholly(_ draft: BillingState.Draft) -> Bool {
    draft.kind == .purchase || draft.licences != nil || draft.tier != nil || draft.cycle != nil
  }

  private func value(
    of fact: Fact, in order: BillingState.Order, _ state: BillingState, _ account: inout Account
  ) -> Value {
    let draft = order.draft
    switch fact {
    case .cartOtherItems: return .count(order.otherItem == .none ? 0 : 1)
    case .orderLicences: return .count(wantedLicences(draft, state, &account))
    case .orderTier: return .name(orderedTier(draft, state, &account).rawValue)
    case .orderCycle: return .name(orderedCycle(draft, state, &account).rawValue)
    case .orderPrice: return .money(price(of: draft, state, &account))
    case .orderPeriodStart: return .day(today(state, &account))
    case .orderPeriod:
      return .period(newPeriod(orderedCycle(draft, state, &account), state, &account))
    case .orderCreditedDays:
      guard draft.kind == .change else { return .count(0) }
      return .count(openingPeriod(draft.slot, state, &account).daysLeft(on: today(state, &account)))
    case .orderOffers: return .names(0)
    default: return QuotePart(fact).map { self.value(of: OrderAmount(order, $0), state, &account) } ?? .none
    }
  }

  /// The payment method that was just entered, or else the stored one.
  private func paymentMethod(_ state: BillingState, _ account: inout Account) -> PaymentMethod {
    (state.enteredPayment ?? state.storedPayment).map { account.value(of: $0) } ?? account.value()
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

/// Something that can be known about an account or an order. Flows claim, need and ask for facts by these names.
package enum Fact: String, CaseIterable, Sendable, BitwiseCopyable {
  case accountKind = "account.kind"
  case accountProducts = "account.products"
  case accountBalance = "account.balance"
  case contactRole = "contact.role"
  case subscriptionStatus = "subscription.status"
  case subscriptionLicences = "subscription.licences"
  case subscriptionAssigned = "subscription.assigned"
  case subscriptionCycle = "subscription.cycle"
  case subscriptionPeriodStart = "subscription.periodStart"
  case subscriptionPeriodDays = "subscription.periodDays"
  case subscriptionDaysLeft = "subscription.daysLeft"
  case subscriptionAnchorDay = "subscription.anchorDay"
  case subscriptionNextBillingDate = "subscription.nextBillingDate"
  case planPrice = "plan.price"
  case planMinimumLicences = "plan.minimumLicences"
  case planMaximumLicences = "plan.maximumLicences"
  case paymentMethodKind = "paymentMethod.kind"
  case paymentMethodWorks = "paymentMethod.works"
  case vatStatus = "vat.status"
  case vatRate = "vat.rate"
  case today = "today"
  case todayDay = "today.day"
  case cartOtherItems = "cart.otherItems"
  case orderPeriod = "order.period"
  case orderPeriodStart = "order.periodStart"
  case orderLicences = "order.licences"
  case orderCredit = "order.credit"
  case orderCreditedDays = "order.creditedDays"
  case orderCharge = "order.charge"
  case orderOtherItems = "order.otherItems"
  case orderTax = "order.tax"
  case orderTotalDue = "order.totalDue"
  case orderSurplus = "order.surplus"
  case orderAsksFor = "order.asksFor"
  case orderOffers = "order.offers"
  case orderPaid = "order.paid"
  case invoiceOverdue = "invoice.overdue"
  case invoicePaid = "invoice.paid"

  /// What kind of value it shows.
  package var type: ValueType {
    switch self {
    case .accountKind: .name(Dimension.accountKind.names)
    case .accountProducts: .products
    case .contactRole: .name(Dimension.role.names)
    case .subscriptionStatus: .name(Dimension.status.names)
    case .subscriptionCycle: .name(Dimension.cycle.names)
    case .paymentMethodKind: .name(Dimension.storedPayment.names)
    case .vatStatus: .name(Dimension.vat.names)
    case .paymentMethodWorks: .flag
    case .vatRate: .percent
    case .orderAsksFor: .names(OrderRequest.allCases.map { "\($0)" })
    case .orderOffers: .names(OrderOffer.allCases.map { "\($0)" })
    case .accountBalance, .planPrice, .orderCredit, .orderCharge, .orderOtherItems, .orderTax, .orderTotalDue,
      .orderSurplus, .orderPaid, .invoiceOverdue, .invoicePaid:
      .money
    case .subscriptionPeriodStart, .subscriptionNextBillingDate, .today, .orderPeriodStart: .day
    case .orderPeriod: .period
    case .subscriptionLicences, .subscriptionAssigned, .subscriptionPeriodDays, .subscriptionDaysLeft,
      .subscriptionAnchorDay, .planMinimumLicences, .planMaximumLicences, .todayDay, .cartOtherItems,
      .orderLicences, .orderCreditedDays:
      .count
    }
  }

  /// The screens on which the reader sees it; empty for what the reader knows without looking.
  package var screens: [Screen] {
    switch self {
    case .orderPeriod, .orderPeriodStart, .orderLicences, .orderCharge, .orderTotalDue, .orderTax, .orderCredit,
      .orderOtherItems, .orderSurplus, .orderOffers:
      [.checkout]
    case .orderAsksFor: [.checkout, .bankConfirmation]
    case .cartOtherItems: [.cart, .checkout]
    default: []
    }
  }
}

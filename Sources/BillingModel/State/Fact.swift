/// Something that can be known about an account or an order. Flows claim, need and ask for facts by these names.
package enum Fact: String, CaseIterable, Sendable, BitwiseCopyable {
  case accountKind = "account.kind"
  case accountProducts = "account.products"
  case accountBalance = "account.balance"
  case accountCurrency = "account.currency"
  case contactRole = "contact.role"
  case subscriptionStatus = "subscription.status"
  case subscriptionTier = "subscription.tier"
  case subscriptionLicences = "subscription.licences"
  case subscriptionAssigned = "subscription.assigned"
  case subscriptionCycle = "subscription.cycle"
  case subscriptionPeriodStart = "subscription.periodStart"
  case subscriptionPeriodDays = "subscription.periodDays"
  case subscriptionDaysLeft = "subscription.daysLeft"
  case subscriptionAnchorDay = "subscription.anchorDay"
  case subscriptionNextBillingDate = "subscription.nextBillingDate"
  case subscriptionEndDate = "subscription.endDate"
  case planPrice = "plan.price"
  case planMinimumLicences = "plan.minimumLicences"
  case planMaximumLicences = "plan.maximumLicences"
  case otherPlanMinimumLicences = "otherPlan.minimumLicences"
  case otherPlanMaximumLicences = "otherPlan.maximumLicences"
  case paymentMethodKind = "paymentMethod.kind"
  case paymentMethodWorks = "paymentMethod.works"
  case vatStatus = "vat.status"
  case vatTreatment = "vat.treatment"
  case vatNumber = "vat.number"
  case vatService = "vat.service"
  case vatRate = "vat.rate"
  case today = "today"
  case todayDay = "today.day"
  case cartOtherItems = "cart.otherItems"
  case orderPeriod = "order.period"
  case orderPeriodStart = "order.periodStart"
  case orderLicences = "order.licences"
  case orderTier = "order.tier"
  case orderCycle = "order.cycle"
  case orderPrice = "order.price"
  case orderCredit = "order.credit"
  case orderCreditedDays = "order.creditedDays"
  case orderCharge = "order.charge"
  case orderOtherItems = "order.otherItems"
  case orderTax = "order.tax"
  case orderTotalDue = "order.totalDue"
  case orderSurplus = "order.surplus"
  case orderDocument = "order.document"
  case orderAsksFor = "order.asksFor"
  case orderOffers = "order.offers"
  case orderPaid = "order.paid"
  case invoiceListed = "invoice.listed"
  case invoiceOverdue = "invoice.overdue"
  case invoicePaid = "invoice.paid"

  /// What kind of value it shows.
  package var type: ValueType {
    switch self {
    case .accountKind: .name(Dimension.accountKind.names)
    case .accountProducts: .products
    case .accountCurrency: .currency
    case .contactRole: .name(Dimension.role.names)
    case .subscriptionStatus: .name(Dimension.status.names)
    case .subscriptionTier, .orderTier: .name(Dimension.tier.names)
    case .subscriptionCycle, .orderCycle: .name(Dimension.cycle.names)
    case .paymentMethodKind: .name(Dimension.storedPayment.names)
    case .vatStatus: .name(Dimension.vat.names)
    case .vatTreatment: .name(VATTreatment.allCases.map { "\($0)" })
    case .vatNumber: .name(VATNumberState.allCases.map { "\($0)" })
    case .vatService: .name(Dimension.vatService.names)
    case .orderDocument: .name(DocumentKind.allCases.map { "\($0)" })
    case .paymentMethodWorks, .invoiceListed: .flag
    case .vatRate: .percent
    case .orderAsksFor: .names(OrderRequest.allCases.map { "\($0)" })
    case .orderOffers: .names(OrderOffer.allCases.map { "\($0)" })
    case .accountBalance, .planPrice, .orderPrice, .orderCredit, .orderCharge, .orderOtherItems, .orderTax,
      .orderTotalDue, .orderSurplus, .orderPaid, .invoiceOverdue, .invoicePaid:
      .money
    case .subscriptionPeriodStart, .subscriptionNextBillingDate, .subscriptionEndDate, .today, .orderPeriodStart: .day
    case .orderPeriod: .period
    case .subscriptionLicences, .subscriptionAssigned, .subscriptionPeriodDays, .subscriptionDaysLeft,
      .subscriptionAnchorDay, .planMinimumLicences, .planMaximumLicences, .otherPlanMinimumLicences,
      .otherPlanMaximumLicences, .todayDay, .cartOtherItems, .orderLicences, .orderCreditedDays:
      .count
    }
  }

  /// The screens on which the reader sees it; empty for what the reader knows without looking.
  package var screens: [Screen] {
    switch self {
    case .orderPeriod, .orderPeriodStart, .orderLicences, .orderTier, .orderCycle, .orderPrice, .orderCharge,
      .orderTotalDue, .orderTax, .orderCredit, .orderOtherItems, .orderSurplus, .orderOffers:
      [.checkout]
    case .orderAsksFor: [.checkout, .bankConfirmation]
    case .cartOtherItems: [.cart, .checkout]
    case .invoiceListed: [.billingHistory]
    default: []
    }
  }

  /// What is so of it, for people who look the model up.
  package var summary: String {
    switch self {
    case .accountKind: "which portal the account is managed in"
    case .accountProducts: "the products that it has a plan or trial of"
    case .accountBalance: "credit on the account, VAT included, which is used up first"
    case .accountCurrency: "the currency of all its amounts"
    case .contactRole: "who the reader is to the account"
    case .subscriptionStatus: "the state of the page product's subscription"
    case .subscriptionTier: "which of the product's plans it is"
    case .subscriptionLicences: "how many licences the plan has"
    case .subscriptionAssigned: "how many of them users have"
    case .subscriptionCycle: "how often it is billed"
    case .subscriptionPeriodStart: "the first day of the current billing period"
    case .subscriptionPeriodDays: "how many days that period has"
    case .subscriptionDaysLeft: "how many of them are left, today among them"
    case .subscriptionAnchorDay: "the day of the month on which it is billed"
    case .subscriptionNextBillingDate: "the day on which it is billed next"
    case .subscriptionEndDate: "the day on which it ends, once it was cancelled"
    case .planPrice: "what a licence costs a period, before VAT"
    case .planMinimumLicences: "the smallest number of licences"
    case .planMaximumLicences: "the largest number that can be had online"
    case .otherPlanMinimumLicences: "the smallest number of licences of the other product"
    case .otherPlanMaximumLicences: "the largest number of them that can be had online"
    case .paymentMethodKind: "the payment method that is stored, or was just entered"
    case .paymentMethodWorks: "whether a payment with it goes through"
    case .vatStatus: "how VAT falls on the account"
    case .vatTreatment: "how the next invoice treats VAT"
    case .vatNumber: "what is known of the VAT number"
    case .vatService: "whether VAT numbers can be verified today"
    case .vatRate: "the rate where VAT is charged"
    case .today: "the date"
    case .todayDay: "the day of the month"
    case .cartOtherItems: "how many items of another product the cart holds"
    case .orderPeriod: "the billing period that the order begins"
    case .orderPeriodStart: "the first day of that period"
    case .orderLicences: "the licences ordered"
    case .orderTier: "the plan ordered"
    case .orderCycle: "the billing frequency ordered"
    case .orderPrice: "what a licence costs in the period ordered, before VAT"
    case .orderCredit: "what the unused days of the old period are worth, before VAT"
    case .orderCreditedDays: "how many days that are"
    case .orderCharge: "the new period, before VAT"
    case .orderOtherItems: "what else the cart holds, before VAT"
    case .orderTax: "VAT on the charges, less VAT on the credit"
    case .orderTotalDue: "what is paid today"
    case .orderSurplus: "the balance that is left"
    case .orderDocument: "what document the order makes"
    case .orderAsksFor: "what the order needs before it can go on"
    case .orderOffers: "what may be entered with the order"
    case .orderPaid: "what the order took"
    case .invoiceListed: "whether the billing history lists an invoice"
    case .invoiceOverdue: "what the overdue invoice asks for"
    case .invoicePaid: "what was paid of it"
    }
  }
}

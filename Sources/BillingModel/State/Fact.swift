/// Something that can be known about an account or an order. Flows claim, need and ask for facts by these names.
///
/// `Fact+Definition.swift` has a row for each, with its type, where it is seen and how it is read.
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
  case planMonthlyPrice = "plan.monthlyPrice"
  case planAnnualPrice = "plan.annualPrice"
  case planPremiumMonthlyPrice = "plan.premiumMonthlyPrice"
  case planPremiumAnnualPrice = "plan.premiumAnnualPrice"
  case planMinimumLicences = "plan.minimumLicences"
  case planMaximumLicences = "plan.maximumLicences"
  case otherPlanMonthlyPrice = "otherPlan.monthlyPrice"
  case otherPlanAnnualPrice = "otherPlan.annualPrice"
  case otherPlanPremiumMonthlyPrice = "otherPlan.premiumMonthlyPrice"
  case otherPlanPremiumAnnualPrice = "otherPlan.premiumAnnualPrice"
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
    switch definition.values {
    case .flag: .flag
    case .count: .count
    case .money: .money
    case .day: .day
    case .period: .period
    case .currency: .currency
    case .percent: .percent
    case .products: .products
    case .name(let names): .name(names.list)
    case .names(let names): .names(names.list)
    }
  }

  /// The screens on which the reader sees it; empty for what the reader knows without looking.
  package var screens: [Screen] { definition.screens.list }

  /// The same screens as a set of bits.
  package var screenBits: UInt32 { definition.screens.rawValue }

  /// Whether the reader sees it on a screen.
  package func isSeen(on screen: Screen) -> Bool { screenBits & screen.bit != 0 }

  /// What it says, for people who look the model up.
  package var meaning: String { definition.meaning.description }

  /// Whether an account can be given it. Other facts follow from those that can.
  package var isSettable: Bool { definition.setting != nil }

  /// The part of the state that its value follows from, together with the account; nil where it follows from more.
  package var stateScope: StateScope? { definition.scope }
}

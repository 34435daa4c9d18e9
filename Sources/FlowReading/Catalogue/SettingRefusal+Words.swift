package import BillingModel

extension SettingRefusal {
  /// Why the fact cannot be given, as a part of a sentence.
  package func words(for fact: Fact) -> String {
    switch self {
    case .followsFromOthers: "\(fact.rawValue) follows from other facts"
    case .orderIsPlaced: "an order was placed"
    case .otherType: "\(fact.rawValue) never has such a value"
    case .countOutside(let limits):
      "\(fact.rawValue) is from \(SettingRefusal.text(limits.lowerBound, fact)) to \(SettingRefusal.text(limits.upperBound, fact))"
    case .amountOutside(let limits, let currency):
      "\(fact.rawValue) is from \(Money(limits.lowerBound, currency).decimal) to "
        + "\(Money(limits.upperBound, currency).decimal) \(currency.code)"
    case .dayOutside(let days):
      "\(fact.rawValue) is from \(days.lowerBound.isoDate) to \(days.upperBound.isoDate)"
    case .otherCurrency(let currency): "\(fact.rawValue) is not in \(currency.code), the currency of the account"
    case .amountsAreIn(let currency): "it has amounts in \(currency.code) already"
    case .startIsNoBillingDay(let start, let anchorDay):
      "a period that is billed on day \(anchorDay) of the month does not begin on \(start.isoDate)"
    case .onePlan: "the product has one plan only, so it has no \(fact.rawValue) of a larger one"
    }
  }

  /// What to write, as a sentence.
  package func advice(for fact: Fact) -> String {
    switch self {
    case .followsFromOthers: "Give it \(SettingRefusal.origin(of: fact)); passo model facts says which can be given."
    case .orderIsPlaced: "Give it before the order."
    case .otherType: "Write a value that passo model facts names for it."
    case .countOutside, .amountOutside, .dayOutside: "Write a value within these limits."
    case .otherCurrency: "Write it in the currency of the account, or leave out account.currency."
    case .amountsAreIn: "Say the currency once, before the amounts."
    case .startIsNoBillingDay:
      "Begin the period on that day, or on the last one of a shorter month, or leave out subscription.anchorDay."
    case .onePlan: "Leave it out."
    }
  }

  private static func text(_ count: Int, _ fact: Fact) -> String {
    fact.type == .percent ? "\(count / 100)" : "\(count)"
  }

  /// The facts that one follows from, as far as one sentence can say it.
  private static func origin(of fact: Fact) -> String {
    switch fact {
    case .planPrice:
      "the price of each plan and frequency, plan.monthlyPrice, plan.annualPrice, plan.premiumMonthlyPrice and "
        + "plan.premiumAnnualPrice"
    case .subscriptionPeriodDays, .subscriptionNextBillingDate: "subscription.periodStart and subscription.cycle"
    case .subscriptionDaysLeft: "today and subscription.periodStart"
    case .subscriptionEndDate: "subscription.status and subscription.periodStart"
    case .todayDay: "today"
    case .vatTreatment: "vat.status and vat.rate"
    case .vatNumber: "vat.status"
    case .invoiceListed, .invoiceOverdue: "subscription.status"
    case .planMinimumLicences, .planMaximumLicences, .otherPlanMinimumLicences, .otherPlanMaximumLicences:
      "no limit, which is the product’s"
    case .orderPeriod, .orderPeriodStart, .orderLicences, .orderTier, .orderCycle, .orderPrice, .orderCredit,
      .orderCreditedDays, .orderCharge, .orderOtherItems, .orderTax, .orderTotalDue, .orderSurplus, .orderDocument,
      .orderAsksFor, .orderOffers, .orderPaid, .invoicePaid:
      "what an order follows from, and then make the order"
    case .accountKind, .accountProducts, .accountBalance, .accountCurrency, .contactRole, .subscriptionStatus,
      .subscriptionTier, .subscriptionLicences, .subscriptionAssigned, .subscriptionCycle, .subscriptionPeriodStart,
      .subscriptionAnchorDay, .planMonthlyPrice, .planAnnualPrice, .planPremiumMonthlyPrice, .planPremiumAnnualPrice,
      .otherPlanMonthlyPrice, .otherPlanAnnualPrice, .otherPlanPremiumMonthlyPrice, .otherPlanPremiumAnnualPrice,
      .paymentMethodKind, .paymentMethodWorks, .vatStatus, .vatService, .vatRate, .today, .cartOtherItems:
      "the fact itself"
    }
  }
}

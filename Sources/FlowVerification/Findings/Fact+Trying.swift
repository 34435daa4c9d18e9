import BillingModel

extension Fact {
  /// Whether the model can set the fact alone, to see whether that makes a difference.
  var canBeTried: Bool {
    switch self {
    case .accountKind, .contactRole, .subscriptionStatus, .subscriptionTier, .subscriptionCycle, .vatStatus,
      .vatService, .paymentMethodKind, .paymentMethodWorks, .subscriptionLicences, .subscriptionAssigned,
      .cartOtherItems:
      true
    case .accountProducts, .accountBalance, .accountCurrency, .subscriptionPeriodStart, .subscriptionPeriodDays,
      .subscriptionDaysLeft, .subscriptionAnchorDay, .subscriptionNextBillingDate, .subscriptionEndDate, .planPrice,
      .planMinimumLicences, .planMaximumLicences, .otherPlanMinimumLicences, .otherPlanMaximumLicences, .vatTreatment,
      .vatNumber, .vatRate, .today, .todayDay, .orderPeriod, .orderPeriodStart, .orderLicences, .orderTier,
      .orderCycle, .orderPrice, .orderCredit, .orderCreditedDays, .orderCharge, .orderOtherItems, .orderTax,
      .orderTotalDue, .orderSurplus, .orderDocument, .orderAsksFor, .orderOffers, .orderPaid, .invoiceListed,
      .invoiceOverdue, .invoicePaid:
      false
    }
  }
}

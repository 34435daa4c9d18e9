import BillingModel

extension FlowDecoding {
  /// Reports a comparison that no value of the fact makes false, or none makes true. Nobody learns anything from it.
  mutating func checkTruism(_ condition: Condition, of fact: Fact, at place: SourceRange) {
    let operands = condition.operands.compactMap(\.literal)
    guard operands.count == condition.operands.count, !operands.contains(.none) else { return }
    let values = fact.values(around: operands)
    guard !values.isEmpty else { return }
    let isTrue = values.map { value in operands.contains { condition.comparison.holds(value, $0) } }
    if !isTrue.contains(false) { diagnostics.append(.truism(fact, isTrue: true, at: place)) }
    if !isTrue.contains(true) { diagnostics.append(.truism(fact, isTrue: false, at: place)) }
  }
}

extension Operand {
  fileprivate var literal: Value? {
    switch self {
    case .literal(let value): value
    case .fact, .before, .input: nil
    }
  }
}

extension Fact {
  /// Values that the fact can have: all its names, or numbers at and beside these. Empty where nothing is known.
  fileprivate func values(around operands: [Value]) -> [Value] {
    switch type {
    case .flag: [.flag(true), .flag(false)]
    case .name(let names): names.indices.map { .name($0) }
    case .count, .percent, .money:
      operands.flatMap(\.neighbours).filter { $0.isIn(limits) }
    // A day is before and after others, and of the rest one of many is named.
    case .day, .period, .currency, .names, .products: []
    }
  }

  /// The numbers that it can be, in the smallest unit of an amount.
  private var limits: ClosedRange<Int> {
    switch self {
    case .subscriptionAnchorDay, .todayDay: 1...31
    case .subscriptionPeriodDays: 28...366
    case .subscriptionDaysLeft, .orderCreditedDays: 0...366
    // VAT on a credit can be more than VAT on the charges.
    case .orderTax: Int.min...Int.max
    case .subscriptionLicences, .orderLicences, .planMinimumLicences, .planMaximumLicences, .otherPlanMinimumLicences,
      .otherPlanMaximumLicences:
      1...Int.max
    case .accountKind, .accountProducts, .accountBalance, .accountCurrency, .contactRole, .subscriptionStatus,
      .subscriptionTier, .subscriptionAssigned, .subscriptionCycle, .subscriptionPeriodStart,
      .subscriptionNextBillingDate, .subscriptionEndDate, .planPrice, .planMonthlyPrice, .planAnnualPrice,
      .planPremiumMonthlyPrice, .planPremiumAnnualPrice, .otherPlanMonthlyPrice, .otherPlanAnnualPrice,
      .otherPlanPremiumMonthlyPrice, .otherPlanPremiumAnnualPrice, .paymentMethodKind, .paymentMethodWorks,
      .vatStatus, .vatTreatment, .vatNumber, .vatService, .vatRate, .today, .cartOtherItems, .orderPeriod,
      .orderPeriodStart, .orderTier, .orderCycle, .orderPrice, .orderCredit, .orderCharge, .orderOtherItems,
      .orderTotalDue, .orderSurplus, .orderDocument, .orderAsksFor, .orderOffers, .orderPaid, .invoiceListed,
      .invoiceOverdue, .invoicePaid:
      0...Int.max
    }
  }
}

extension Value {
  /// The number and those beside it.
  fileprivate var neighbours: [Value] {
    switch self {
    case .count(let count): [.count(count - 1), self, .count(count + 1)]
    case .money(let money):
      [-1, 0, 1].map { .money(Money(money.minorUnits + $0, money.currency)) }
    case .none, .flag, .day, .period, .currency, .name, .names: []
    }
  }

  fileprivate func isIn(_ limits: ClosedRange<Int>) -> Bool {
    switch self {
    case .count(let count): limits.contains(count)
    case .money(let money): limits.contains(money.minorUnits)
    case .none, .flag, .day, .period, .currency, .name, .names: false
    }
  }
}

extension Diagnostic {
  fileprivate static func truism(_ fact: Fact, isTrue: Bool, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .comparisonDecided, at: place,
      isTrue
        ? "This is true whatever \(fact.rawValue) is, so it says nothing."
        : "\(fact.rawValue) never has a value for which this is true.",
      help: "Compare with a value that it sometimes has and sometimes not.")
  }
}

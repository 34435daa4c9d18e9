import BillingModel
import FlowMeaning
import FlowReading

/// Two groups of words that say the opposite of each other.
enum Opposition: CaseIterable {
  /// stays / changes
  case staying
  /// goes on, starts / ends
  case running
  /// more / fewer
  case more
  /// today / next month
  case now
  /// keeps, stored / loses, deleted
  case keeping
  /// new / old
  case new
  /// pay / get back
  case paying
  /// receive / send
  case receiving
  /// with VAT / before VAT
  case tax
  /// appears / goes away
  case shown
  /// includes / leaves out
  case including

  /// One of the two groups.
  enum Side: Equatable {
    case first, second

    var other: Side { self == .first ? .second : .first }
  }

  /// The words of a side.
  func list(_ side: Side) -> WordList {
    switch self {
    case .staying: side == .first ? .staying : .changing
    case .running: side == .first ? .running : .ended
    case .more: side == .first ? .more : .less
    case .now: side == .first ? .now : .later
    case .keeping: side == .first ? .keeping : .losing
    case .new: side == .first ? .new : .old
    case .paying: side == .first ? .paying : .crediting
    case .receiving: side == .first ? .receiving : .sending
    case .tax: side == .first ? .withTax : .beforeTax
    case .shown: side == .first ? .shown : .hidden
    case .including: side == .first ? .including : .excluding
    }
  }

  /// Whether a negation makes one side of it the other: what does not change stays. What is not paid today may be paid
  /// never.
  var turnsWithNegation: Bool {
    switch self {
    case .staying, .running, .keeping, .shown, .including: true
    case .more, .now, .new, .paying, .receiving, .tax: false
    }
  }
}

extension Statement {
  /// The oppositions that words about it take part in, with the side that is right.
  var oppositions: [(Opposition, Opposition.Side)] {
    switch subject {
    case .fact(let fact): self.oppositions(of: fact)
    case .control(_, _, let state): [(.shown, state == .enabled ? .first : .second)]
    case .mail: [(.receiving, .first)]
    case .shown(let fact): Statement.tax(of: fact) + [(.including, .first)]
    case .message, .screen: []
    }
  }

  private func oppositions(of fact: Fact) -> [(Opposition, Opposition.Side)] {
    if operands == [.before(fact)] {
      switch comparison {
      case .is, .atLeast, .atMost, .oneOf, .includes: return [(.staying, .first), (.keeping, .first), (.new, .second)]
      case .isNot where fact == .vatNumber || fact == .paymentMethodKind: return [(.keeping, .first)]
      case .isNot, .above, .below: return [(.staying, .second)]
      }
    }
    return order(fact) + values(of: fact)
  }

  /// More or less than something.
  private func order(_ fact: Fact) -> [(Opposition, Opposition.Side)] {
    let isLimit: Bool =
      switch fact {
      case .planMinimumLicences, .planMaximumLicences, .otherPlanMinimumLicences, .otherPlanMaximumLicences: true
      // The words are about the credit, which is too small.
      case .orderTotalDue: true
      default: false
      }
    switch comparison {
    case .above where isZero:
      return fact == .orderSurplus || fact == .orderTotalDue ? [(.more, isLimit ? .second : .first)] : []
    case .above, .atLeast: return [(.more, isLimit ? .second : .first)]
    case .below, .atMost: return isZero ? [] : [(.more, isLimit ? .first : .second)]
    case .is, .isNot, .oneOf, .includes: return []
    }
  }

  private func values(of fact: Fact) -> [(Opposition, Opposition.Side)] {
    switch fact {
    case .subscriptionStatus: status
    case .subscriptionEndDate: isZero ? [(.running, .first)] : [(.now, .second)]
    case .subscriptionNextBillingDate: isZero ? [] : [(.now, .second)]
    case .subscriptionLicences, .subscriptionCycle, .orderLicences, .orderTier, .orderCycle:
      isEntered ? [(.now, .first), (.new, .first)] : []
    case .subscriptionTier: (isEntered ? [(.now, .first), (.new, .first)] : []) + tier
    case .paymentMethodKind: isZero || names == ["none"] ? [] : [(.keeping, .first), (.now, .first)]
    case .subscriptionPeriodStart, .orderPeriodStart, .subscriptionDaysLeft: [(.now, .first), (.running, .first)]
    case .orderPaid, .invoicePaid:
      isNothing ? [(.now, .first)] : [(.now, .first), (.paying, .first)] + Statement.tax(of: fact)
    case .orderCredit, .orderCreditedDays:
      isNothing ? [] : [(.paying, .second)] + (operands == [.before(.subscriptionDaysLeft)] ? [(.new, .second)] : [])
    case .accountBalance: isNothing ? [] : [(.keeping, .first), (.now, .first)]
    case .accountProducts: [(.now, .first), (.keeping, .first)]
    case .subscriptionAnchorDay: [(.now, .first)]
    case .subscriptionAssigned where isEntered && comparison == .is: [(.keeping, .second), (.now, .first)]
    case .subscriptionAssigned where isEntered && comparison == .atMost: [(.keeping, .first)]
    case .vatTreatment: names == ["domestic"] ? [(.running, .first)] : []
    case .vatNumber: names == ["absent"] ? [] : [(.keeping, .first), (.now, .first)]
    case .invoiceListed where operands == [.literal(.flag(comparison == .is))]: [(.keeping, .first)]
    case .orderOtherItems: Statement.tax(of: fact) + (comparison == .above ? [(.including, .first)] : [])
    case .orderTotalDue, .orderCharge, .orderPrice, .planPrice, .planMonthlyPrice, .planAnnualPrice,
      .planPremiumMonthlyPrice, .planPremiumAnnualPrice, .otherPlanMonthlyPrice, .otherPlanAnnualPrice,
      .otherPlanPremiumMonthlyPrice, .otherPlanPremiumAnnualPrice:
      Statement.tax(of: fact)
    default: []
    }
  }

  private var status: [(Opposition, Opposition.Side)] {
    switch names {
    case ["active"]: [(.running, .first), (.now, .first)]
    case ["trialRunning"]: [(.running, .first)]
    case ["expired"], ["trialEnded"]: [(.running, .second)]
    default: []
    }
  }

  private var tier: [(Opposition, Opposition.Side)] {
    switch names {
    case ["premium"]: [(.more, .first)]
    case ["standard"]: [(.more, .second)]
    default: []
    }
  }

  private static func tax(of fact: Fact) -> [(Opposition, Opposition.Side)] {
    switch fact {
    case .orderTotalDue, .orderPaid, .invoicePaid, .invoiceOverdue: [(.tax, .first)]
    case .orderCharge, .orderOtherItems, .orderPrice, .planPrice, .planMonthlyPrice, .planAnnualPrice,
      .planPremiumMonthlyPrice, .planPremiumAnnualPrice, .otherPlanMonthlyPrice, .otherPlanAnnualPrice,
      .otherPlanPremiumMonthlyPrice, .otherPlanPremiumAnnualPrice, .orderCredit:
      [(.tax, .second)]
    default: []
    }
  }

  var isEntered: Bool { if case .entered? = operands.first { true } else { false } }

  /// Whether it is compared with nothing or zero.
  var isZero: Bool {
    if case .literal(let value)? = operands.first { value == .none || value.isZero } else { false }
  }

  private var isNothing: Bool { isZero && (comparison == .is || comparison == .atMost) }

  /// The names of the values that it is compared with, when these are all names.
  var names: [String] {
    guard case .fact(let fact) = subject, case .name(let all) = fact.type else { return [] }
    return operands.compactMap { operand in
      guard case .literal(.name(let place)) = operand, all.indices.contains(place) else { return nil }
      return all[place]
    }
  }
}

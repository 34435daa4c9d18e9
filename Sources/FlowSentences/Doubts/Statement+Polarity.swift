import BillingModel
import FlowMeaning
import FlowReading

/// Whether words for a statement deny something.
enum Polarity: Equatable {
  case denies, affirms
}

extension Statement {
  /// Whether words for it have to deny something; nil where both can be said: “stays the same”, “does not change”.
  var polarity: Polarity? {
    switch subject {
    case .control(_, _, .enabled), .message, .screen, .mail, .shown: .affirms
    case .control(_, _, .hidden), .control(_, _, .disabled): .denies
    case .fact(let fact): polarity(of: fact)
    }
  }

  private func polarity(of fact: Fact) -> Polarity? {
    if case .literal(.flag(let flag))? = operands.first { return flag == (comparison == .is) ? .affirms : .denies }
    switch comparison {
    case .is: break
    case .oneOf where fact != .contactRole: break
    case .isNot where isZero, .above where isZero && fact != .orderTotalDue: return .affirms
    case .atMost where isZero: return .denies
    case .includes: return .affirms
    case .isNot, .oneOf, .atLeast, .atMost, .above, .below: return nil
    }
    if operands == [.before(fact)] { return nil }
    if isZero { return .denies }
    switch fact {
    case .subscriptionStatus:
      return names == ["pendingCancellation"] || names == ["pastDue"] ? nil : .affirms
    case .paymentMethodKind: return names.isEmpty || !names.contains("none") ? .affirms : .denies
    // A number that could not be verified is kept all the same: both can be said.
    case .vatNumber: return names == ["serviceDown"] ? nil : valuesAre(["absent"], else: ["verified", "serviceDown"])
    case .vatTreatment: return valuesAre(["reverseCharge", "exempt", "none"], else: ["domestic"])
    case .vatStatus, .vatService, .accountKind: return nil
    default: return .affirms
    }
  }

  /// What the values mean that are nothing to a reader, and those that are something.
  private func valuesAre(_ nothing: Set<String>, else something: Set<String>) -> Polarity? {
    let names = Set(names)
    if names.isEmpty { return nil }
    return names.isSubset(of: nothing) ? .denies : names.isSubset(of: something) ? .affirms : nil
  }
}

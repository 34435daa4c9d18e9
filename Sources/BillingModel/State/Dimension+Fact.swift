extension Dimension {
  /// What reports call it: the fact that shows it, or words of its own.
  package var title: String { shown.title }

  /// The fact that shows its value, by the name of the value, so that a sentence can ask for it; nil where none does.
  package var fact: Fact? { shown.fact }

  private var shown: (title: String, fact: Fact?) {
    func by(_ fact: Fact) -> (String, Fact?) { (fact.rawValue, fact) }
    return switch self {
    case .role: by(.contactRole)
    case .accountKind: by(.accountKind)
    case .ownership: ("product", nil)
    case .status: by(.subscriptionStatus)
    case .cycle: by(.subscriptionCycle)
    case .tier: by(.subscriptionTier)
    // Facts show these as numbers and amounts, and not by the names of the values.
    case .licences: (Fact.subscriptionLicences.rawValue, nil)
    case .assigned: (Fact.subscriptionAssigned.rawValue, nil)
    case .balance: (Fact.accountBalance.rawValue, nil)
    case .dayInPeriod: ("day of the period", nil)
    case .storedPayment: by(.paymentMethodKind)
    case .vat: by(.vatStatus)
    case .vatService: by(.vatService)
    case .otherItem: ("cart", nil)
    case .otherProduct: ("other product", nil)
    }
  }
}

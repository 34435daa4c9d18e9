extension Dimension {
  /// What reports call it: the fact that shows it, or its own name where it has none.
  package var title: String { fact?.rawValue ?? words }

  /// The fact that shows its value, by the name of the value, so that a sentence can ask for it; nil where none does.
  package var fact: Fact? {
    switch self {
    case .role: .contactRole
    case .accountKind: .accountKind
    case .status: .subscriptionStatus
    case .cycle: .subscriptionCycle
    case .tier: .subscriptionTier
    case .storedPayment: .paymentMethodKind
    case .vat: .vatStatus
    case .vatService: .vatService
    case .ownership, .licences, .assigned, .dayInPeriod, .balance, .otherItem, .otherProduct: nil
    }
  }

  private var words: String {
    switch self {
    case .ownership: "product"
    case .licences: Fact.subscriptionLicences.rawValue
    case .assigned: Fact.subscriptionAssigned.rawValue
    case .dayInPeriod: "day of the period"
    case .balance: Fact.accountBalance.rawValue
    case .otherItem: "cart"
    case .otherProduct: "other product"
    default: "\(self)"
    }
  }
}

extension EntryType {
  /// What it is, for people who write flows.
  package var meaning: String {
    switch self {
    case .count: "a whole number, such as the number of licences"
    case .paymentMethod: "a card, of the kinds that an account can have"
    case .vatNumber: "a VAT number, well formed or not"
    case .tier: "one of a product's plans"
    case .cycle: "how often a plan is billed"
    case .product: "a product that is sold"
    }
  }
}

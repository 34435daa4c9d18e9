extension Role {
  /// Who has it, for people who look the model up.
  package var meaning: String {
    switch self {
    case .billingContact: "who can change the plan and its payment"
    case .accountAdmin: "who manages the account and its users"
    case .user: "who works with the product"
    }
  }
}

extension PolicyName {
  /// What it decides, for people who write the data.
  package var meaning: String {
    switch self {
    case .vatRounding: "whether VAT is rounded for each line or for all lines of one rate together"
    case .pastDueEditing: "whether a plan with an unpaid invoice can be changed"
    case .pastDueCancelling: "whether a plan with an unpaid invoice can be cancelled"
    case .pendingCancellationEditing: "whether a plan that was cancelled can be changed until it ends"
    case .paymentMethodWhenNothingDue: "whether the checkout asks for a payment method when nothing is to be paid"
    case .leftoverCredit: "whether credit that is more than the charges stays on the balance"
    case .vatServiceDown: "what becomes of a VAT number that nobody can verify today"
    }
  }
}

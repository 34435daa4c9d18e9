extension MailKind {
  /// What it says, for people who look the model up.
  package var meaning: String {
    switch self {
    case .orderConfirmation: "tells the billing contact what was ordered"
    case .paymentReceipt: "tells the billing contact what was paid"
    case .cancellationConfirmation: "tells the billing contact that the plan ends"
    case .trialWelcome: "tells the billing contact that a trial has begun"
    case .questionToBillingContact: "what a reader writes to the billing contact"
    }
  }
}

import BillingModel

extension Message {
  /// The rule of the model that leads to a refusal with this message, as a clause; nil where the message itself says
  /// it.
  var rule: String? {
    switch self {
    case .nothingChanged: "an order has to change something."
    case .belowMinimum: "a plan keeps at least the minimum of licences."
    case .aboveMaximum: "a plan that is ordered here has at most the maximum of licences."
    case .belowAssigned: "a licence that a user has is not removed."
    case .vatNumberNotValid: "a VAT number has to be well formed."
    case .paymentMethodMissing: "something is due, and no card is entered, nor one stored that has not expired."
    case .paymentDeclined: "the bank refuses the card."
    case .downgradeNeedsSupport, .alreadySubscribed, .vatNumberUnknown, .vatServiceDown, .noAccess: nil
    }
  }
}

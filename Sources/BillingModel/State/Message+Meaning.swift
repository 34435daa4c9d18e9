extension Message {
  /// What it says, for people who look the model up.
  package var meaning: String {
    switch self {
    case .nothingChanged: "the order is what the account has already, or it is empty"
    case .belowMinimum: "fewer licences than the plan can have"
    case .aboveMaximum: "more licences than the plan can have"
    case .belowAssigned: "fewer licences than users have"
    case .downgradeNeedsSupport: "only the support makes the smaller plan of the larger one"
    case .alreadySubscribed: "the account has a plan or trial of the product"
    case .vatNumberNotValid: "the VAT number is not well formed"
    case .vatNumberUnknown: "the register does not know the VAT number"
    case .vatServiceDown: "the register cannot be asked now"
    case .paymentMethodMissing: "something is to be paid, and nobody has said how"
    case .paymentDeclined: "the bank does not pay"
    case .noAccess: "the link lets this account not in"
    }
  }
}

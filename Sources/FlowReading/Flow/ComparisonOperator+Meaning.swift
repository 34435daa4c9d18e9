import BillingModel

extension ComparisonOperator {
  /// What it says of a fact, for people who write flows.
  var meaning: String {
    switch self {
    case .is: "equal to this"
    case .isNot: "not equal to this"
    case .oneOf: "equal to one of these"
    case .includes: "this is among the names that the fact shows"
    case .atLeast: "this or more"
    case .atMost: "this or less"
    case .above: "more than this"
    case .below: "less than this"
    }
  }
}

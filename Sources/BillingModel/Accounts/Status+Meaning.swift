extension Status {
  /// What it says of a subscription, for people who look the model up.
  package var meaning: String {
    switch self {
    case .active: "a plan that is paid and renewed"
    case .trialRunning: "a free trial"
    case .trialEnded: "a trial that is over, and no plan yet"
    case .expired: "a plan that has ended"
    case .pastDue: "a plan with an unpaid invoice"
    case .pendingCancellation: "a plan that was cancelled and runs to the end of its period"
    }
  }
}

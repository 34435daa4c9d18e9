import FlowVerification

extension Outcome {
  /// The outcomes in the order of reports: the best first, the worst last.
  static var bestFirst: [Outcome] { allCases.reversed() }

  /// What happens to accounts with this outcome, in a few words.
  var meaning: String {
    switch self {
    case .completes: "the steps alone get them to the end"
    case .redirected: "before step 1 the page says where to go instead"
    case .helped: "stopped at a step, and the page gets them on or out"
    case .stranded: "stopped at a step, and nothing speaks to it"
    case .misled: "the page says something that is not so"
    }
  }

  /// The words behind a number of accounts.
  var verb: String {
    switch self {
    case .completes: "complete"
    case .redirected: "are redirected"
    case .helped: "are helped"
    case .stranded: "are stranded"
    case .misled: "are misled"
    }
  }

  /// The words behind a number of accounts that leave before the end.
  var verbBeforeEnd: String {
    switch self {
    case .redirected: "sent elsewhere"
    case .helped: "leave with help"
    case .completes, .stranded, .misled: verb
    }
  }

  /// The words behind a number of accounts that get to the end.
  var verbAtEnd: String { self == .helped ? "get here with help" : verb }
}

/// The outcome of a walk, from the worst to the best. The outcome of an account is the outcome of its worst walk.
package enum Outcome: Int, CaseIterable, Sendable, Comparable {
  /// The page is wrong for the account: a claim is false, advice does not apply, or a place is not open.
  case misled
  /// The account is stopped, and the page has no advice that helps.
  case stranded
  /// Troubleshooting of the page gets the account past a stop.
  case helped
  /// The page sends the account elsewhere before the first step.
  case redirected
  /// The account comes to the end without a stop.
  case completes

  /// The name in reports for tools, and the CSS class in report pages.
  package var name: String {
    switch self {
    case .misled: "misled"
    case .stranded: "stranded"
    case .helped: "helped"
    case .redirected: "redirected"
    case .completes: "completes"
    }
  }

  package static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
}

/// What an account comes to; the worst of its walks, worst first.
package enum Outcome: Int, CaseIterable, Sendable, Comparable {
  case misled, stranded, helped, redirected, completes

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

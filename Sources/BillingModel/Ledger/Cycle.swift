/// How often the plan is billed.
package enum Cycle: Int, CaseIterable, Sendable, BitwiseCopyable {
  case monthly, annual

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .monthly: "monthly"
    case .annual: "annual"
    }
  }

  /// The length of its period in months.
  package var months: Int { self == .monthly ? 1 : 12 }
}

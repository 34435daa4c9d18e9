/// How often the plan is billed.
package enum Cycle: Int, CaseIterable, Sendable, BitwiseCopyable {
  case monthly, annual

  /// The length of its period in months.
  package var months: Int { self == .monthly ? 1 : 12 }
}

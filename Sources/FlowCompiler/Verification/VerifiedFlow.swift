package import BillingModel

/// A flow that does what it says in one language, for every account. Only `Verifier` makes one.
package struct VerifiedFlow: Sendable {
  package let localized: LocalizedFlow
  package let report: VerificationReport
  /// What the facts of each example come to, by the example's id.
  package let examples: [String: [Operand: Value]]

  init(localized: LocalizedFlow, report: VerificationReport, examples: [String: [Operand: Value]]) {
    self.localized = localized
    self.report = report
    self.examples = examples
  }
}

/// What the walks of a flow came to.
package struct VerificationReport: Sendable, Hashable {
  /// How many accounts were walked: the whole space.
  package let accounts: Int
  /// Accounts by the worst of their walks.
  package let outcomes: [Outcome: Int]
  /// Accounts that no prerequisite sent elsewhere.
  package let reachStepOne: Int
  /// How many walks that took; accounts that do not differ in what was asked share one.
  package let walks: Int
  package let gestures: Int
  /// Steps whose every gesture was done by some account.
  package let stepsWalked: Int
  package let steps: Int
}

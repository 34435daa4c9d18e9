package import BillingModel
package import FlowReading
package import FlowTranslation

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

package import BillingModel
package import FlowReading
package import FlowTranslation

/// A flow that holds in one language for every account. Only `Verifier` makes one: the initialiser is internal.
package struct VerifiedFlow: Sendable {
  package let localized: LocalizedFlow
  package let report: VerificationReport
  /// The values of the facts in each worked example, by the id of the example.
  package let examples: [String: [Operand: Value]]

  init(localized: LocalizedFlow, report: VerificationReport, examples: [String: [Operand: Value]]) {
    self.localized = localized
    self.report = report
    self.examples = examples
  }
}

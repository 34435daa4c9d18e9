package import BillingModel
package import FlowReading
package import FlowTranslation

/// A flow that holds in one language for every account. Only `Verifier` makes one: the initialiser is internal.
package struct VerifiedFlow: Sendable {
  package let localized: LocalizedFlow
  /// With the findings about words, which come after the walks.
  package internal(set) var report: VerificationReport
  /// The values of the facts in each worked example, by the id of the example.
  package let examples: [String: [Operand: Value]]

  init(localized: LocalizedFlow, report: VerificationReport, examples: [String: [Operand: Value]]) {
    self.localized = localized
    self.report = report
    self.examples = examples
  }

  /// Whether its page is a draft: some of it is not translated, or nobody has read it. Only `--draft` lets it be one.
  package var isDraft: Bool {
    !localized.untranslated.isEmpty
      || report.findings.contains { $0.diagnostic.id == .sentenceUnread || $0.diagnostic.id == .sentenceDoubtful }
  }
}

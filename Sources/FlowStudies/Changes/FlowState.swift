import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// A flow in one language, in one state of content and data, with what its walks came to.
struct FlowState: Sendable {
  let localized: LocalizedFlow
  let exploration: Exploration
  let parts: [PartState]
  let amounts: [Amount]
  /// What is wrong with it, and worth knowing.
  let findings: [Diagnostic]

  /// A number or date of a worked example, as the page shows it.
  struct Amount: Sendable {
    let example: String
    /// The fact, as authors name it.
    let fact: String
    let text: String
  }

  /// Whether some walk fails: what lies behind that is then not met.
  var isFailing: Bool { !exploration.groups.isEmpty }

  var holds: Bool { !findings.contains { $0.severity == .error } }

  /// How many accounts come to each step.
  var arrivals: [(step: String, accounts: Int)] {
    var space = exploration.space
    return exploration.walker.program.steps.enumerated().map { number, step in
      // In two steps: the space that counts has to be the one that the set was made in.
      let accounts = exploration.funnel.accounts(from: .step(number), &space)
      return (step.id, space.count(of: accounts))
    }
  }
}

import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// A flow in one language, in one state of content and data, with the results of its walks.
struct FlowState: Sendable {
  let localized: LocalizedFlow
  let exploration: Exploration
  let parts: [PartState]
  let amounts: [Amount]
  /// What the page says.
  let blocks: [BlockWords]
  /// The errors, warnings and notes about the flow.
  let findings: [Diagnostic]

  /// A number, an amount or a date of a worked example, as the page shows it.
  struct Amount: Sendable {
    /// The id of the example.
    let example: String
    /// The name of the fact, as authors write it.
    let fact: String
    let text: String
  }

  /// Whether some walk fails. The parts behind the failure may then be reached by fewer accounts.
  var isFailing: Bool { !exploration.groups.isEmpty }

  /// The id of the step that a part is in; nil for one outside of the steps.
  func step(of part: FlowPart) -> String? { blocks.first { $0.id == part.block }?.step }

  var holds: Bool { !findings.contains { $0.severity == .error } }

  /// How many accounts come to each step, by the id of the step.
  var arrivals: [(step: String, accounts: Int)] {
    var space = exploration.space
    return exploration.walker.program.steps.enumerated().map { number, step in
      // In two steps: the space that counts has to be the one that the set was made in.
      let accounts = exploration.funnel.accounts(from: .step(number), &space)
      return (step.id, space.count(of: accounts))
    }
  }
}

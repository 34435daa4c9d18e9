import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// A flow without errors, in the language that it is written in. An error that it has after a mutation comes from the
/// mutation.
struct BaselineFlow {
  let flow: Flow
  let localized: LocalizedFlow
  let program: FlowProgram
  /// The screen on which each step ends for the account nearest to the ordinary one that is not redirected; nil for a step
  /// that it does not come to.
  let landings: [Screen?]
  /// How many gestures its walks make. Flows with fewer gestures are tried first.
  let cost: Int
}

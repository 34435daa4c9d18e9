import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// A flow in its own language in which nothing is wrong, so that what is wrong after a change is the change's doing.
struct BaselineFlow {
  let flow: Flow
  let localized: LocalizedFlow
  let program: FlowProgram
  /// The screens on which the ordinary account's steps end.
  let landings: [Screen?]
  /// How many gestures its walks take: those of cheap flows are made first.
  let cost: Int
}

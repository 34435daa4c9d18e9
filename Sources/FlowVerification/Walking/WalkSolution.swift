import BillingModel
import FlowReading

/// A solution's cause, its operations and where they lead.
package struct WalkSolution: Hashable, Sendable {
  package let id: String
  let cause: Condition?
  package let causePlace: CodePlace?
  let role: Role?
  let ending: SolutionEnding
  var start = 0
}

/// Where a solution leads: back to a step, by its number, or away.
enum SolutionEnding: Hashable, Sendable {
  case resume(Int)
  case leave(Destination)
}

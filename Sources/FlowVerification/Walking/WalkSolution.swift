import BillingModel
import FlowReading

/// A solution: the cause for which it applies, its first operation and where it leads.
package struct WalkSolution: Hashable, Sendable {
  package let id: String
  /// The solution applies where this holds; always where it is nil.
  var cause: Condition?
  package let causePlace: CodePlace?
  /// The role of the person who makes the gestures; nil where the reader does.
  var role: Role?
  var ending: SolutionEnding
  /// The first operation of the solution.
  var start = 0
}

/// Where a solution leads: back to the start of a step, by the index of the step, or out of the flow.
enum SolutionEnding: Hashable, Sendable {
  case resume(Int)
  case leave(Destination)
}

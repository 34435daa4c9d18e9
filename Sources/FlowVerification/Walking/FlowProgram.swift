import BillingModel
import FlowReading

/// A flow in one language compiled to a list of operations without words. Two languages with the same gestures and
/// claims have equal programs, so they are explored once.
package struct FlowProgram: Hashable, Sendable {
  var operations: [Operation] = []
  package var conditions: [WalkCondition] = []
  package var gestures: [WalkGesture] = []
  package var claims: [WalkClaim] = []
  package var links: [WalkLink] = []
  package var decisions: [Decision] = []
  package var steps: [WalkStep] = []
  package var solutions: [WalkSolution] = []
  var inputs: [WalkInput] = []
  /// The entry requirements of the flows to which this flow leads, by flow id. A flow that could not be read has
  /// none, so it is open to all.
  package var entryRequirements: [String: EntryRequirements] = [:]

  /// One instruction of the program. The numbers are indices of the arrays above, or of `operations`.
  enum Operation: Hashable, Sendable {
    case decide(Int)
    case beginStep(Int)
    /// Continues with the next operation if the condition holds, else with the operation `otherwise`.
    case when(condition: Int, otherwise: Int)
    case perform(gesture: Int)
    case judge(claim: Int)
    /// Records whether the condition of an `if` around words alone holds, where those around it do.
    case ask(condition: Int, scopes: [Int])
    /// Records whether the flows that these links lead to are open.
    case follow(links: Range<Int>)
    case endStep(Int)
    case endTip(resume: Int)
    case endSolution(Int)
    case finish
  }
}

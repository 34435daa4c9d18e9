import BillingModel
import FlowReading

/// A flow in one language as a walk performs it: operations without words. Two languages that make the same gestures
/// and claims have equal programs, and are walked once.
package struct FlowProgram: Hashable, Sendable {
  var operations: [Operation] = []
  package var conditions: [WalkCondition] = []
  package var gestures: [WalkGesture] = []
  package var claims: [WalkClaim] = []
  package var decisions: [Decision] = []
  package var steps: [WalkStep] = []
  package var solutions: [WalkSolution] = []
  var inputs: [WalkInput] = []
  /// Whom the flows turn away that this one leads to, by their ids; a flow that could not be read is open to all.
  package var entryRequirements: [String: EntryRequirements] = [:]

  /// One thing that a walk does; numbers are places in the arrays above.
  enum Operation: Hashable, Sendable {
    case decide(Int)
    case beginStep(Int)
    /// Goes on with the next operation if the condition holds, else at `otherwise`.
    case when(condition: Int, otherwise: Int)
    case perform(gesture: Int)
    case judge(claim: Int)
    case endStep(Int)
    case endTip(resume: Int)
    case endSolution(Int)
    case finish
  }
}

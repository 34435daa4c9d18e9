import BillingModel
package import FlowReading

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

/// Where something of a program stands in the flow: found again, in any language, by its ids.
package struct CodePlace: Hashable, Sendable {
  package let paragraph: String
  package let code: String
}

/// The condition of an `if`, and where it stands.
package struct WalkCondition: Hashable, Sendable {
  package let condition: Condition
  package let place: CodePlace
}

/// A gesture and where it is made.
package struct WalkGesture: Hashable, Sendable {
  package let phrase: GesturePhrase
  package let place: CodePlace
  /// The step whose troubleshooting speaks to it.
  let step: Int
  /// The solution that it is a part of, if any.
  let solution: Int?
}

/// A claim, and the conditions of the `if`s around it.
package struct WalkClaim: Hashable, Sendable {
  package let condition: Condition
  let scopes: [Int]
  package let place: CodePlace
  /// The effects that it tells.
  let effects: UInt32
  /// Its place among the claims of what a screen shows; 0 for others.
  let shownNumber: Int
}

/// A requirement or a way to another page: it sends some accounts away before the steps.
package struct Decision: Hashable, Sendable {
  let condition: Condition
  /// Accounts for which the condition is this are told.
  package let tellsWhen: Bool
  let leave: Destination?
  package let place: CodePlace
}

/// A step: its operations, and what helps where it does not work.
package struct WalkStep: Hashable, Sendable {
  package let id: String
  let isOptional: Bool
  var start = 0
  /// The operation after the step.
  var end = 0
  var lastGesture: Int?
  /// Where the tips that have gestures start.
  var tips: [Int] = []
  package var troubleshooting: [WalkSymptom] = []
}

/// What the reader sees at a stop, and the solutions offered.
package struct WalkSymptom: Hashable, Sendable {
  package let condition: Condition
  package let place: CodePlace
  var solutions: [Int] = []
}

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

/// An input, and the facts whose neighbouring values have to be tried.
struct WalkInput: Hashable, Sendable {
  let name: String
  let type: EntryType
  let limits: [Limit]
  let comparedFacts: [Fact]

  struct Limit: Hashable, Sendable {
    let comparison: ComparisonOperator
    let operands: [Operand]
  }
}

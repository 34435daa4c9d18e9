package import BillingModel

/// How a walk can go wrong; numbers are places in the program.
package enum WalkFailure: Hashable, Sendable {
  /// A stop that no troubleshooting entry of its step speaks to.
  case stranded(gesture: Int, Stop)
  /// The reader has no valid value to enter.
  case strandedAtInput(Int)
  /// An entry speaks to the stop, and none of its causes holds.
  case causeMissing(step: Int, symptom: Int, Stop)
  /// The cause holds, but changing it changes nothing.
  case causeFalse(solution: Int)
  case solutionFails(gesture: Int, Stop)
  /// The stop comes again after its solution.
  case circle(solution: Int)
  /// The place that a solution or a way elsewhere leads to is not open to the account.
  case solutionNowhere(solution: Int)
  case elsewhereNowhere(decision: Int)
  /// The flow that a solution or a way elsewhere leads to turns the account away.
  case solutionTurnedAway(solution: Int, requirement: Int)
  case elsewhereTurnedAway(decision: Int, requirement: Int)
  case claimFalse(Int)
  case shownNowhere(claim: Int)
  /// What the reader reviewed is not what was ordered.
  case reviewOutdated(claim: Int)
  case turnedAway(decision: Int)
  case effectUntold(Effect)

  var outcome: Outcome {
    switch self {
    case .stranded, .strandedAtInput, .solutionFails: .stranded
    case .causeMissing, .causeFalse, .circle, .solutionNowhere, .elsewhereNowhere, .solutionTurnedAway,
      .elsewhereTurnedAway, .claimFalse, .shownNowhere, .reviewOutdated, .turnedAway, .effectUntold:
      .misled
    }
  }
}

extension WalkFailure {
  /// The gesture that was stopped, if that is what went wrong.
  var gesture: Int? {
    switch self {
    case .stranded(let gesture, _), .solutionFails(let gesture, _): gesture
    case .strandedAtInput, .causeMissing, .causeFalse, .circle, .solutionNowhere, .elsewhereNowhere,
      .solutionTurnedAway, .elsewhereTurnedAway, .claimFalse, .shownNowhere, .reviewOutdated, .turnedAway, .effectUntold:
      nil
    }
  }

  /// The step whose advice is wanting, if that is what went wrong.
  var step: Int? {
    if case .causeMissing(let step, _, _) = self { step } else { nil }
  }

  var stop: Stop? {
    switch self {
    case .stranded(_, let stop), .solutionFails(_, let stop), .causeMissing(_, _, let stop): stop
    case .strandedAtInput, .causeFalse, .circle, .solutionNowhere, .elsewhereNowhere, .solutionTurnedAway,
      .elsewhereTurnedAway, .claimFalse, .shownNowhere, .reviewOutdated, .turnedAway, .effectUntold:
      nil
    }
  }

  /// An operation at which it is found.
  var operation: FlowProgram.Operation {
    switch self {
    case .stranded(let gesture, _), .solutionFails(let gesture, _): .perform(gesture: gesture)
    case .strandedAtInput: .beginStep(0)
    case .causeMissing(let step, _, _): .beginStep(step)
    case .causeFalse(let solution), .circle(let solution), .solutionNowhere(let solution),
      .solutionTurnedAway(let solution, _):
      .endSolution(solution)
    case .elsewhereNowhere(let decision), .elsewhereTurnedAway(let decision, _), .turnedAway(let decision):
      .decide(decision)
    case .claimFalse(let claim), .shownNowhere(let claim), .reviewOutdated(let claim): .judge(claim: claim)
    case .effectUntold: .finish
    }
  }
}

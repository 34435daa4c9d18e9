package import BillingModel

/// A reason why a walk fails. The numbers are indices of the arrays of the program.
package enum WalkFailure: Hashable, Sendable {
  /// No troubleshooting entry of the step describes the stop.
  case stranded(gesture: Int, Stop)
  /// No value of this input is valid for the account.
  case strandedAtInput(Int)
  /// An entry describes the stop, but none of its causes holds.
  case causeMissing(step: Int, symptom: Int, Stop)
  /// The cause of a solution holds, but is not the reason for the stop: changing its fact changes nothing.
  case causeFalse(solution: Int)
  /// A gesture of a solution is stopped.
  case solutionFails(gesture: Int, Stop)
  /// The stop occurs again after its solution was followed, and no other solution applies.
  case circle(solution: Int)
  /// The place to which a solution leads is not open to the account.
  case solutionNowhere(solution: Int)
  /// The place to which an `elsewhere` leads is not open to the account.
  case elsewhereNowhere(decision: Int)
  /// The flow to which a solution leads redirects the account, because of its entry requirement with this number.
  case solutionTurnedAway(solution: Int, requirement: Int)
  /// The flow to which an `elsewhere` leads redirects the account, because of its entry requirement of this number.
  case elsewhereTurnedAway(decision: Int, requirement: Int)
  /// A claim is false.
  case claimFalse(Int)
  /// A claim says that the screen shows a fact, and the screen does not show it.
  case shownNowhere(claim: Int)
  /// A value that this claim showed for review differs from what is then ordered.
  case reviewOutdated(claim: Int)
  /// This decision redirects an account for which the steps work.
  case turnedAway(decision: Int)
  /// An effect happened, and no judged claim tells the reader.
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
  /// The gesture that was stopped; nil for failures of other kinds.
  var gesture: Int? {
    switch self {
    case .stranded(let gesture, _), .solutionFails(let gesture, _): gesture
    case .strandedAtInput, .causeMissing, .causeFalse, .circle, .solutionNowhere, .elsewhereNowhere,
      .solutionTurnedAway, .elsewhereTurnedAway, .claimFalse, .shownNowhere, .reviewOutdated, .turnedAway,
      .effectUntold:
      nil
    }
  }

  /// The step whose troubleshooting has no cause that holds; nil for failures of other kinds.
  var step: Int? {
    if case .causeMissing(let step, _, _) = self { step } else { nil }
  }

  /// The stop at which the walk failed; nil for failures of other kinds.
  var stop: Stop? {
    switch self {
    case .stranded(_, let stop), .solutionFails(_, let stop), .causeMissing(_, _, let stop): stop
    case .strandedAtInput, .causeFalse, .circle, .solutionNowhere, .elsewhereNowhere, .solutionTurnedAway,
      .elsewhereTurnedAway, .claimFalse, .shownNowhere, .reviewOutdated, .turnedAway, .effectUntold:
      nil
    }
  }

  /// An operation of the part of the flow to which the failure belongs. Its place orders failures in reports.
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

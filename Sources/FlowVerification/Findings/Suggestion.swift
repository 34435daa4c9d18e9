import BillingModel
import FlowReading

/// A change of a flow that mends a failure. It is tried before it is suggested.
struct Suggestion {
  /// The sentence that suggests it, with the elements to write.
  let advice: String
  /// The program of the flow with the change.
  let program: FlowProgram
  /// The accounts for which the change can make a difference.
  let affected: AccountBox
}

extension FlowProgram {
  /// The program with one more solution for a stop, at the end of its entry; with a new entry where there is none.
  func adding(
    _ cause: Condition, clicking control: Control?, ending: SolutionEnding, toStep step: Int, symptom: Condition
  ) -> FlowProgram {
    var result = self
    let number = solutions.count
    let place = CodePlace(paragraph: "", code: "")
    result.solutions.append(
      WalkSolution(id: "", cause: cause, causePlace: place, role: nil, ending: ending, start: operations.count))
    if let control {
      result.operations.append(.perform(gesture: gestures.count))
      result.gestures.append(
        WalkGesture(
          phrase: GesturePhrase(kind: .click, target: .control(control, .page), operand: nil), place: place, step: step,
          solution: number))
    }
    result.operations.append(.endSolution(number))
    if let entry = steps[step].troubleshooting.firstIndex(where: { $0.condition == symptom }) {
      result.steps[step].troubleshooting[entry].solutions.append(number)
    } else {
      result.steps[step].troubleshooting.append(
        WalkSymptom(condition: symptom, place: place, solutions: [number]))
    }
    return result
  }

  /// The program with a gesture in a solution that has none.
  func adding(_ kind: GestureKind, on control: Control, to solution: Int, ofStep step: Int) -> FlowProgram {
    var result = self
    result.solutions[solution].start = operations.count
    result.operations += [.perform(gesture: gestures.count), .endSolution(solution)]
    result.gestures.append(
      WalkGesture(
        phrase: GesturePhrase(kind: kind, target: .control(control, .page), operand: nil),
        place: CodePlace(paragraph: "", code: ""), step: step, solution: solution))
    return result
  }

  /// The program with one more block before its steps, behind all others.
  func adding(_ decision: Decision) -> FlowProgram {
    let index = operations.prefix { if case .decide = $0 { true } else { false } }.count
    var result = inserting(.decide(decisions.count), at: index)
    result.decisions.append(decision)
    return result
  }

  /// The program with one more claim at its end.
  func adding(_ claim: WalkClaim) -> FlowProgram {
    var result = inserting(.judge(claim: claims.count), at: operations.firstIndex(of: .finish) ?? 0)
    result.claims.append(claim)
    return result
  }

  private func inserting(_ operation: Operation, at index: Int) -> FlowProgram {
    var result = self
    // Jumps to the operation at `index` lead to the new one, except those to the start of a step.
    func moved(_ number: Int) -> Int { number > index ? number + 1 : number }
    func start(_ number: Int) -> Int { number >= index ? number + 1 : number }
    result.operations = operations.map { operation in
      switch operation {
      case .when(let condition, let otherwise): .when(condition: condition, otherwise: moved(otherwise))
      case .endTip(let resume): .endTip(resume: start(resume))
      case .decide, .beginStep, .perform, .judge, .follow, .endStep, .endSolution, .finish: operation
      }
    }
    result.operations.insert(operation, at: index)
    for step in steps.indices {
      result.steps[step].start = start(steps[step].start)
      result.steps[step].end = moved(steps[step].end)
      result.steps[step].tips = steps[step].tips.map(start)
    }
    for solution in solutions.indices { result.solutions[solution].start = start(solutions[solution].start) }
    return result
  }

  /// The program with another condition in one of its claims.
  func replacing(claim number: Int, with condition: Condition) -> FlowProgram {
    var result = self
    let claim = claims[number]
    result.claims[number] = WalkClaim(
      condition: condition, scopes: claim.scopes, place: claim.place, effects: claim.effects,
      shownNumber: claim.shownNumber, presumption: claim.presumption)
    return result
  }
}

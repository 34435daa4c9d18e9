import BillingModel
import FlowReading

/// Changes of a program that suggestions try. What is added comes behind all that is there, so that numbers stay.
extension FlowProgram {
  /// The limits of the inputs, by the numbers of the input and of the limit.
  var inputLimits: [(input: Int, limit: Int)] {
    inputs.indices.flatMap { input in inputs[input].limits.indices.map { (input, $0) } }
  }

  /// The program in which an input has one limit less, or another one in its place.
  func replacing(_ limit: Int, ofInput number: Int, with other: WalkInput.Limit? = nil) -> FlowProgram {
    var result = self
    let input = inputs[number]
    let limits = input.limits.enumerated().compactMap { $0.offset == limit ? other : $0.element }
    result.inputs[number] = WalkInput(
      name: input.name, type: input.type, limits: limits, comparedOperands: input.comparedOperands)
    return result
  }

  /// The program with one more solution for a stop, at the end of its entry; with a new entry where there is none.
  func adding(
    _ cause: Condition, clicking control: Control?, claims added: [WalkClaim], ending: SolutionEnding,
    toStep step: Int, symptom: Condition
  ) -> FlowProgram {
    var result = self
    let number = solutions.count
    result.solutions.append(
      WalkSolution(id: "", cause: cause, causePlace: .ofSuggestion, role: nil, ending: ending, start: operations.count))
    result.append(control, claims: added, toSolution: number, ofStep: step)
    if let entry = steps[step].troubleshooting.firstIndex(where: { $0.condition == symptom }) {
      result.steps[step].troubleshooting[entry].solutions.append(number)
    } else {
      result.steps[step].troubleshooting.append(
        WalkSymptom(condition: symptom, place: .ofSuggestion, solutions: [number]))
    }
    return result
  }

  /// The program with a click, and claims of what it comes to, in a solution that has no gesture.
  func adding(_ control: Control, claims added: [WalkClaim], to solution: Int, ofStep step: Int) -> FlowProgram {
    var result = self
    let old = operations[solutions[solution].start...].prefix { $0 != .endSolution(solution) }
    result.solutions[solution].start = operations.count
    result.append(control, claims: added, toSolution: solution, ofStep: step)
    result.operations.insert(contentsOf: old, at: result.operations.count - 1)
    return result
  }

  /// Adds the operations of a solution at the end: a click, claims and the end of the solution.
  private mutating func append(_ control: Control?, claims added: [WalkClaim], toSolution number: Int, ofStep step: Int)
  {
    if let control {
      operations.append(.perform(gesture: gestures.count))
      gestures.append(.click(control, step: step, solution: number))
    }
    for claim in added {
      operations.append(.judge(claim: claims.count))
      claims.append(claim)
    }
    operations.append(.endSolution(number))
  }

  /// The program with a click before a gesture of a step.
  func adding(_ control: Control, before gesture: Int) -> FlowProgram {
    guard let index = operations.firstIndex(of: .perform(gesture: gesture)) else { return self }
    var result = inserting(.perform(gesture: gestures.count), at: index)
    result.gestures.append(.click(control, step: gestures[gesture].step, solution: nil))
    return result
  }

  /// The program with a click before a step, as a step of its own.
  func adding(_ control: Control, beforeStep step: Int) -> FlowProgram {
    var result = inserting(.perform(gesture: gestures.count), at: steps[step].start)
    result.gestures.append(.click(control, step: step, solution: nil))
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

  /// The program in which a decision redirects nobody.
  func removing(decision number: Int) -> FlowProgram {
    var result = self
    // A message is gone when a decision is asked, so this condition never holds.
    result.decisions[number].condition = Condition(.message(.noAccess))
    result.decisions[number].redirectsWhen = true
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
      case .decide, .beginStep, .perform, .judge, .ask, .follow, .endStep, .endSolution, .finish: operation
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
}

/// Corrections in place.
extension FlowProgram {
  /// The program with another condition in one of its claims.
  func replacing(claim number: Int, with condition: Condition) -> FlowProgram {
    var result = self
    result.claims[number].condition = condition
    return result
  }

  /// The program with another gesture in the place of one of its gestures.
  func replacing(gesture number: Int, with phrase: GesturePhrase) -> FlowProgram {
    var result = self
    result.gestures[number].phrase = phrase
    return result
  }

  /// The program with another symptom in an entry of a step.
  func replacing(symptom entry: Int, ofStep step: Int, with condition: Condition) -> FlowProgram {
    var result = self
    result.steps[step].troubleshooting[entry].condition = condition
    return result
  }

  /// The program with another cause, another ending or another person in a solution.
  func replacing(
    solution number: Int, cause: Condition? = nil, ending: SolutionEnding? = nil, role: Role? = nil
  ) -> FlowProgram {
    var result = self
    if let cause { result.solutions[number].cause = cause }
    if let ending { result.solutions[number].ending = ending }
    if let role { result.solutions[number].role = role }
    return result
  }

  /// The program in which a decision redirects to another place.
  func replacing(decision number: Int, destination: Destination) -> FlowProgram {
    var result = self
    result.decisions[number].destination = destination
    return result
  }
}

extension CodePlace {
  /// The place of what is not in the flow yet.
  static let ofSuggestion = CodePlace(paragraph: "", code: "")
}

extension WalkGesture {
  fileprivate static func click(_ control: Control, step: Int, solution: Int?) -> WalkGesture {
    WalkGesture(
      phrase: GesturePhrase(kind: .click, target: .control(control, .page), operand: nil), place: .ofSuggestion,
      step: step, solution: solution)
  }
}

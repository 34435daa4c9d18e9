import BillingModel

/// Numbers the exits of a flow from 0, in the order in which a walk comes to them, and finds the exit of an operation.
package struct FunnelExits {
  private let decisions: [String]
  private let steps: [String]
  /// The exit of each operation. The operations of tips and solutions belong to the exit of their step.
  private let exitOfOperation: [Int]
  /// For each operation at which a solution begins, the exit of the solution's step.
  private let exitOfSolution: [Int?]

  var count: Int { decisions.count + steps.count + 1 }

  package init(_ program: FlowProgram) {
    decisions = program.decisions.map(\.place.paragraph)
    steps = program.steps.map(\.id)
    let end = decisions.count + steps.count
    var exits = Array(repeating: end, count: program.operations.count)
    for (index, operation) in program.operations.enumerated() {
      if case .decide(let decision) = operation { exits[index] = decision }
    }
    var starts = [Int?](repeating: nil, count: exits.count)
    for (number, step) in program.steps.enumerated() {
      let solutions = step.troubleshooting.flatMap(\.solutions).map { program.solutions[$0].start }
      for start in solutions { starts[start] = decisions.count + number }
      for start in step.tips + solutions {
        // A tip or solution ends with its own last operation.
        var index = start
        while exits.indices.contains(index) {
          exits[index] = decisions.count + number
          if program.operations[index].endsDetour { break }
          index += 1
        }
      }
      for index in step.start..<step.end { exits[index] = decisions.count + number }
    }
    exitOfOperation = exits
    exitOfSolution = starts
  }

  /// The number of the exit at which a walk has just ended. A redirected walk leaves at the decision that redirected
  /// it.
  package func number(of walk: WalkState) -> Int {
    if let decision = walk.redirectedBy { return Int(decision) }
    return exitOfOperation[max(0, Int(walk.position) - 1)]
  }

  /// The number of an exit.
  func number(of exit: FunnelExit) -> Int {
    switch exit {
    case .decision(let number): number
    case .step(let number): decisions.count + number
    case .end: decisions.count + steps.count
    }
  }

  /// The exit of an operation.
  func exit(of operation: Int) -> FunnelExit {
    let number = exitOfOperation[operation]
    if number < decisions.count { return .decision(number) }
    return number < decisions.count + steps.count ? .step(number - decisions.count) : .end
  }

  /// The number of the exit of the step whose solution begins at an operation; nil where no solution begins.
  func exit(ofSolutionAt operation: Int) -> Int? { exitOfSolution[operation] }

  /// A stage for each exit, with all counts zero.
  var stages: [FunnelStage] {
    decisions.map { FunnelStage(kind: .decision, id: $0) } + steps.map { FunnelStage(kind: .step, id: $0) }
      + [FunnelStage(kind: .end, id: "")]
  }
}

extension FlowProgram.Operation {
  /// Whether the operation is the last of a tip or solution.
  fileprivate var endsDetour: Bool {
    switch self {
    case .endTip, .endSolution: true
    case .decide, .beginStep, .when, .perform, .judge, .ask, .follow, .endStep, .finish: false
    }
  }
}

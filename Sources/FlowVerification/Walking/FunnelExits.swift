import BillingModel

/// The exits of a flow in the order in which a walk comes to them, numbered from 0.
package struct FunnelExits {
  private let decisions: [String]
  private let steps: [String]
  /// The exit of each operation; those of tips and solutions belong to their step.
  private let exitOfOperation: [Int]
  /// The exit of the step whose solution begins at an operation, by the operation.
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
        // Help goes on to its own last operation.
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

  /// Where a walk that has just ended did so. Who was told to go elsewhere left at that decision.
  package func number(of walk: WalkState) -> Int {
    if let decision = walk.redirectedBy { return Int(decision) }
    return exitOfOperation[max(0, Int(walk.position) - 1)]
  }

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

  /// The exit that is the step whose solution begins at an operation; nil where none does.
  func exit(ofSolutionAt operation: Int) -> Int? { exitOfSolution[operation] }

  /// A stage for each exit, without numbers.
  var stages: [FunnelStage] {
    decisions.map { FunnelStage(kind: .decision, id: $0) } + steps.map { FunnelStage(kind: .step, id: $0) }
      + [FunnelStage(kind: .end, id: "")]
  }
}

extension FlowProgram.Operation {
  fileprivate var endsDetour: Bool {
    switch self {
    case .endTip, .endSolution: true
    case .decide, .beginStep, .when, .perform, .judge, .endStep, .finish: false
    }
  }
}

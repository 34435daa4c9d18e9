import BillingModel

/// What can still come after an operation, by any way through the flow.
struct WalkFuture {
  /// The inputs that are still used, as bits.
  private(set) var inputs: UInt64 = 0
  /// The solutions that a stop can still offer, as bits.
  private(set) var solutions: UInt64 = 0

  /// The future at each operation.
  static func all(of walkthrough: Walkthrough) -> [WalkFuture] {
    let successors = walkthrough.operations.indices.map { walkthrough.successors(of: $0) }
    return walkthrough.operations.indices.map { start in
      var future = WalkFuture()
      var reached: Set<Int> = [start]
      var open = [start]
      while let position = open.popLast() {
        future.add(walkthrough.operations[position], of: walkthrough)
        for next in successors[position] where reached.insert(next).inserted { open.append(next) }
      }
      return future
    }
  }

  private mutating func add(_ operation: Walkthrough.Operation, of walkthrough: Walkthrough) {
    switch operation {
    case .when(let condition, _): use(walkthrough.conditions[condition].condition.operands, of: walkthrough)
    case .judge(let number):
      let claim = walkthrough.claims[number]
      use(claim.condition.operands, of: walkthrough)
      for scope in claim.scopes { use(walkthrough.conditions[scope].condition.operands, of: walkthrough) }
    case .perform(let number):
      let gesture = walkthrough.gestures[number]
      if let operand = gesture.phrase.operand { use([operand], of: walkthrough) }
      for solution in walkthrough.steps[gesture.step].troubleshooting.flatMap(\.solutions) {
        solutions |= 1 << UInt64(solution)
        use(walkthrough.solutions[solution].cause?.operands ?? [], of: walkthrough)
      }
    case .decide, .beginStep, .endStep, .endTip, .endSolution, .finish: break
    }
  }

  private mutating func use(_ operands: [Operand], of walkthrough: Walkthrough) {
    for case .input(let name) in operands {
      if let number = walkthrough.inputs.firstIndex(where: { $0.name == name }) { inputs |= 1 << UInt64(number) }
    }
  }
}

extension Walkthrough {
  /// The operations that can come next.
  fileprivate func successors(of position: Int) -> [Int] {
    switch operations[position] {
    case .finish: []
    case .when(_, let otherwise): [position + 1, otherwise]
    case .beginStep(let number): [position + 1, steps[number].end]
    case .perform(let gesture): [position + 1] + help(in: gestures[gesture].step)
    case .endStep(let number): [position + 1] + help(in: number) + steps[number].tips
    case .endTip(let resume): [resume]
    case .endSolution(let number):
      if case .resume(let step) = solutions[number].ending { [steps[step].start] } else { [] }
    case .decide, .judge: [position + 1]
    }
  }

  private func help(in step: Int) -> [Int] {
    steps[step].troubleshooting.flatMap(\.solutions).map { solutions[$0].start }
  }
}

extension Screen {
  /// The screens that show some fact, as bits.
  fileprivate static let showingFacts = Fact.allCases.flatMap(\.screens).reduce(0) { $0 | $1.bit }
}

extension Walk {
  /// The same walk without what makes no difference any more.
  func forgetting(before future: WalkFuture) -> Walk {
    var walk = self
    walk.usedSolutions &= future.solutions
    walk.seenScreens &= Screen.showingFacts
    for number in walk.inputs.indices where future.inputs & 1 << UInt64(number) == 0 { walk.inputs[number] = nil }
    walk.forgetHiddenReviews()
    return walk
  }
}

extension Walk: Hashable {
  static func == (left: Walk, right: Walk) -> Bool {
    left.position == right.position && left.told == right.told && left.isHelped == right.isHelped
      && left.hasTakenTip == right.hasTakenTip && left.usedSolutions == right.usedSolutions
      && left.toldEffects == right.toldEffects && left.seenScreens == right.seenScreens
      && left.inputs.indices.allSatisfy { left.inputs[$0] == right.inputs[$0] }
      && left.reviews.indices.allSatisfy { left.reviews[$0] == right.reviews[$0] } && left.billing == right.billing
  }

  /// Only what often differs: to hash all of it takes longer than to compare what is left.
  func hash(into hasher: inout Hasher) {
    hasher.combine(position)
    hasher.combine(told)
    hasher.combine(usedSolutions)
    hasher.combine(toldEffects.rawValue)
    hasher.combine(inputs[0])
    hasher.combine(billing)
  }
}

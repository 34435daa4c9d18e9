import BillingModel

/// Where walks have been, and with which accounts: who comes there again in the same state has nothing new to meet.
///
/// Two states are the same if nothing that can still come tells them apart: an input that nothing uses any more, a
/// solution that no stop can offer any more, a screen that shows no fact. A walk that has taken its tip can do less than
/// one that has not, so it is the same as that one.
struct WalkMemory {
  private var visited: [Walk.Key: [AccountSet]] = [:]
  private let futures: [WalkFuture]

  init(_ walkthrough: Walkthrough) {
    futures = WalkFuture.all(of: walkthrough)
  }

  /// Remembers that accounts come to a state.
  /// - Returns: those of them that were not there before.
  mutating func visit(_ walk: Walk, _ accounts: [AccountSet]) -> [AccountSet] {
    let key = Walk.Key(walk, before: futures[Int(walk.position)])
    guard let known = visited[key] else {
      visited[key] = accounts
      return accounts
    }
    let new = known.reduce(accounts) { rest, set in rest.flatMap { $0.subtracting(set) } }
    if !new.isEmpty { visited[key] = AccountSet.merged(known + new) }
    return new
  }
}

/// What can still come after an operation, by any way through the flow.
struct WalkFuture {
  /// The inputs that are still used, by number.
  private(set) var inputs: Set<Int> = []
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
      if let number = walkthrough.inputs.firstIndex(where: { $0.name == name }) { inputs.insert(number) }
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

extension Walk {
  /// A state without what makes no difference any more.
  struct Key: Hashable {
    private let billing: BillingState
    private let position: Int32
    private let told: Int16?
    private let isHelped: Bool
    private let usedSolutions: UInt64
    private let toldEffects: EffectSet
    private let seenScreens: UInt32
    private let inputs: [Entry?]
    private let reviews: [Review]

    init(_ walk: Walk, before future: WalkFuture) {
      billing = walk.billing
      position = walk.position
      told = walk.told
      isHelped = walk.isHelped
      usedSolutions = walk.usedSolutions & future.solutions
      toldEffects = walk.toldEffects
      seenScreens = walk.seenScreens & Screen.showingFacts
      inputs = future.inputs.sorted().map { walk.inputs[$0] }
      reviews = walk.reviews.indices.compactMap { walk.reviews[$0] }.filter { $0.claims != 0 }
    }
  }
}

extension Screen {
  /// The screens that show some fact, as bits.
  fileprivate static let showingFacts = Fact.allCases.flatMap(\.screens).reduce(0) { $0 | $1.bit }
}

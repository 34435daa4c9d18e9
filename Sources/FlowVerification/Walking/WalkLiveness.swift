import BillingModel
import FlowReading

/// The live parts of a walk's state at an operation: those that some operation reachable from there still reads.
/// States that differ only in dead parts are joined.
struct WalkLiveness: Equatable {
  /// The inputs that a later operation can still use, as bits.
  private(set) var inputs: UInt8 = 0
  /// The solutions that a later stop can still offer, as bits.
  private(set) var solutions: UInt64 = 0

  /// The liveness at each operation, for walks that may still take a tip or for walks that have taken one.
  static func all(of program: FlowProgram, withTips: Bool) -> [WalkLiveness] {
    let successors = program.operations.indices.map { program.successors(of: $0, withTips: withTips) }
    var all = program.operations.map { operation in
      var liveness = WalkLiveness()
      liveness.add(operation, of: program)
      return liveness
    }
    // Most operations are followed by later ones, so that a few rounds from the last to the first are enough.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for position in all.indices.reversed() {
        for next in successors[position] where all[position].formUnion(all[next]) { hasChanged = true }
      }
    }
    return all
  }

  /// Adds what is live elsewhere; returns whether that is more.
  private mutating func formUnion(_ other: WalkLiveness) -> Bool {
    let before = self
    inputs |= other.inputs
    solutions |= other.solutions
    return self != before
  }

  private mutating func add(_ operation: FlowProgram.Operation, of program: FlowProgram) {
    switch operation {
    case .when(let condition, _): use(program.conditions[condition].condition.inputs, of: program)
    case .ask(let condition, let scopes):
      for scope in scopes + [condition] { use(program.conditions[scope].condition.inputs, of: program) }
    case .judge(let number):
      let claim = program.claims[number]
      use(claim.condition.inputs, of: program)
      for scope in claim.scopes { use(program.conditions[scope].condition.inputs, of: program) }
    case .follow(let links):
      for link in links { for scope in program.links[link].scopes { use(scope.inputs, of: program) } }
    case .perform(let number):
      stop(at: number, of: program)
    case .endStep(let number):
      // A step that ends on an unexpected screen is a stop at its last gesture.
      if let gesture = program.steps[number].lastGesture { stop(at: gesture, of: program) }
    case .decide, .beginStep, .endTip, .endSolution, .finish: break
    }
  }

  /// Adds what a gesture and a stop at it can use: the entered operand, and the solutions of the step with their
  /// causes.
  private mutating func stop(at number: Int, of program: FlowProgram) {
    let gesture = program.gestures[number]
    if case .input(let name)? = gesture.phrase.operand { use([name], of: program) }
    for solution in program.steps[gesture.step].troubleshooting.flatMap(\.solutions) {
      solutions |= UInt64(bit: solution)
      use(program.solutions[solution].cause?.inputs ?? [], of: program)
    }
  }

  /// Adds inputs by their names.
  private mutating func use(_ names: [String], of program: FlowProgram) {
    for name in names {
      if let number = program.inputs.firstIndex(where: { $0.name == name }) { inputs |= UInt8(bit: number) }
    }
  }
}

extension FlowProgram {
  /// The operations that can follow an operation.
  fileprivate func successors(of position: Int, withTips: Bool) -> [Int] {
    switch operations[position] {
    case .finish: []
    case .when(_, let otherwise): [position + 1, otherwise]
    case .beginStep(let number): [position + 1, steps[number].end]
    case .perform(let gesture): [position + 1] + solutionStarts(in: gestures[gesture].step)
    case .endStep(let number): [position + 1] + solutionStarts(in: number) + (withTips ? steps[number].tips : [])
    case .endTip(let resume): [resume]
    case .endSolution(let number):
      if case .resume(let step) = solutions[number].ending { [steps[step].start] } else { [] }
    case .decide, .judge, .ask, .follow: [position + 1]
    }
  }

  /// The first operations of the solutions of a step.
  private func solutionStarts(in step: Int) -> [Int] {
    steps[step].troubleshooting.flatMap(\.solutions).map { solutions[$0].start }
  }
}

extension Screen {
  /// The screens that show at least one fact, as bits.
  fileprivate static let showingFacts = Fact.allCases.reduce(0) { $0 | $1.screenBits }
}

extension WalkState {
  /// The same state without its dead parts.
  func keepingLiveParts(_ liveness: WalkLiveness) -> WalkState {
    var walk = self
    walk.usedSolutions &= liveness.solutions
    walk.seenScreens &= Screen.showingFacts
    walk.inputs &= liveness.inputs
    walk.forgetHiddenReviews()
    return walk
  }
}

extension WalkState: Hashable {
  package static func == (left: WalkState, right: WalkState) -> Bool {
    left.position == right.position && left.redirectedBy == right.redirectedBy && left.isHelped == right.isHelped
      && left.hasTakenTip == right.hasTakenTip && left.usedSolutions == right.usedSolutions
      && left.toldEffects == right.toldEffects && left.seenScreens == right.seenScreens
      && left.inputs == right.inputs
      && left.reviews.indices.allSatisfy { left.reviews[$0] == right.reviews[$0] } && left.billing == right.billing
  }

  /// Hashes the fingerprint, which has only the parts that often differ: hashing all parts takes longer than
  /// comparing the few states with equal fingerprints.
  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// A number that is equal for equal states, and seldom equal for different ones.
  var fingerprint: UInt64 {
    var print = billing.fingerprint
    func mix(_ value: UInt64) { print = (print ^ value) &* 0x9E37_79B9_7F4A_7C15 ^ print &>> 29 }
    mix(usedSolutions)
    mix(UInt64(truncatingIfNeeded: position) | UInt64(toldEffects.rawValue) &<< 32)
    mix(UInt64(truncatingIfNeeded: Int(redirectedBy ?? -1)) &<< 33 | UInt64(seenScreens) &<< 1 | (hasTakenTip ? 1 : 0))
    mix(UInt64(inputs))
    return print
  }
}

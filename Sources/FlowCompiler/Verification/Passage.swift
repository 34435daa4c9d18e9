import BillingModel

/// How the accounts run through a flow: each is counted once, where the worst of its walks ends.
struct Passage {
  private let exits: WalkExits
  private var boxes: [AccountSet: Box] = [:]
  private let accounts: AccountSet

  /// What is known of all accounts of a box.
  fileprivate struct Box {
    /// See `rank`.
    var rank = Int.max
    /// The last exit that one of the walks got to.
    var farthest = 0
    /// The solutions that the walks used, as bits.
    var solutions: UInt64 = 0
  }

  init(_ walkthrough: Walkthrough, accounts: AccountSet) {
    exits = WalkExits(walkthrough)
    self.accounts = accounts
  }

  mutating func add(_ ending: Ending, _ walk: Walk, _ sets: [AccountSet]) {
    let exit = exits.number(of: walk)
    let rank = rank(ending.outcome, exit)
    for set in sets { boxes[set, default: Box()].add(rank, exit, walk.solutions) }
  }

  /// Accounts come to a step with the help that they had. A walk that ends here, since others went on in the same state,
  /// says so too.
  mutating func help(_ walk: Walk, _ sets: [AccountSet]) {
    guard walk.solutions != 0 else { return }
    for set in sets { boxes[set, default: Box()].solutions |= walk.solutions }
  }

  /// Where an operation of the flow belongs.
  func exit(of operation: Walkthrough.Operation, in walkthrough: Walkthrough) -> WalkExit {
    walkthrough.operations.firstIndex(of: operation).map(exits.exit) ?? .step(0)
  }

  /// The number of an exit, in the order in which a walk comes to them.
  func number(of exit: WalkExit) -> Int { exits.number(of: exit) }

  /// The boxes of the accounts that come to an exit or to a later one.
  func boxes(from exit: WalkExit) -> [AccountSet] {
    let number = exits.number(of: exit)
    return boxes.filter { $0.value.farthest >= number }.map(\.key)
  }

  /// Failing walks leave where they fail, the earliest first. Of the others, an account leaves early only if none of its
  /// walks gets farther.
  private func rank(_ outcome: Outcome, _ exit: Int) -> Int {
    outcome.rawValue * exits.count + (outcome <= .stranded ? exit : exits.count - 1 - exit)
  }

  private func place(of rank: Int) -> (outcome: Outcome, exit: Int) {
    let (number, order) = rank.quotientAndRemainder(dividingBy: exits.count)
    let outcome = Outcome(rawValue: number) ?? .completes
    return (outcome, outcome <= .stranded ? order : exits.count - 1 - order)
  }

  /// Every decision and step in order, then the end, with the accounts that leave there.
  func stages() -> [PassageStage] {
    var counter = AccountCounter(classes: Outcome.allCases.count * exits.count)
    let counts = counter.count(
      boxes.filter { $0.value.rank != .max }.map { ($0.key, $0.value.rank) }, within: accounts)
    var stages = exits.stages
    for (rank, count) in counts.enumerated() where count > 0 {
      let (outcome, exit) = place(of: rank)
      stages[exit].exits[outcome, default: 0] += count
    }
    var arrivals = accounts.count
    for number in stages.indices {
      stages[number].arrivals = arrivals
      arrivals -= stages[number].exits.values.reduce(0, +)
      let solutions = exits.solutions(of: number)
      guard solutions != 0 else { continue }
      stages[number].helped = Exploration.count(boxes.filter { $0.value.solutions & solutions != 0 }.map(\.key))
    }
    return stages
  }
}

extension Passage.Box {
  fileprivate mutating func add(_ rank: Int, _ exit: Int, _ solutions: UInt64) {
    self.rank = min(self.rank, rank)
    farthest = max(farthest, exit)
    self.solutions |= solutions
  }
}

extension Walk {
  /// The solutions that help someone who was not told to go elsewhere, as bits.
  fileprivate var solutions: UInt64 { told == nil ? usedSolutions : 0 }
}

/// A decision, a step or the end of a flow, and the accounts that come to it.
package struct PassageStage: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case decision, step, end
  }

  package let kind: Kind
  /// The id of the paragraph or of the step; empty for the end.
  package let id: String
  /// The accounts whose worst walk gets here.
  package var arrivals = 0
  /// The accounts that follow the troubleshooting of this step in one of their walks.
  package var helped = 0
  /// The accounts whose worst walk ends here, by how it ends.
  package var exits: [Outcome: Int] = [:]
}

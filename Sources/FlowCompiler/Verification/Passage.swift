import BillingModel

/// How the accounts run through a flow: each is counted once, where the worst of its walks ends.
struct Passage {
  private let exits: WalkExits
  /// The accounts of which a walk ends so, see `rank`.
  private var ends: [Int: Accounts] = [:]
  /// By exit, the accounts of which a walk ends there.
  private var reached: [Accounts]
  /// By exit, the accounts that follow its troubleshooting in one of their walks.
  private var helped: [Accounts]

  init(_ walkthrough: Walkthrough) {
    exits = WalkExits(walkthrough)
    reached = Array(repeating: .none, count: exits.count)
    helped = reached
  }

  /// A walk ends.
  mutating func add(_ ending: Ending, _ walk: Walk, _ accounts: Accounts, _ space: inout AccountSpace) {
    let exit = exits.number(of: walk)
    let rank = rank(ending.outcome, exit)
    ends[rank] = space.union(ends[rank] ?? .none, accounts)
    reached[exit] = space.union(reached[exit], accounts)
  }

  /// A walk comes to an operation; it is noted if a solution begins there.
  mutating func help(_ walk: Walk, _ accounts: Accounts, _ space: inout AccountSpace) {
    guard walk.told == nil, let exit = exits.exit(ofSolutionAt: Int(walk.position)) else { return }
    helped[exit] = space.union(helped[exit], accounts)
  }

  /// Where an operation of the flow belongs.
  func exit(of operation: Walkthrough.Operation, in walkthrough: Walkthrough) -> WalkExit {
    walkthrough.operations.firstIndex(of: operation).map(exits.exit) ?? .step(0)
  }

  /// The number of an exit, in the order in which a walk comes to them.
  func number(of exit: WalkExit) -> Int { exits.number(of: exit) }

  /// The accounts that come to an exit or to a later one.
  func accounts(from exit: WalkExit, _ space: inout AccountSpace) -> Accounts {
    var accounts = Accounts.none
    for number in exits.number(of: exit)..<exits.count { accounts = space.union(accounts, reached[number]) }
    return accounts
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
  func stages(_ space: inout AccountSpace) -> [PassageStage] {
    var stages = exits.stages
    var counted = Accounts.none
    for (rank, accounts) in ends.sorted(by: { $0.key < $1.key }) {
      let rest = space.difference(accounts, counted)
      let count = space.count(of: rest)
      counted = space.union(counted, accounts)
      guard count > 0 else { continue }
      let (outcome, exit) = place(of: rank)
      stages[exit].exits[outcome, default: 0] += count
    }
    var arrivals = space.count(of: counted)
    for number in stages.indices {
      stages[number].arrivals = arrivals
      arrivals -= stages[number].exits.values.reduce(0, +)
      stages[number].helped = space.count(of: helped[number])
    }
    return stages
  }
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

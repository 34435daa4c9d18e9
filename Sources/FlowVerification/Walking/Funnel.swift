package import BillingModel

/// Counts how many accounts come to each decision and step of a flow and leave there. Each account is counted once,
/// where its worst walk ends.
package struct Funnel {
  private let exits: FunnelExits
  /// The sets of accounts that have a walk with some outcome at some exit, by `rank`. There are many walks, so their
  /// sets are joined only when a result is read.
  private var ends: [Set<AccountSet>]
  /// The sets of accounts that follow a solution of some step in one of their walks, by exit.
  private var helped: [Set<AccountSet>]

  init(_ program: FlowProgram) {
    exits = FunnelExits(program)
    ends = Array(repeating: [], count: Outcome.allCases.count * exits.count)
    helped = Array(repeating: [], count: exits.count)
  }

  /// Adds a walk that has ended, with its accounts.
  mutating func add(_ ending: WalkResult, _ walk: WalkState, _ accounts: AccountSet) {
    ends[rank(ending.outcome, exits.number(of: walk))].insert(accounts)
  }

  /// Adds the accounts of a walk to the followers of a step, if a solution of the step begins at the walk's next
  /// operation and the walk is not redirected.
  mutating func addFollowers(_ walk: WalkState, _ accounts: AccountSet, _ space: inout AccountSpace) {
    guard walk.redirectedBy == nil, let exit = exits.exit(ofSolutionAt: Int(walk.position)) else { return }
    helped[exit].insert(space.withoutChoices(accounts))
  }

  /// Joins the sets of each rank and each exit to one set. It is called once, after all walks have ended, because
  /// every later result is made of these sets.
  mutating func mergeSets(_ space: inout AccountSpace) {
    ends = ends.map { $0.isEmpty ? [] : [space.union($0)] }
    helped = helped.map { $0.isEmpty ? [] : [space.union($0)] }
  }

  /// The accounts by the outcome of their worst walk.
  func accountsByOutcome(_ space: inout AccountSpace) -> [Outcome: AccountSet] {
    var worse = AccountSet.none
    var accounts: [Outcome: AccountSet] = [:]
    for outcome in Outcome.allCases.sorted() {
      let first = outcome.rawValue * exits.count
      let all = space.union(ends[first..<first + exits.count].reduce(into: []) { $0.formUnion($1) })
      accounts[outcome] = space.difference(all, worse)
      worse = space.union(worse, all)
    }
    return accounts
  }

  /// The exit to which an operation of the program belongs; the first step for an operation that the program does not
  /// have.
  func exit(of operation: FlowProgram.Operation, in program: FlowProgram) -> FunnelExit {
    program.operations.firstIndex(of: operation).map(exits.exit) ?? .step(0)
  }

  /// The number of an exit, in the order in which a walk comes to the exits.
  func number(of exit: FunnelExit) -> Int { exits.number(of: exit) }

  /// The accounts that have a walk which ends at an exit or at a later one.
  package func accounts(from exit: FunnelExit, _ space: inout AccountSpace) -> AccountSet {
    let number = exits.number(of: exit)
    return space.union(
      ends.indices.filter { place(of: $0).exit >= number }.reduce(into: []) { $0.formUnion(ends[$1]) })
  }

  /// The place of an outcome and an exit in the order from the worst walk to the best. Of failing walks the one that
  /// fails earliest is the worst. Of other walks the one that gets farthest counts first, so an account leaves early
  /// only if none of its walks with this outcome gets farther.
  private func rank(_ outcome: Outcome, _ exit: Int) -> Int {
    outcome.rawValue * exits.count + (outcome <= .stranded ? exit : exits.count - 1 - exit)
  }

  /// The outcome and the exit of a rank.
  private func place(of rank: Int) -> (outcome: Outcome, exit: Int) {
    let (number, order) = rank.quotientAndRemainder(dividingBy: exits.count)
    let outcome = Outcome(rawValue: number) ?? .completes
    return (outcome, outcome <= .stranded ? order : exits.count - 1 - order)
  }

  /// Every decision and step in order, then the end, with the numbers of accounts that arrive and leave there.
  package func stages(_ space: inout AccountSpace) -> [FunnelStage] {
    var stages = exits.stages
    var counted = AccountSet.none
    for (rank, sets) in ends.enumerated() where !sets.isEmpty {
      let accounts = space.union(sets)
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
      let followers = space.union(helped[number])
      stages[number].helped = space.count(of: followers)
    }
    return stages
  }
}

extension AccountSpace {
  /// The union of many sets. Sets are joined in pairs, so that a large set is not read again for each small one.
  fileprivate mutating func union(_ sets: Set<AccountSet>) -> AccountSet {
    var sets = Array(sets)
    while sets.count > 1 {
      sets = stride(from: 0, to: sets.count, by: 2).map { index in
        index + 1 < sets.count ? union(sets[index], sets[index + 1]) : sets[index]
      }
    }
    return sets.first ?? .none
  }
}

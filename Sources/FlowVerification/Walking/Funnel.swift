package import BillingModel

/// How the accounts run through a flow: each is counted once, where the worst of its walks ends.
package struct Funnel {
  private let exits: FunnelExits
  /// The accounts of which a walk ends so, see `rank`. They are put together only when somebody asks: walks are many.
  private var ends: [Set<AccountSet>]
  /// By exit, the accounts that follow its troubleshooting in one of their walks.
  private var helped: [Set<AccountSet>]

  init(_ program: FlowProgram) {
    exits = FunnelExits(program)
    ends = Array(repeating: [], count: Outcome.allCases.count * exits.count)
    helped = Array(repeating: [], count: exits.count)
  }

  /// A walk ends.
  mutating func add(_ ending: WalkResult, _ walk: WalkState, _ accounts: AccountSet) {
    ends[rank(ending.outcome, exits.number(of: walk))].insert(accounts)
  }

  /// A walk comes to an operation; it is noted if a solution begins there.
  mutating func addFollowers(_ walk: WalkState, _ accounts: AccountSet, _ space: inout AccountSpace) {
    guard walk.redirectedBy == nil, let exit = exits.exit(ofSolutionAt: Int(walk.position)) else { return }
    helped[exit].insert(space.withoutChoices(accounts))
  }

  /// Puts together what belongs together, when all walks have ended: everything that is asked next is made of it.
  mutating func mergeSets(_ space: inout AccountSpace) {
    ends = ends.map { $0.isEmpty ? [] : [space.union($0)] }
    helped = helped.map { $0.isEmpty ? [] : [space.union($0)] }
  }

  /// The accounts whose worst walk comes to each outcome.
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

  /// Where an operation of the flow belongs.
  func exit(of operation: FlowProgram.Operation, in program: FlowProgram) -> FunnelExit {
    program.operations.firstIndex(of: operation).map(exits.exit) ?? .step(0)
  }

  /// The number of an exit, in the order in which a walk comes to them.
  func number(of exit: FunnelExit) -> Int { exits.number(of: exit) }

  /// The accounts that come to an exit or to a later one.
  package func accounts(from exit: FunnelExit, _ space: inout AccountSpace) -> AccountSet {
    let number = exits.number(of: exit)
    return space.union(
      ends.indices.filter { place(of: $0).exit >= number }.reduce(into: []) { $0.formUnion(ends[$1]) })
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
  /// The accounts of many sets; two and two, so that no large one is looked at again and again.
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

package import BillingModel

/// Every walk of every account of a flow, gathered.
package struct Exploration {
  /// The walks that fail for one reason.
  package struct Group {
    package let failure: WalkFailure
    /// The accounts that fail so, of the exploration's space, whatever they enter.
    let accounts: AccountSet
    /// The same with what they enter.
    let failing: AccountSet
    /// How many they are.
    package let count: Int
    /// The smallest box around them.
    package let hull: AccountBox
    /// The account that differs least from the ordinary one, with what its reader enters, and which ways it goes.
    package let smallest: AccountBox
    let ways: [UInt8]
  }

  package private(set) var walker: Walker
  /// In the order in which the walks met them.
  package private(set) var groups: [Group] = []
  package private(set) var walks = 0
  package private(set) var gestures = 0
  /// The accounts, and those of them whose worst walk comes to each outcome.
  package let space: AccountSpace
  package let accountsByOutcome: [Outcome: AccountSet]
  /// The accounts that were not told to go elsewhere.
  let notRedirected: AccountSet
  /// How and where the accounts end.
  package let funnel: Funnel

  /// Whether more numbers were to be tried than can be told apart: then nothing of it counts.
  package let isExceeded: Bool

  /// Walks the whole space, or a part of it; up to the first walk that fails, where nothing more is asked. Unless it is told
  /// not to, it tries numbers between those with which an account fails and those with which it does not.
  package init(
    center: BillingCenter, program: FlowProgram, accounts: AccountBox = .all, numbers: NumberTrial = .declared,
    refinesNumbers: Bool = true, stopsAtFailure: Bool = false, listener: WalkSearch.Listener? = nil
  ) {
    func search(_ trial: NumberTrial) -> WalkSearch {
      WalkSearch(center, program, accounts, trial, stopsAtFailure: stopsAtFailure, listener: listener)
    }
    var trial = numbers
    var last = search(trial)
    // What was found with fewer numbers counts where there is no room for more.
    var lastComplete = last
    while let next = last.nextTrial(after: trial, isRefined: refinesNumbers && !stopsAtFailure) {
      trial = next
      last = search(trial)
      if !last.space.choices.isExceeded { lastComplete = last }
    }
    self.init(lastComplete)
  }

  private init(_ search: WalkSearch) {
    var space = search.space
    isExceeded = space.choices.isExceeded
    walker = search.walker
    funnel = search.funnel
    gestures = search.gestures
    walks = search.results.walks
    accountsByOutcome = funnel.accountsByOutcome(&space)
    notRedirected = funnel.accounts(from: .step(0), &space)
    groups = search.results.failures.map { failure, failing in
      let smallest = space.smallest(of: failing)
      let accounts = space.withoutChoices(failing)
      return Group(
        failure: failure, accounts: accounts, failing: failing, count: space.count(of: accounts),
        hull: space.hull(of: accounts), smallest: smallest,
        ways: search.walker.ways(in: AccountSpace(smallest, choices: space.choices), leadingTo: failure))
    }
    self.space = space
  }

  /// How many accounts come to each outcome: an account's is the worst of its walks.
  package func countsByOutcome() -> [Outcome: Int] {
    accountsByOutcome.mapValues(space.count).filter { $0.value > 0 }
  }

  /// The smallest box around the accounts that were not told to go elsewhere; nil where all were.
  var notRedirectedHull: AccountBox? { notRedirected == .none ? nil : space.hull(of: notRedirected) }
}

extension Exploration {
  /// The smallest account of a group, with what its reader enters, as a space of its own.
  func space(of group: Group) -> AccountSpace { AccountSpace(group.smallest, choices: space.choices) }

  /// Walks the shortest failing walk of a group again, and shows each state on the way.
  @discardableResult
  package func replay(_ group: Group, seen: (_ before: WalkState, _ after: WalkState, inout Account) -> Void)
    -> WalkResult
  {
    var walker = walker
    return Account.replay(
      in: space(of: group), ways: group.ways, from: WalkState(start: BillingState()),
      step: { walk, account in walker.advance(&walk, &account) }, seen: seen)
  }
}

extension Walker {
  /// The first ways that lead one account, with what it enters, to a failure.
  fileprivate func ways(in account: AccountSpace, leadingTo failure: WalkFailure) -> [UInt8] {
    var walker = self
    var ways: [UInt8]?
    var explorer = AccountExplorer(account)
    var visited: Set<WalkState> = []
    explorer.explore(
      from: WalkState(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      stops: { walk, explorer in
        if ways != nil { return true }
        guard case .beginStep = program.operations[Int(walk.position)] else { return false }
        return !visited.insert(walk).inserted
      },
      leaf: { ending, _, explorer in
        if ways == nil, ending == .failed(failure) { ways = explorer.ways }
      })
    return ways ?? []
  }
}

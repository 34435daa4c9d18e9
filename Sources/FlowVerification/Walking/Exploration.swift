package import BillingModel

/// The result of exploring a flow: all walks of all accounts, with the failures in groups and the counts by outcome.
package struct Exploration {
  /// The walks that have the same failure.
  package struct Group {
    package let failure: WalkFailure
    /// The accounts with this failure, as a set of the exploration's space, without the values that they enter.
    let accounts: AccountSet
    /// The accounts with this failure, each with the values that it enters.
    let failing: AccountSet
    /// The number of accounts with this failure.
    package let count: Int
    /// The smallest box that contains these accounts.
    package let hull: AccountBox
    /// The account of the group that differs least from the ordinary account, with the values that its reader enters.
    package let smallest: AccountBox
    /// The branch that the smallest account takes at each fork of its first failing walk.
    let ways: [UInt8]
  }

  package private(set) var walker: Walker
  /// In the order in which the search met the failures.
  package private(set) var groups: [Group] = []
  package private(set) var walks = 0
  package private(set) var gestures = 0
  /// The space of which the sets of accounts below are sets.
  package let space: AccountSpace
  /// The accounts by the outcome of their worst walk.
  package let accountsByOutcome: [Outcome: AccountSet]
  /// The accounts with a walk that comes to the first step or farther: no decision redirects them.
  let notRedirected: AccountSet
  /// Where the accounts leave the flow, and with which outcome.
  package let funnel: Funnel
  /// The same with the numbers of accounts.
  package let stages: [FunnelStage]

  /// Whether there were more numbers to try than the space can tell apart. The results are then incomplete and must
  /// not be used.
  package let isExceeded: Bool
  /// The reason why a search ended before all walks were made; nil where it made them. The results are then incomplete
  /// and must not be used.
  package let excess: SearchExcess?
  /// What its searches have done together.
  package let effort: SearchEffort
  /// The bounds of its searches.
  let limits: SearchLimits

  /// Explores the whole space of accounts or a part of it. With `tolerated` the search ends with the first failure that is
  /// not among these. With `refinesNumbers` it is repeated with numbers between those with which an account fails and those
  /// with which the same account does not. A search that passes its limits is the last.
  package init(
    center: BillingCenter, program: FlowProgram, accounts: AccountBox = .all, numbers: NumberTrial = .declared,
    limits: SearchLimits = .standard, refinesNumbers: Bool = true, tolerated: Set<WalkFailure>? = nil,
    listener: WalkSearch.Listener? = nil
  ) {
    func search(_ trial: NumberTrial) -> WalkSearch {
      WalkSearch(center, program, accounts, trial, limits: limits, tolerated: tolerated, listener: listener)
    }
    var trial = numbers
    var last = search(trial)
    var effort = last.effort
    // If a trial has more numbers than the space can tell apart, or more walks than the limits let it make, the results
    // of the trial before it are kept.
    var lastComplete: WalkSearch?
    while last.excess == nil, let next = last.nextTrial(after: trial, isRefined: refinesNumbers && tolerated == nil) {
      let complete = lastComplete ?? last
      trial = next
      last = search(trial)
      effort += last.effort
      lastComplete = last.space.choices.isExceeded || last.excess != nil ? complete : nil
    }
    // A trial with too few digits has no results. If more digits make too many walks, these are what stands in the way.
    if let lastComplete, last.excess == nil || !lastComplete.space.choices.isExceeded {
      self.init(lastComplete, limits, effort)
    } else {
      self.init(last, limits, effort)
    }
  }

  private init(_ search: consuming WalkSearch, _ limits: SearchLimits, _ effort: SearchEffort) {
    self.effort = effort
    self.limits = limits
    // A space is large: it is changed where it is, and not copied.
    isExceeded = search.space.choices.isExceeded
    walker = search.walker
    funnel = search.funnel
    gestures = search.gestures
    walks = search.results.walks
    if let excess = search.excess {
      self.excess = excess
      (accountsByOutcome, notRedirected, stages) = ([:], .none, [])
      // The sets of the search are large, and nobody may read them.
      space = AccountSpace(search.space.box, choices: search.walker.choices)
      return
    }
    accountsByOutcome = funnel.accountsByOutcome(&search.space)
    notRedirected = funnel.accounts(from: .step(0), &search.space)
    stages = funnel.stages(&search.space)
    var excess: SearchExcess?
    groups = search.results.failures.map { failure, failing in
      let smallest = search.walker.smallest(of: failing, &search.space)
      let accounts = search.space.withoutChoices(failing)
      var tally = SearchTally(search.walker.program, limits)
      let ways = search.walker.ways(
        in: AccountSpace(smallest, choices: search.space.choices), leadingTo: failure, &tally)
      excess = excess ?? tally.excess
      return Group(
        failure: failure, accounts: accounts, failing: failing, count: search.space.count(of: accounts),
        hull: search.space.hull(of: accounts), smallest: smallest,
        ways: ways)
    }
    self.excess = excess
    space = search.space
  }

  /// The number of accounts by the outcome of their worst walk.
  package func countsByOutcome() -> [Outcome: Int] {
    accountsByOutcome.mapValues(space.count).filter { $0.value > 0 }
  }

  /// The smallest box that contains the accounts that are not redirected; nil where all are.
  var notRedirectedHull: AccountBox? { notRedirected == .none ? nil : space.hull(of: notRedirected) }
}

extension Exploration {
  /// A space that contains only the smallest account of a group, with the values that its reader enters.
  func space(of group: Group) -> AccountSpace { AccountSpace(group.smallest, choices: space.choices) }

  /// Repeats the failing walk of the smallest account of a group, and calls `seen` with each pair of states on the
  /// way.
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
  /// The smallest account of a set, with values that its reader may enter. What no later operation tells apart can have any
  /// value in the set, also one that the limits of its input leave out.
  fileprivate func smallest(of accounts: AccountSet, _ space: inout AccountSpace) -> AccountBox {
    var allowed = accounts
    for (number, input) in program.inputs.enumerated() where input.type != .count {
      allowed = space.intersection(allowed, space.accounts(choosing: names(for: input), in: Choice(number)))
    }
    return space.smallest(of: allowed == .none ? accounts : allowed)
  }

  /// The branches of the first walk found that leads one account, with the values that it enters, to a failure; empty
  /// where no walk does.
  fileprivate func ways(
    in account: AccountSpace, leadingTo failure: WalkFailure, _ tally: inout SearchTally
  ) -> [UInt8] {
    var walker = self
    var ways: [UInt8]?
    var operation = 0
    var explorer = AccountExplorer(account)
    var visited: Set<WalkState> = []
    explorer.explore(
      from: WalkState(start: BillingState()),
      step: { walk, account in
        operation = Int(walk.position)
        return walker.advance(&walk, &account)
      },
      stops: { walk, explorer in
        guard tally.count(operation, explorer) else {
          explorer.abandonParts()
          return true
        }
        if ways != nil { return true }
        guard case .beginStep = program.operations[Int(walk.position)] else { return false }
        return !visited.insert(walk).inserted
      },
      leaf: { ending, _, explorer in
        if ways == nil, ending == .failed(failure) { ways = explorer.ways }
        if !tally.count(operation, explorer) { explorer.abandonParts() }
      })
    return ways ?? []
  }
}

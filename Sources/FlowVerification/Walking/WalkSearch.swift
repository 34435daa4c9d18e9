package import BillingModel

/// A worklist search through all walks of a flow, for some accounts and some numbers to try. Walks of sets of
/// accounts fork where the accounts differ, and walks that come to equal states are joined.
package struct WalkSearch {
  package let walker: Walker
  package let results: WalkResults
  let funnel: Funnel
  /// The number of gestures that the walks have made. A gesture of a set of accounts counts once.
  let gestures: Int
  /// What it has done.
  let effort: SearchEffort
  /// The reason why it ended before all walks were made; nil where it made them. Its results are then incomplete.
  package let excess: SearchExcess?
  /// The space of accounts, with all sets that the search has made.
  package internal(set) var space: AccountSpace

  /// Is called with each walk that has ended: its ending, its last state, its accounts and their space.
  package typealias Listener = (WalkResult, WalkState, AccountSet, AccountSpace) -> Void

  /// Runs the search. It ends at the first of its limits that it passes. With `tolerated` it ends after the first item of
  /// the worklist with a walk that fails for another reason.
  package init(
    _ center: BillingCenter, _ program: FlowProgram, _ accounts: AccountBox = .all,
    _ numbers: NumberTrial = .declared, limits: SearchLimits = .standard, tolerated: Set<WalkFailure>? = nil,
    listener: Listener? = nil
  ) {
    // Until all walks are made, these are variables of their own: closures cannot capture the whole of self, and a second
    // reference to the space would copy it.
    var walker = Walker(center: center, program: program, numbers: numbers)
    var tally = SearchTally(program, limits)
    walker.landings = walker.landingsOfNearestReader(&tally)
    var (results, funnel, gestures) = (WalkResults(), Funnel(program), 0)
    var explorer = AccountExplorer(AccountSpace(accounts, choices: walker.choices))
    var queue = Worklist(program)
    let joinPoints = program.joinPoints
    _ = queue.add(WalkState(start: BillingState()), explorer.accounts, detours: 0, &explorer.space)
    while !tally.isExceeded, !(tolerated.map(results.hasFailure) ?? false), let item = queue.takeNext(&explorer.space) {
      explorer.begin(item.accounts)
      var (operation, followsOrder, isFirst) = (0, false, true)
      explorer.explore(
        from: item.walk,
        step: { walk, account in
          (operation, followsOrder) = (Int(walk.position), walk.billing.hasPlacedOrder)
          if case .perform = program.operations[operation] { gestures += 1 }
          return walker.advance(&walk, &account)
        },
        stops: { walk, explorer in
          guard tally.count(operation, explorer) else {
            explorer.abandonParts()
            return true
          }
          funnel.addFollowers(walk, explorer.accounts, &explorer.space)
          guard explorer.depth > 0 || joinPoints[Int(walk.position)] else { return false }
          let detours = item.detours + walk.detours - item.walk.detours
          let isNew = queue.add(walk, explorer.accounts, detours: detours, &explorer.space)
          tally.add(isNew: isNew, isFirst: isFirst, followsOrder: followsOrder, behind: operation)
          isFirst = false
          return true
        },
        leaf: { ending, walk, explorer in
          results.add(ending, explorer.accounts, &explorer.space)
          funnel.add(ending, walk, explorer.space.withoutChoices(explorer.accounts))
          listener?(ending, walk, explorer.accounts, explorer.space)
          if !tally.count(operation, explorer) { explorer.abandonParts() }
        })
    }
    excess = tally.excess
    effort = tally.effort
    if excess == nil { funnel.mergeSets(&explorer.space) }
    (self.walker, self.results, self.funnel, self.gestures) = (walker, results, funnel, gestures)
    space = explorer.space
  }
}

extension FlowProgram {
  /// For each operation, whether different walks can come together there.
  fileprivate var joinPoints: [Bool] {
    var joinPoints = Array(repeating: false, count: operations.count)
    for operation in operations {
      if case .when(_, let otherwise) = operation { joinPoints[otherwise] = true }
    }
    for step in steps {
      joinPoints[step.start] = true
      joinPoints[step.end] = true
    }
    return joinPoints
  }
}

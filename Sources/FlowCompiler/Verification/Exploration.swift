import BillingModel

/// Every walk of every account of a flow, gathered.
struct Exploration {
  /// The walks that fail for one reason.
  struct Group {
    let finding: Finding
    /// How many accounts fail so.
    let count: Int
    /// The smallest box around them.
    let hull: AccountSet
    /// The account that differs least from the ordinary one, and what its reader chose.
    let smallest: AccountSet
    let choices: [UInt8]
  }

  private(set) var walker: Walker
  /// In the order in which the walks met them.
  private(set) var groups: [Group] = []
  private(set) var walks = 0
  private(set) var gestures = 0
  /// The accounts, and those of them whose worst walk comes to each outcome.
  let space: AccountSpace
  let accountsByOutcome: [Outcome: Accounts]
  /// The accounts that were not told to go elsewhere.
  let begun: Accounts
  /// For each step the accounts that come to it, of those that were not told to go elsewhere.
  let arrivals: [Accounts]

  /// Walks the whole space, or a part of it.
  init(center: BillingCenter, walkthrough: Walkthrough, accounts: AccountSet = .all) {
    var walker = Walker(center: center, walkthrough: walkthrough)
    walker.landings = Exploration.landings(walker)
    var explorer = AccountExplorer(AccountSpace(accounts))
    var queue = WalkQueue(walkthrough)
    var memory = WalkMemory()
    var endings = WalkEndings()
    let joins = walkthrough.joins
    queue.add(Walk(start: BillingState()), explorer.accounts, detours: 0, &explorer.space)
    var gestures = 0
    var arrivals = Array(repeating: Accounts.none, count: walkthrough.steps.count)
    while let items = queue.takeNext() {
      for item in items {
        var accounts = item.accounts
        if case .beginStep(let step) = walkthrough.operations[Int(item.walk.position)] {
          accounts = memory.visit(item.walk, accounts, &explorer.space)
          if accounts == .none { continue }
          if item.walk.told == nil { arrivals[step] = explorer.space.union(arrivals[step], accounts) }
        }
        explorer.begin(accounts)
        explorer.explore(
          from: item.walk,
          step: { walk, account in
            if case .perform = walkthrough.operations[Int(walk.position)] { gestures += 1 }
            return walker.advance(&walk, &account)
          },
          stops: { walk, explorer in
            guard explorer.depth > 0 || joins[Int(walk.position)] else { return false }
            let detours = item.detours + walk.detours - item.walk.detours
            queue.add(walk, explorer.accounts, detours: detours, &explorer.space)
            return true
          },
          leaf: { ending, walk, explorer in
            endings.add(ending, explorer.accounts, isTold: walk.told != nil, &explorer.space)
          })
      }
    }
    var space = explorer.space
    accountsByOutcome = endings.byOutcome(&space)
    begun = endings.begun
    self.arrivals = arrivals
    walks = endings.walks
    groups = endings.failures.map { finding, accounts in
      let smallest = space.smallest(of: accounts)
      return Group(
        finding: finding, count: space.count(of: accounts), hull: space.hull(of: accounts), smallest: smallest,
        choices: walker.choices(of: smallest, leadingTo: finding))
    }
    self.space = space
    self.gestures = gestures
    self.walker = walker
  }

  /// How many accounts come to each outcome: an account's is the worst of its walks.
  func countsByOutcome() -> [Outcome: Int] {
    accountsByOutcome.mapValues(space.count).filter { $0.value > 0 }
  }

  /// The smallest box around the accounts that were not told to go elsewhere; nil where all were.
  var begunHull: AccountSet? { begun == .none ? nil : space.hull(of: begun) }

  /// Where the ordinary account's steps end: the screens that a reader whose steps work comes to see.
  private static func landings(_ walker: Walker) -> [Screen?] {
    var walker = walker
    var landings = walker.landings
    _ = Account.replay(
      .all, choices: [], from: Walk(start: BillingState()),
      step: { walk, account in walker.advance(&walk, &account) },
      seen: { before, after, _ in
        if case .endStep(let number) = walker.walkthrough.operations[Int(before.position)], before.told == nil {
          landings[number] = after.billing.screen
        }
      })
    return landings
  }
}

extension Walker {
  /// The first choices that lead one account to a finding.
  fileprivate func choices(of account: AccountSet, leadingTo finding: Finding) -> [UInt8] {
    var walker = self
    var choices: [UInt8]?
    var explorer = AccountExplorer(AccountSpace(account))
    var memory = WalkMemory()
    explorer.explore(
      from: Walk(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      stops: { walk, explorer in
        if choices != nil { return true }
        guard case .beginStep = walkthrough.operations[Int(walk.position)] else { return false }
        return memory.visit(walk, explorer.accounts, &explorer.space) == .none
      },
      leaf: { ending, _, explorer in
        if choices == nil, ending == .failed(finding) { choices = explorer.choices }
      })
    return choices ?? []
  }
}

extension Walkthrough {
  /// Whether walks that were different can come together at an operation.
  fileprivate var joins: [Bool] {
    var joins = Array(repeating: false, count: operations.count)
    for operation in operations {
      if case .when(_, let otherwise) = operation { joins[otherwise] = true }
    }
    for step in steps {
      joins[step.start] = true
      joins[step.end] = true
    }
    return joins
  }
}

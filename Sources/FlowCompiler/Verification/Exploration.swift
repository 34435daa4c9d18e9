import BillingModel

/// Every walk of every account of a flow, gathered.
struct Exploration {
  /// The walks that fail for one reason.
  struct Group {
    let finding: Finding
    /// The accounts that fail so, of the exploration's space, whatever they enter.
    let accounts: Accounts
    /// How many they are.
    let count: Int
    /// The smallest box around them.
    let hull: AccountSet
    /// The account that differs least from the ordinary one, with what its reader enters, and which ways it goes.
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
  /// How and where the accounts end.
  let passage: Passage

  /// Walks the whole space, or a part of it; up to the first walk that fails, where nothing more is asked. `failing` hears
  /// of each walk that fails, with the accounts of it.
  init(
    center: BillingCenter, walkthrough: Walkthrough, accounts: AccountSet = .all, stopsAtFailure: Bool = false,
    failing: (Finding, Walk, Accounts, AccountSpace) -> Void = { _, _, _, _ in }
  ) {
    var walker = Walker(center: center, walkthrough: walkthrough)
    walker.landings = Exploration.landings(walker)
    var explorer = AccountExplorer(AccountSpace(accounts, choices: walker.choices))
    var queue = WalkQueue(walkthrough)
    var endings = WalkEndings()
    var passage = Passage(walkthrough)
    let joins = walkthrough.joins
    queue.add(Walk(start: BillingState()), explorer.accounts, detours: 0, &explorer.space)
    var gestures = 0
    while !stopsAtFailure || endings.failures.isEmpty, let item = queue.takeNext(&explorer.space) {
      explorer.begin(item.accounts)
      explorer.explore(
        from: item.walk,
        step: { walk, account in
          if case .perform = walkthrough.operations[Int(walk.position)] { gestures += 1 }
          return walker.advance(&walk, &account)
        },
        stops: { walk, explorer in
          passage.help(walk, explorer.accounts, &explorer.space)
          guard explorer.depth > 0 || joins[Int(walk.position)] else { return false }
          let detours = item.detours + walk.detours - item.walk.detours
          queue.add(walk, explorer.accounts, detours: detours, &explorer.space)
          return true
        },
        leaf: { ending, walk, explorer in
          endings.add(ending, explorer.accounts, &explorer.space)
          passage.add(ending, walk, explorer.space.withoutChoices(explorer.accounts))
          if case .failed(let finding) = ending { failing(finding, walk, explorer.accounts, explorer.space) }
        })
    }
    var space = explorer.space
    accountsByOutcome = passage.accountsByOutcome(&space)
    begun = passage.accounts(from: .step(0), &space)
    walks = endings.walks
    groups = endings.failures.map { finding, failing in
      let smallest = space.smallest(of: failing)
      let accounts = space.withoutChoices(failing)
      return Group(
        finding: finding, accounts: accounts, count: space.count(of: accounts), hull: space.hull(of: accounts),
        smallest: smallest,
        choices: walker.choices(in: AccountSpace(smallest, choices: space.choices), leadingTo: finding))
    }
    self.space = space
    self.passage = passage
    self.gestures = gestures
    self.walker = walker
  }

  /// How many accounts come to each outcome: an account's is the worst of its walks.
  func countsByOutcome() -> [Outcome: Int] {
    accountsByOutcome.mapValues(space.count).filter { $0.value > 0 }
  }

  /// The smallest box around the accounts that were not told to go elsewhere; nil where all were.
  var begunHull: AccountSet? { begun == .none ? nil : space.hull(of: begun) }

  /// Where the steps end of the account that differs least from the ordinary one among those that are not told to go
  /// elsewhere: the screens that a reader whose steps work comes to see.
  private static func landings(_ walker: Walker) -> [Screen?] {
    guard let reader = nearestReader(walker) else { return walker.landings }
    var walker = walker
    var landings = walker.landings
    _ = Account.replay(
      in: AccountSpace(reader, choices: walker.choices), choices: [], from: Walk(start: BillingState()),
      step: { walk, account in walker.advance(&walk, &account) },
      seen: { before, after, _ in
        if case .endStep(let number) = walker.walkthrough.operations[Int(before.position)] {
          landings[number] = after.billing.screen
        }
      })
    return landings
  }

  /// The account nearest to the ordinary one that comes to the first step without being told to go elsewhere.
  private static func nearestReader(_ walker: Walker) -> AccountSet? {
    var walker = walker
    var nearest: AccountSet?
    var explorer = AccountExplorer(AccountSpace(.all, choices: walker.choices))
    explorer.explore(
      from: Walk(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      stops: { walk, explorer in
        guard case .beginStep = walker.walkthrough.operations[Int(walk.position)] else { return false }
        if walk.told == nil {
          let candidate = explorer.space.smallest(of: explorer.accounts).withoutChoices
          if nearest.map(candidate.isNearer) ?? true { nearest = candidate }
        }
        return true
      },
      leaf: { _, _, _ in })
    return nearest
  }
}

extension Exploration {
  /// The smallest account of a group, with what its reader enters, as a space of its own.
  func space(of group: Group) -> AccountSpace { AccountSpace(group.smallest, choices: space.choices) }

  /// Walks the shortest failing walk of a group again, and shows each state on the way.
  @discardableResult
  func replay(_ group: Group, seen: (_ before: Walk, _ after: Walk, inout Account) -> Void) -> Ending {
    var walker = walker
    return Account.replay(
      in: space(of: group), choices: group.choices, from: Walk(start: BillingState()),
      step: { walk, account in walker.advance(&walk, &account) }, seen: seen)
  }
}

extension Walker {
  /// The first ways that lead one account, with what it enters, to a finding.
  fileprivate func choices(in account: AccountSpace, leadingTo finding: Finding) -> [UInt8] {
    var walker = self
    var choices: [UInt8]?
    var explorer = AccountExplorer(account)
    var visited: Set<Walk> = []
    explorer.explore(
      from: Walk(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      stops: { walk, explorer in
        if choices != nil { return true }
        guard case .beginStep = walkthrough.operations[Int(walk.position)] else { return false }
        return !visited.insert(walk).inserted
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

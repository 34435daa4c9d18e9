import BillingModel

/// Every walk of every account of a flow, gathered.
struct Exploration {
  /// The walks that fail for one reason.
  struct Group {
    let finding: Finding
    /// The boxes of accounts that fail so.
    var sets: [AccountSet]
    /// The smallest box around them.
    var hull: AccountSet
    /// The account that differs least from the ordinary one, and what its reader chose.
    var smallest: AccountSet
    var choices: [UInt8]
  }

  private(set) var walker: Walker
  /// In the order in which the walks met them.
  private(set) var groups: [Group] = []
  private(set) var walks = 0
  private(set) var gestures = 0
  /// How and where the accounts end.
  private(set) var passage: Passage

  /// Walks the whole space, or a part of it.
  init(center: BillingCenter, walkthrough: Walkthrough, accounts: AccountSet = .all) {
    var walker = Walker(center: center, walkthrough: walkthrough)
    walker.landings = Exploration.landings(walker)
    var numbers: [Finding: Int] = [:]
    var gathered = (groups: [Group](), walks: 0, passage: Passage(walkthrough, accounts: accounts))
    var gestures = 0
    var memory = WalkMemory(walkthrough)
    Account.explore(
      accounts, from: Walk(start: BillingState()),
      step: { walk, account in
        if case .perform = walker.walkthrough.operations[Int(walk.position)] { gestures += 1 }
        return walker.advance(&walk, &account)
      },
      arrive: { walk, accounts in
        guard case .beginStep = walkthrough.operations[Int(walk.position)] else { return nil }
        let accounts = accounts()
        gathered.passage.help(walk, accounts)
        return memory.visit(walk, accounts)
      },
      leaf: { ending, walk, sets, choices in
        gathered.walks += 1
        gathered.passage.add(ending, walk, sets)
        guard case .failed(let finding) = ending else { return }
        for set in sets {
          if let number = numbers[finding] {
            gathered.groups[number].add(set, choices)
          } else {
            numbers[finding] = gathered.groups.count
            gathered.groups.append(
              Group(finding: finding, sets: [set], hull: set, smallest: set.smallest, choices: choices))
          }
        }
      })
    (groups, walks, passage) = gathered
    self.gestures = gestures
    self.walker = walker
  }

  /// How many accounts come to each outcome: an account's is the worst of its walks.
  func countsByOutcome() -> [Outcome: Int] {
    passage.stages().reduce(into: [:]) { counts, stage in counts.merge(stage.exits, uniquingKeysWith: +) }
  }

  /// How many accounts there are in some boxes that may overlap.
  static func count(_ sets: some Sequence<AccountSet>) -> Int {
    var counter = AccountCounter(classes: 1)
    return counter.count(sets.map { ($0, 0) }, within: .all)[0]
  }

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

extension Exploration.Group {
  fileprivate mutating func add(_ set: AccountSet, _ choices: [UInt8]) {
    sets.append(set)
    hull = hull.hull(with: set)
    let candidate = set.smallest
    if candidate.isNearer(than: smallest) {
      smallest = candidate
      self.choices = choices
    }
  }
}

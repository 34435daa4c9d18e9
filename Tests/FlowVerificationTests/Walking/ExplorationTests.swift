import BillingModel
import TestSupport
import FlowVerification
import Testing

/// Compares the exploration of sets of accounts with walks of single accounts: both must give each account the same
/// outcome. In a debug build these tests take minutes.
@Suite struct ExplorationTests {
  private static let whole = Result { try SampleArticle().explored(.all) }

  /// The outcome of the worst walk of one account that is walked alone.
  private func worst(of account: AccountBox, _ walker: Walker) -> Outcome {
    var walker = walker
    var worst = Outcome.completes
    var explorer = AccountExplorer(AccountSpace(account, choices: walker.choices))
    explorer.explore(
      from: WalkState(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      leaf: { ending, _, explorer in
        #expect(explorer.space.withoutChoices(explorer.accounts) == explorer.space.all)
        worst = min(worst, ending.outcome)
      })
    return worst
  }

  @Test func theExplorationSaysOfEachAccountWhatItsOwnWalksSay() throws {
    let exploration = try Self.whole.get()
    var space = exploration.space
    var generator = SeededGenerator(state: 3)
    var seen: Set<Outcome> = []
    for number in 0..<400 {
      // A third of the accounts are near the ordinary account, because most of the others are redirected at once.
      let near = number % 3 == 0 ? AccountBox.all.ordinary(in: [.role, .accountKind, .ownership, .status]) : .all
      let account = AccountBox.random(in: near, &generator)
      let lazy = exploration.accountsByOutcome.filter { _, accounts in
        space.intersection(accounts, space.accounts(in: account)) != .none
      }
      let explicit = worst(of: account, exploration.walker)
      #expect(Array(lazy.keys) == [explicit], "\(account)")
      seen.insert(explicit)
    }
    #expect(seen == Set(Outcome.allCases))
  }

  @Test func everyAccountIsCountedOnce() throws {
    let exploration = try Self.whole.get()
    let counts = exploration.countsByOutcome()
    #expect(counts.values.reduce(0, +) == AccountBox.all.count)
    #expect(Set(counts.keys) == Set(Outcome.allCases))
    #expect(exploration.walks < AccountBox.all.count / 100)
  }

  /// Varies three dimensions at a time, around a random account.
  @Test(
    arguments: [
      [.status, .storedPayment, .assigned], [.licences, .assigned, .cycle], [.role, .accountKind, .ownership],
      [.dayInPeriod, .balance, .vat], [.storedPayment, .balance, .dayInPeriod], [.status, .otherItem, .otherProduct],
      [.licences, .dayInPeriod, .storedPayment],
    ] as [[Dimension]])
  func theCountsAreThoseOfWalkingEveryAccount(dimensions: [Dimension]) throws {
    let flow = try SampleArticle()
    let walker = try Self.whole.get().walker
    var generator = SeededGenerator(state: UInt64(dimensions[0].rawValue))
    for number in 0..<4 {
      var part = number == 0 ? AccountBox.all.smallest : AccountBox.random(in: .all, &generator)
      if number == 1 { part = part.ordinary(in: [.role, .accountKind, .ownership, .status]) }
      for dimension in dimensions { part[dimension] = AccountBox.all[dimension] }
      let accounts = part.accounts
      #expect(accounts.count == part.count)
      let explicit = accounts.reduce(into: [Outcome: Int]()) { $0[worst(of: $1, walker), default: 0] += 1 }
      #expect(flow.explored(part).countsByOutcome() == explicit, "\(dimensions) of account \(number)")
    }
  }

  /// No walk of the article forks on these dimensions: with one value of each there are as many walks as with all
  /// values. The day divides some: what joins a plan of the other product costs the days that are left.
  @Test func aDimensionThatDividesNoWalkCostsNothing() throws {
    let whole = try Self.whole.get()
    let part = AccountBox.all.ordinary(in: [.cycle, .tier, .balance, .vat, .vatService])
    let smaller = try SampleArticle().explored(part)
    #expect(part.count * 50 < AccountBox.all.count)
    #expect(smaller.walks == whole.walks)
    #expect(smaller.gestures == whole.gestures)
  }

  @Test func aReplayEndsAsTheWalkThatWasFound() throws {
    let exploration = try Self.whole.get()
    #expect(!exploration.groups.isEmpty)
    for group in exploration.groups {
      #expect(exploration.replay(group) { _, _, _ in } == .failed(group.failure))
      #expect(group.smallest.hull(with: group.hull) == group.hull)
      #expect(group.count > 0 && group.count <= group.hull.count)
    }
  }
}

import BillingModel
import Testing

@testable import FlowCompiler

/// The lazy exploration against explicit walks: a box of accounts must say of each account in it what that account's own
/// walks say. In a debug build these take minutes.
@Suite struct ExplorationTests {
  /// Made once: it takes seconds.
  private static let whole = Result { try SampleArticle().explored(.all) }

  /// The worst that one account can come to, by walking it alone.
  private func worst(of account: AccountSet, _ walker: Walker) -> Outcome {
    var walker = walker
    var worst = Outcome.completes
    Account.explore(
      account, from: Walk(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      leaf: { ending, _, set, _ in
        #expect(set == [account])
        worst = min(worst, ending.outcome)
      })
    return worst
  }

  /// Every box of the lazy exploration with the worst of its walks.
  private func boxes(of accounts: AccountSet, _ walker: Walker) -> [AccountSet: Outcome] {
    var walker = walker
    var boxes: [AccountSet: Outcome] = [:]
    Account.explore(
      accounts, from: Walk(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      leaf: { ending, _, sets, _ in
        for set in sets { boxes[set] = min(boxes[set] ?? .completes, ending.outcome) }
      })
    return boxes
  }

  private func randomAccount(in set: AccountSet, _ generator: inout SeededGenerator) -> AccountSet {
    Dimension.allCases.reduce(set) { account, dimension in
      let values = (0..<UInt64(dimension.names.count)).filter { set[dimension] & (1 << $0) != 0 }
      return account.narrowed(dimension, to: 1 << (values.randomElement(using: &generator) ?? 0))
    }
  }

  /// Every account of a set, one by one.
  private func accounts(of set: AccountSet) -> [AccountSet] {
    Dimension.allCases.reduce([set]) { sets, dimension in
      sets.flatMap { set in
        (0..<UInt64(dimension.names.count)).filter { set[dimension] & (1 << $0) != 0 }
          .map { set.narrowed(dimension, to: 1 << $0) }
      }
    }
  }

  @Test func aBoxSaysOfEachAccountWhatItsOwnWalksSay() throws {
    let walker = try SampleArticle().explored(.all.smallest).walker
    let boxes = boxes(of: .all, walker)
    var generator = SeededGenerator(state: 3)
    var seen: Set<Outcome> = []
    for number in 0..<300 {
      // A third of them near the ordinary account: most of the others are sent elsewhere at once.
      let near = number % 3 == 0 ? AccountSet.all.ordinary(in: [.role, .accountKind, .ownership, .status]) : .all
      let account = randomAccount(in: near, &generator)
      let lazy = boxes.filter { account.isInside($0.key) }.values.min()
      let explicit = worst(of: account, walker)
      #expect(lazy == explicit, "\(account)")
      seen.insert(explicit)
    }
    #expect(seen == Set(Outcome.allCases))
  }

  @Test func everyAccountIsCountedOnce() throws {
    let exploration = try Self.whole.get()
    let counts = exploration.countsByOutcome()
    #expect(counts.values.reduce(0, +) == AccountSet.all.count)
    #expect(Set(counts.keys) == Set(Outcome.allCases))
    #expect(exploration.walks < AccountSet.all.count / 10)
  }

  /// Three dimensions at a time, around an account that is drawn.
  @Test(
    arguments: [
      [.status, .storedPayment, .assigned], [.licences, .assigned, .cycle], [.role, .accountKind, .ownership],
      [.dayInPeriod, .balance, .vat], [.storedPayment, .balance, .dayInPeriod], [.status, .otherItem, .otherProduct],
      [.licences, .dayInPeriod, .storedPayment],
    ] as [[Dimension]])
  func theCountsAreThoseOfWalkingEveryAccount(dimensions: [Dimension]) throws {
    let flow = try SampleArticle()
    let walker = flow.explored(.all.smallest).walker
    var generator = SeededGenerator(state: UInt64(dimensions[0].rawValue))
    for number in 0..<4 {
      var part = number == 0 ? AccountSet.all.smallest : randomAccount(in: .all, &generator)
      if number == 1 { part = part.ordinary(in: [.role, .accountKind, .ownership, .status]) }
      for dimension in dimensions { part[dimension] = AccountSet.all[dimension] }
      let accounts = accounts(of: part)
      #expect(accounts.count == part.count)
      let explicit = accounts.reduce(into: [Outcome: Int]()) { $0[worst(of: $1, walker), default: 0] += 1 }
      #expect(flow.explored(part).countsByOutcome() == explicit, "\(dimensions) of account \(number)")
    }
  }

  @Test func theCounterAgreesWithCountingOneByOne() {
    var generator = SeededGenerator(state: 5)
    let dimensions: [Dimension] = [.role, .cycle, .storedPayment]
    for round in 0..<500 {
      var whole = AccountSet.all.smallest
      for dimension in dimensions { whole[dimension] = AccountSet.all[dimension] }
      let boxes = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        let set = dimensions.reduce(whole) { set, dimension in
          set.narrowed(dimension, to: UInt64.random(in: 1...AccountSet.all[dimension], using: &generator))
        }
        return (set: set, rank: Int.random(in: 0..<3, using: &generator))
      }
      let expected = accounts(of: whole).reduce(into: [0, 0, 0]) { counts, account in
        if let rank = boxes.filter({ account.isInside($0.set) }).map(\.rank).min() { counts[rank] += 1 }
      }
      var counter = AccountCounter(classes: 3)
      #expect(counter.count(boxes, within: whole) == expected, "round \(round)")
    }
  }

  @Test func aReplayEndsAsTheWalkThatWasFound() throws {
    let exploration = try Self.whole.get()
    #expect(!exploration.groups.isEmpty)
    for group in exploration.groups {
      var walker = exploration.walker
      let ending = Account.replay(
        group.smallest, choices: group.choices, from: Walk(start: BillingState()),
        step: { walk, account in walker.advance(&walk, &account) }, seen: { _, _, _ in })
      #expect(ending == .failed(group.finding))
      #expect(group.sets.contains { group.smallest.isInside($0) })
      #expect(group.sets.allSatisfy { $0.isInside(group.hull) })
    }
  }
}

extension AccountSet {
  /// The same with the ordinary value in some dimensions.
  fileprivate func ordinary(in dimensions: [Dimension]) -> AccountSet {
    dimensions.reduce(into: self) { $0[$1] = 1 }
  }
}

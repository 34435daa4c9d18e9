import BillingModel
import TestSupport
import Testing

/// Compares sets of accounts with plain sets of single accounts.
@Suite struct AccountSpaceTests {
  /// A part of the space that is small enough to list, in dimensions that the rules of the space connect.
  private static let box = [.status, .cycle, .licences, .assigned, .dayInPeriod].reduce(
    into: AccountBox.all.smallest
  ) { box, dimension in box[dimension] = AccountBox.all[dimension] }

  /// Makes a set of accounts of random boxes, and the plain set that it should equal.
  private func draw(
    _ space: inout AccountSpace, _ generator: inout SeededGenerator
  ) -> (accounts: AccountSet, list: Set<AccountBox>) {
    var drawn = (accounts: AccountSet.none, list: Set<AccountBox>())
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let box = Dimension.allCases.reduce(Self.box) { set, dimension in
        let values = UInt64.random(in: 1...AccountBox.all[dimension], using: &generator)
        let part = set.narrowed(dimension, to: values)
        return part[dimension] == 0 ? set : part
      }
      let accounts = space.intersection(space.all, space.accounts(in: box))
      if Bool.random(using: &generator) {
        drawn = (space.union(drawn.accounts, accounts), drawn.list.union(box.accounts))
      } else {
        drawn = (space.difference(accounts, drawn.accounts), Set(box.accounts).subtracting(drawn.list))
      }
    }
    return drawn
  }

  @Test func setsHoldWhatTheirPartsSay() {
    var space = AccountSpace(Self.box)
    var generator = SeededGenerator(state: 11)
    #expect(space.count(of: space.all) == Self.box.accounts.count)
    #expect(space.count(of: space.all) == Self.box.count)
    for round in 0..<200 {
      let (left, right) = (draw(&space, &generator), draw(&space, &generator))
      for (accounts, list) in [
        left, right,
        (space.union(left.accounts, right.accounts), left.list.union(right.list)),
        (space.intersection(left.accounts, right.accounts), left.list.intersection(right.list)),
        (space.difference(left.accounts, right.accounts), left.list.subtracting(right.list)),
      ] {
        #expect(space.count(of: accounts) == list.count, "round \(round)")
        #expect(Set(space.list(of: accounts)) == list, "round \(round)")
        guard let first = list.first else {
          #expect(accounts == .none)
          continue
        }
        #expect(space.hull(of: accounts) == list.reduce(first) { $0.hull(with: $1) }, "round \(round)")
        let smallest = list.reduce(first) { $1.isNearer(than: $0) ? $1 : $0 }
        #expect(space.smallest(of: accounts) == smallest, "round \(round)")
      }
    }
  }

  @Test func equalSetsAreOneSet() {
    var space = AccountSpace(Self.box)
    var generator = SeededGenerator(state: 12)
    for _ in 0..<100 {
      let drawn = draw(&space, &generator).accounts
      var again = AccountSet.none
      for one in space.list(of: drawn).reversed() { again = space.union(again, space.accounts(only: one)) }
      #expect(again == drawn)
    }
  }

  @Test func theWholeSpaceHasTheAccountsThatRulesAllow() {
    let space = AccountSpace(.all)
    #expect(space.count(of: space.all) == AccountBox.all.count)
    #expect(space.smallest(of: space.all) == AccountBox.all.smallest)
  }
}

extension AccountSpace {
  /// The accounts of a set, one by one: each account of the space is tested for membership.
  fileprivate mutating func list(of accounts: AccountSet) -> [AccountBox] {
    hull(of: accounts).accounts.filter { intersection(self.accounts(only: $0), accounts) != .none }
  }
}

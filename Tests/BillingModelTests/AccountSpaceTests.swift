import BillingModel
import Testing
import TestSupport

/// The space of accounts, and the rules that say which combinations are none (`docs/rules.md` SPACE-1, SPACE-2).
@Suite struct AccountSpaceTests {
  // Twice 3 x 3 x 5 x 3 x 5 x 2 x 2 for what has no rule; an account without the product is 1, a trial 14, an expired
  // plan 56 and one that runs 280: 1 + 2 x 14 + 56 + 3 x 280 = 925.
  @Test func theSpaceHasMoreThanAMillionAccounts() {
    #expect(AccountBox.all.count == 925 * 5400)
    #expect(AccountBox.all.count > 1_000_000)
  }

  @Test func eachDimensionHasItsOwnBits() {
    var offset = 0
    for dimension in Dimension.allCases {
      #expect(dimension.width == dimension.names.count, "\(dimension)")
      #expect(dimension.offset == offset, "\(dimension)")
      #expect(dimension.names.count <= AccountSpace.valueLimit, "\(dimension)")
      #expect(Set(dimension.names).count == dimension.names.count, "\(dimension)")
      #expect(AccountBox.all[dimension] == (1 << UInt64(dimension.names.count)) - 1)
      offset += dimension.width
    }
    #expect(offset <= 64)
  }

  /// Walks would unite accounts with such a value and not count them, or take it for a value of the next dimension.
  @Test(arguments: [
    ([7, 43], [(0, 7), (7, 43)], "more than 7"), ([7, 6], [(0, 6), (6, 6)], "7 values and 6 bits"),
    ([6, 6], [(0, 6), (7, 6)], "begins at 7"), ([6, 6], [(0, 6), (6, 6)], "have 12 bits"),
  ]) func aValueWithoutABitOfItsOwnIsFoundOut(_ values: [Int], _ places: [(Int, Int)], _ fault: String) throws {
    let fields = zip(values, places).map { (values: $0, offset: $1.0, width: $1.1) }
    #expect(try #require(AccountBox.fault(of: fields)).contains(fault))
  }

  @Test func aSetOfBitsHasNoPlaceBeyondItsWidth() async {
    #expect(UInt32(bit: 31) == 1 << 31 && UInt8(bit: 7) == 128)
    await #expect(processExitsWith: .failure) { _ = UInt32(bit: 32) }
    await #expect(processExitsWith: .failure) { _ = UInt8(bit: 8) }
    await #expect(processExitsWith: .failure) { _ = UInt64(bit: -1) }
  }

  @Test func everyScreenEffectAndMailHasABitOfItsOwn() {
    #expect(Set(Screen.allCases.map(\.bit)).count == Screen.allCases.count)
    #expect(Set(Effect.allCases.map { EffectSet($0).rawValue }).count == Effect.allCases.count)
    #expect(Set(MailKind.allCases.map(\.bit)).count == MailKind.allCases.count)
  }

  @Test func theOrdinaryAccountHasTheFirstValueOfEach() {
    let ordinary = AccountBox.all.smallest
    for dimension in Dimension.allCases { #expect(ordinary[dimension] == 1, "\(dimension)") }
    #expect(ordinary.count == 1 && ordinary.differences == 0)
    let visit = Visit(of: ordinary)
    #expect(visit.value(of: .contactRole) == .name(Role.billingContact.rawValue))
    #expect(visit.value(of: .subscriptionStatus) == .name(Status.active.rawValue))
    #expect(visit.count(.subscriptionLicences) == 10 && visit.count(.subscriptionAssigned) == 0)
    #expect(visit.amount(.accountBalance) == "0.00")
    #expect(visit.value(of: .accountProducts) == .names(1))
  }

  /// A dimension that no fact tells is one that no sentence can depend on.
  @Test(arguments: Dimension.allCases) func everyValueShows(_ dimension: Dimension) {
    func shown(_ value: Int) -> [Value] {
      let visit = Visit(of: AccountBox.all.narrowed(dimension, to: 1 << UInt64(value)))
      return Fact.allCases.map { (fact: Fact) in visit.value(of: fact) }
    }
    let sights = dimension.names.indices.map(shown)
    // Assigned to half of ten, or to all but one of them, all differ; so do the others.
    #expect(Set(sights).count == dimension.names.count)
  }

  @Test func aFactShowsItsDimensionByTheNameOfTheValue() {
    for dimension in Dimension.allCases {
      guard let fact = dimension.fact else { continue }
      #expect(dimension.title == fact.rawValue)
      for value in dimension.names.indices {
        let visit = Visit(of: AccountBox.all.narrowed(dimension, to: 1 << UInt64(value)))
        #expect(visit.value(of: fact) == .name(value), "\(fact)")
      }
    }
  }

  @Test(arguments: AccountRule.all.indices) func eachRuleHasAReasonAndPrunesWhatNoOtherDoes(_ index: Int) {
    let rule = AccountRule.all[index]
    #expect(rule.reason.split(separator: " ").count > 5 && rule.reason.hasSuffix("."))
    #expect(!rule.pruned.isEmpty)
    for (dimension, allowed) in rule.pruned {
      let excluded = AccountBox.all[dimension] & ~allowed
      #expect(excluded != 0)
      // Ordinary but for the rule's own value, and for one that it excludes.
      var account = AccountBox.all.smallest
      account[rule.dimension] = rule.values & (0 &- rule.values)
      account[dimension] = excluded & (0 &- excluded)
      #expect(isExcluded(account, by: rule))
      #expect(account.isEmpty)
      let others = AccountRule.all.enumerated().filter { $0.offset != index }.map(\.element)
      account[dimension] = excluded
      #expect(
        combinations(of: account).contains { one in !others.contains { isExcluded(one, by: $0) } }, "\(dimension)")
    }
  }

  /// The combinations of a set, one by one, whether or not rules exclude them.
  private func combinations(of set: AccountBox) -> [AccountBox] {
    Dimension.allCases.reduce([set]) { accounts, dimension in
      accounts.flatMap { account in
        dimension.names.indices.map { account.narrowed(dimension, to: 1 << UInt64($0)) }.filter { $0[dimension] != 0 }
      }
    }
  }

  private func isExcluded(_ account: AccountBox, by rule: AccountRule) -> Bool {
    account[rule.dimension] & rule.values != 0 && rule.pruned.contains { account[$0.dimension] & $0.to == 0 }
  }

  private func isAccount(_ account: AccountBox) -> Bool { !AccountRule.all.contains { isExcluded(account, by: $0) } }

  @Test func countsAreThoseOfCountingOneByOne() {
    var generator = SeededGenerator(state: 17)
    var empty = 0
    for round in 0..<400 {
      var set = AccountBox.all.smallest
      // Every dimension in turn, a few at a time, and always those that rules are about.
      for dimension in Dimension.allCases.shuffled(using: &generator).prefix(5) + [.ownership, .status, .licences] {
        set[dimension] = AccountBox.all[dimension] & UInt64.random(in: 1...63, using: &generator)
        if set[dimension] == 0 { set[dimension] = 1 }
      }
      let accounts = combinations(of: set).filter(isAccount)
      #expect(set.count == accounts.count, "round \(round)")
      #expect(set.isEmpty == accounts.isEmpty)
      if accounts.isEmpty { empty += 1 }
      guard !accounts.isEmpty else { continue }
      let smallest = set.smallest
      #expect(accounts.contains(smallest))
      #expect(!accounts.contains { $0.isNearer(than: smallest) }, "round \(round)")
    }
    #expect(empty < 200)
  }

  @Test func theSmallestAccountOfASetIsTheOneNearestToTheOrdinary() {
    let set = AccountBox.all.narrowed(.status, to: 0b110000).narrowed(.role, to: 0b101)
    #expect(set.smallest[.status] == 0b010000)
    #expect(set.smallest[.role] == 0b001)
    #expect(set.smallest.count == 1)
  }
}

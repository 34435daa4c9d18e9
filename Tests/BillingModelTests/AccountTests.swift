import BillingModel
import Testing

@Suite struct AccountTests {
  @Test func theSpaceHasMoreThanAHundredThousandAccounts() {
    #expect(AccountSet.all.count == 4_147_200)
    #expect(AccountSet.dimensions.count == Dimension.allCases.count)
  }

  @Test func aDimensionThatNothingAsksForCostsNothing() {
    var leaves: [(answer: Bool, count: Int)] = []
    Account.explore(
      .all, from: 0, step: { (_: inout Int, account: inout Account) -> Bool? in account.is(Status.pastDue) },
      leaf: { answer, _, set, _ in leaves.append((answer, set.count)) })
    #expect(leaves.count == 2)
    #expect(leaves.map(\.count).reduce(0, +) == AccountSet.all.count)
    #expect(leaves.first { $0.answer }?.count == AccountSet.all.count / 6)
  }

  /// The walk below asks, chooses and asks again in one operation and over several, which is where a choice could be
  /// made twice or forgotten.
  @Test func everyAccountIsWalkedOnceForEachChoice() {
    struct State: BitwiseCopyable {
      var position = 0
      var trace = 0
    }
    var counts: [Int: Int] = [:]
    Account.explore(
      .all, from: State(),
      step: { (state: inout State, account: inout Account) -> Int? in
        state.position += 1
        switch state.position {
        case 1:
          state.trace = account.choose(among: 3)
          if account.is(Role.user) { state.trace += 10 }
        case 2:
          if state.trace >= 10 { state.trace += 100 * account.choose(among: 2) }
          state.trace += 1000 * account.value(Cycle.self).rawValue
        default: return state.trace
        }
        return nil
      },
      leaf: { trace, _, set, _ in counts[trace, default: 0] += set.count })
    let all = AccountSet.all.count
    for cycle in [0, 1000] {
      for choice in 0..<3 {
        #expect(counts[choice + cycle] == all * 2 / 3 / 2)
        for second in [0, 100] { #expect(counts[choice + 10 + second + cycle] == all / 3 / 2) }
      }
    }
    #expect(counts.count == 2 * 3 + 2 * 3 * 2)
  }

  @Test func theSmallestAccountOfASetIsTheOneNearestToTheOrdinary() {
    let set = AccountSet.all.narrowed(.status, to: 0b110000).narrowed(.role, to: 0b101)
    #expect(set.smallest[.status] == 0b010000)
    #expect(set.smallest[.role] == 0b001)
    #expect(set.smallest.count == 1)
  }
}

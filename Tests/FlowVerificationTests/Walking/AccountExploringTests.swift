import BillingModel
import TestSupport
import FlowVerification
import Testing

@Suite struct AccountExploringTests {
  /// The numbers of accounts and of walks that come to each ending.
  private func endings<State: BitwiseCopyable, WalkResult: Hashable>(
    of accounts: AccountBox = .all, from start: State, _ step: (inout State, inout Account) -> WalkResult?
  ) -> (counts: [WalkResult: Int], walks: Int) {
    var endings = (counts: [WalkResult: Int](), walks: 0)
    var explorer = AccountExplorer(AccountSpace(accounts))
    explorer.explore(
      from: start, step: step,
      leaf: { ending, _, explorer in
        endings.counts[ending, default: 0] += explorer.space.count(of: explorer.accounts)
        endings.walks += 1
      })
    return endings
  }

  @Test func aDimensionThatNothingAsksForCostsNothing() {
    let endings = endings(from: 0) { _, account -> Bool? in account.is(Status.pastDue) }
    #expect(endings.walks == 2)
    #expect(endings.counts.values.reduce(0, +) == AccountBox.all.count)
    #expect(endings.counts[true] == AccountBox.all.narrowed(.status, to: Status.pastDue.bit).count)
  }

  /// The walk below reads, chooses and reads again in one operation and over several, because there a choice could be
  /// made twice or be lost.
  @Test func everyAccountIsWalkedOnceForEachChoice() {
    struct State: BitwiseCopyable {
      var position = 0
      var trace = 0
    }
    let endings = endings(from: State()) { state, account -> Int? in
      state.position += 1
      switch state.position {
      case 1:
        state.trace = account.choose(among: 3)
        if account.is(Role.user) { state.trace += 10 }
      case 2:
        if state.trace >= 10 { state.trace += 100 * account.choose(among: 2) }
        state.trace += 1000 * account.value(StartBalance.self).rawValue
      default: return state.trace
      }
      return nil
    }
    let all = AccountBox.all.count
    for balance in [0, 1000, 2000] {
      for choice in 0..<3 {
        #expect(endings.counts[choice + balance] == all * 2 / 3 / 3)
        for second in [0, 100] { #expect(endings.counts[choice + 10 + second + balance] == all / 3 / 3) }
      }
    }
    #expect(endings.counts.count == 3 * 3 + 3 * 2 * 3)
  }

  /// The walk opens the choice of a number and of a plan, and reads each in one question, in another and again.
  @Test func everyAccountIsWalkedOnceForEachThingThatItEnters() {
    struct State: BitwiseCopyable {
      var position = 0
      var trace = 0
    }
    var explorer = AccountExplorer(AccountSpace(.all, choices: Choices([.count, .tier])))
    var counts: [Int: Int] = [:]
    var walks = 0
    explorer.explore(
      from: State(),
      step: { state, account -> Int? in
        state.position += 1
        switch state.position {
        case 1:
          let canChoose = account.open(Choice(0)) { account in
            account.is(Role.user) ? [] : account.is(StartBalance.zero) ? Array(0..<20) : [3, 30, 300]
          }
          if !canChoose { return -1 }
        case 2: _ = account.open(Choice(1)) { _ in [0, 1] }
        case 3:
          let isLarge = account.answer { account in
            account.value(of: Choice(0)) > 9 && account.is(Entered<Tier>.open(Choice(1)), .premium)
          }
          state.trace = isLarge ? 1000 : 0
        case 4: if state.trace > 0 { state.trace += account.value(of: Choice(0)) }
        default: return state.trace
        }
        return nil
      },
      leaf: { ending, _, explorer in
        let accounts = explorer.space.withoutChoices(explorer.accounts)
        counts[ending, default: 0] += explorer.space.count(of: accounts)
        walks += 1
      })
    let all = AccountBox.all.count
    #expect(counts[-1] == all / 3)
    #expect(counts[0] == all * 2 / 3)
    for number in 10..<20 { #expect(counts[1000 + number] == all * 2 / 3 / 3) }
    for number in [30, 300] { #expect(counts[1000 + number] == all * 2 / 3 * 2 / 3) }
    #expect(counts.count == 2 + 10 + 2)
    #expect(walks == counts.count)
  }

  /// The values that are left to choose depend on an earlier choice. An account without a value that is left is still
  /// walked after those that have one.
  @Test func whoHasNothingLeftToEnterIsNotForgotten() {
    struct State: BitwiseCopyable {
      var position = 0
    }
    var explorer = AccountExplorer(AccountSpace(.all, choices: Choices([.tier, .count])))
    var counts: [Bool: Int] = [:]
    explorer.explore(
      from: State(),
      step: { state, account -> Bool? in
        state.position += 1
        if state.position == 1 {
          account.open(Choice(0), among: [0, 1])
          return nil
        }
        return account.open(Choice(1)) { $0.is(Entered<Tier>.open(Choice(0)), .premium) ? [] : [1, 2] }
      },
      leaf: { ending, _, explorer in
        let accounts = explorer.space.withoutChoices(explorer.accounts)
        counts[ending, default: 0] += explorer.space.count(of: accounts)
      })
    #expect(counts == [true: AccountBox.all.count, false: AccountBox.all.count])
  }

  /// An answer is cached, and then numbers are read that were not among those for which it was found.
  @Test func anAnswerSaysNothingOfNumbersThatComeLater() {
    struct State: BitwiseCopyable {
      var position = 0
      var isUser = false
    }
    var explorer = AccountExplorer(AccountSpace(.all, choices: Choices([.paymentMethod, .count])))
    var counts: [Bool: Int] = [:]
    explorer.explore(
      from: State(),
      step: { state, account -> Bool? in
        state.position += 1
        switch state.position {
        case 1: state.isUser = account.is(Role.user)
        case 2: account.open(Choice(0), among: [0, 1])
        case 3: account.open(Choice(1), among: Array(state.isUser ? 0..<7 : 100..<107))
        default:
          return account.answer(Question(condition: 1, .order, BillingState()), of: BillingState()) {
            $1.value(of: Choice(1)) > 50
          }
        }
        return nil
      },
      leaf: { ending, _, explorer in
        let accounts = explorer.space.withoutChoices(explorer.accounts)
        counts[ending, default: 0] += explorer.space.count(of: accounts)
      })
    #expect(counts == [false: AccountBox.all.count / 3, true: AccountBox.all.count * 2 / 3])
  }

  /// A question reads properties that were read before the choices, and is evaluated twice for the same accounts.
  @Test func whatWasAskedOfSomeIsNotAskedOfThemAgain() {
    var asked = 0
    let endings = endings(from: 0) { position, account -> Bool? in
      position += 1
      if position == 1 { return account.is(VATService.up) ? nil : false }
      let isUp = account.answer(Question(condition: 1, .order, BillingState()), of: BillingState()) {
        asked += 1
        return $1.value(VATService.self) == .up
      }
      return position == 3 ? isUp : nil
    }
    #expect(endings.counts == [true: AccountBox.all.count / 2, false: AccountBox.all.count / 2])
    #expect(asked == 1)
  }

  /// Reads several properties, some only for some accounts, one of them twice, and not in order.
  private static func question(_ number: UInt64, _ account: inout Account) -> Bool {
    func bit(_ place: Int) -> Bool { number & (1 << UInt64(place)) != 0 }
    var sum = account.value(StartBalance.self).rawValue
    if account.is(VATStatus.charged) || (bit(0) && account.is(VATStatus.exempt)) { sum += 1 }
    if bit(1), !account.is(Cycle.annual) { sum += account.value(LicenceCount.self).rawValue }
    if bit(2), sum > 1 { sum += account.value(VATStatus.self).rawValue }
    if bit(3), account.is(OtherItem.one) == account.is(AssignedShare.all) { sum += 1 }
    return sum % 3 == Int(number >> 4 & 1)
  }

  @Test(arguments: 0..<32 as Range<UInt64>) func anAnswerSplitsInTwoAndAsReadingEverythingDoes(number: UInt64) {
    let together = endings(from: 0) { _, account -> Bool? in
      account.answer { account in Self.question(number, &account) }
    }
    let stepwise = endings(from: 0) { _, account -> Bool? in
      account.answerTogether { account in Self.question(number, &account) }
    }
    let apart = endings(from: 0) { _, account -> Bool? in Self.question(number, &account) }
    #expect(together.counts == apart.counts)
    #expect(stepwise.counts == apart.counts)
    #expect(together.walks == apart.counts.count && stepwise.walks == apart.counts.count)
    #expect(apart.walks > 2)
    var generator = SeededGenerator(state: number)
    for _ in 0..<20 {
      let account = AccountBox.random(in: .all, &generator)
      let own = endings(of: account, from: 0) { _, account -> Bool? in Self.question(number, &account) }
      let answer = own.counts.first?.key
      let asked = endings(of: account, from: 0) { _, account -> Bool? in
        account.answer { account in Self.question(number, &account) }
      }
      #expect(asked.counts.first?.key == answer && own.walks == 1)
    }
  }

  /// The same question is evaluated for some accounts, for others and for all, because an answer for some accounts
  /// does not hold for others.
  @Test(arguments: 0..<32 as Range<UInt64>) func aRememberedAnswerIsTheOneFoundAnew(number: UInt64) {
    struct State: BitwiseCopyable {
      var position = 0
      var trace = 0
    }
    func walk(_ state: inout State, _ account: inout Account, isRemembered: Bool) -> Int? {
      state.position += 1
      switch state.position {
      case 1: state.trace = account.is(StartBalance.zero) ? 0 : account.is(VATStatus.exempt) ? 1 : 2
      case 2 where state.trace == 1, 3 where state.trace != 0, 4:
        let isSo =
          isRemembered
          ? account.answer(Question(condition: 1, .order, BillingState()), of: BillingState()) {
            Self.question(number, &$1)
          }
          : account.answer { Self.question(number, &$0) }
        state.trace = 2 * state.trace + (isSo ? 1 : 0) + 10
      case 5: return state.trace
      default: break
      }
      return nil
    }
    let remembered = endings(from: State()) { walk(&$0, &$1, isRemembered: true) }
    let anew = endings(from: State()) { walk(&$0, &$1, isRemembered: false) }
    #expect(remembered.counts == anew.counts)
    #expect(remembered.walks == anew.walks)
  }
}

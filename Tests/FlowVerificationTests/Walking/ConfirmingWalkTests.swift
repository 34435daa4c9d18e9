import BillingModel
import TestSupport
import FlowVerification
import Testing

/// Compares the walks of sets of accounts with walks of single accounts. Neither the compiler nor the space can see
/// whether the model depends on something outside of its state, or on chance. A walk of one account of every set
/// shows it.
@Suite struct ConfirmingWalkTests {
  /// The ending of a walk, and its accounts with the values that they enter.
  private struct Leaf {
    let ending: WalkResult
    let accounts: AccountSet
  }

  /// All walks of a flow.
  private func leaves(_ flow: CompiledFlow) -> (leaves: [Leaf], search: WalkSearch) {
    var leaves: [Leaf] = []
    let search = WalkSearch(flow.center, flow.program) { ending, _, accounts, _ in
      leaves.append(Leaf(ending: ending, accounts: accounts))
    }
    return (leaves, search)
  }

  /// The endings of the walks of one account that has chosen all values to enter. Here no choice is open, no set is
  /// forked and no answer is cached.
  private func endings(of reader: AccountBox, _ search: WalkSearch) -> Set<WalkResult> {
    var walker = search.walker
    var endings: Set<WalkResult> = []
    var explorer = AccountExplorer(AccountSpace(reader, choices: search.space.choices))
    explorer.explore(
      from: WalkState(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      leaf: { ending, _, _ in endings.insert(ending) })
    return endings
  }

  @Test(arguments: try CompiledFlow.all()) func aReaderOfEveryGroupEndsAsTheGroupDoes(flow: CompiledFlow) throws {
    let (leaves, search) = leaves(flow)
    var space = search.space
    var generator = SeededGenerator(state: 7)
    var known: [WalkResult: AccountSet] = [:]
    for leaf in leaves { known[leaf.ending] = space.union(known[leaf.ending] ?? .none, leaf.accounts) }
    #expect(leaves.count == search.results.walks)
    for leaf in Set(leaves.map(\.accounts)) {
      let (reader, only) = space.reader(of: leaf, whoseEntriesAre: search.space.opened, &generator)
      let expected = Set(known.filter { space.intersection(only, $0.value) != .none }.keys)
      #expect(endings(of: reader, search) == expected, "\(flow.id): \(reader)")
    }
  }
}

extension AccountSpace {
  /// Draws one account of a set, with a value for each choice that it could make, and the set of this account alone.
  fileprivate mutating func reader(
    of accounts: AccountSet, whoseEntriesAre opened: [AccountSet], _ generator: inout SeededGenerator
  ) -> (account: AccountBox, only: AccountSet) {
    var rest = accounts
    for dimension in Dimension.allCases {
      let values = (0..<UInt64(dimension.names.count)).shuffled(using: &generator)
      rest = firstPart(of: rest, values) { $0.accounts(in: dimension, 1 << $1) }
    }
    // A choice that no account of the set could make is never read.
    for (number, could) in opened.enumerated() where intersection(rest, could) != .none {
      rest = intersection(rest, could)
      let (choice, all) = (Choice(number), rest)
      rest = firstPart(of: rest, choices.values(of: choice).shuffled(using: &generator)) {
        $0.those(of: all, choosing: $1, in: choice)
      }
    }
    let account = smallest(of: rest)
    return (account, intersection(rest, self.accounts(only: account)))
  }

  /// The accounts with the first of some values that any account has.
  private mutating func firstPart<Value>(
    of accounts: AccountSet, _ values: [Value], having: (inout AccountSpace, Value) -> AccountSet
  ) -> AccountSet {
    for value in values {
      let part = intersection(accounts, having(&self, value))
      if part != .none { return part }
    }
    return accounts
  }
}

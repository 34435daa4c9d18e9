/// The forks of a walk: questions that divided its accounts, and choices of the reader, with the parts that wait.
struct Forks: Sendable {
  private var forks: [Fork] = []
  /// The way that was taken at each choice of the reader. It is taken again when the walk goes on from a snapshot.
  var ways: [UInt8] = []
  var waysTaken = 0

  private enum Fork {
    /// Accounts with another answer than those that were walked so far.
    case rest(AccountSet, ways: Int)
    /// Accounts that are walked one value of a level after another, and the values that were not walked so far.
    case values(level: Int, rest: UInt64, accounts: AccountSet, ways: Int)
    /// A choice of the reader: its place in `ways`, the last way, and the accounts that choose.
    case way(index: Int, last: UInt8, accounts: AccountSet)
  }

  /// Accounts to go on with: all of them, or first those that have the lowest of some values at a level.
  enum Part {
    case all(AccountSet)
    case lowest(level: Int, values: UInt64, AccountSet)
  }

  var count: Int { forks.count }

  mutating func add(rest: AccountSet) { forks.append(.rest(rest, ways: ways.count)) }

  mutating func add(rest: UInt64, at level: Int, of accounts: AccountSet) {
    forks.append(.values(level: level, rest: rest, accounts: accounts, ways: ways.count))
  }

  /// The way to take among `count` ways. The others wait.
  mutating func way(among count: Int, _ accounts: AccountSet) -> Int {
    precondition((1...255).contains(count), "A choice needs 1 to 255 ways.")
    if waysTaken == ways.count {
      ways.append(0)
      if count > 1 { forks.append(.way(index: waysTaken, last: UInt8(count - 1), accounts: accounts)) }
    }
    waysTaken += 1
    return Int(min(ways[waysTaken - 1], UInt8(count - 1)))
  }

  /// Forgets the walk that was made.
  mutating func removeAll() {
    ways.removeAll(keepingCapacity: true)
    waysTaken = 0
    forks.removeAll(keepingCapacity: true)
  }

  /// The next waiting part of the last fork that has one, of the forks from `floor` on; nil when none waits.
  mutating func next(above floor: Int) -> Part? {
    while forks.count > floor, let fork = forks.popLast() {
      switch fork {
      case .rest(.none, _), .values(_, 0, _, _): continue
      case .rest(let rest, let count):
        ways.removeLast(ways.count - count)
        // The fork stays, without accounts, so that the forks of this part come after it.
        forks.append(.rest(.none, ways: count))
        return .all(rest)
      case .values(let level, let rest, let accounts, let count):
        ways.removeLast(ways.count - count)
        return .lowest(level: level, values: rest, accounts)
      case .way(let index, let last, let accounts):
        guard ways[index] < last else { continue }
        ways.removeLast(ways.count - index - 1)
        ways[index] += 1
        forks.append(fork)
        return .all(accounts)
      }
    }
    return nil
  }
}

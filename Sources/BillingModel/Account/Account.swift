/// One account as a walk sees it: a reader that answers questions, and remembers which values are still possible.
///
/// A walk that asks splits the accounts it stands for; a dimension that nothing asks for costs nothing. With every
/// dimension narrowed to one value the same reader serves examples and explicit walks. Private storage makes an
/// untracked read impossible: there is no other way to learn anything of an account.
package struct Account: ~Copyable {
  /// For each dimension the values that are still possible, as bits.
  private var possible: AccountSet
  /// What was chosen so far in this walk; replayed when the walk goes on from a snapshot.
  private var choices: [UInt8] = []
  private var choicesRead = 0
  private var forks: [Fork] = []

  private enum Fork {
    /// Values still to be tried; with `whole`, all at once, else one by one.
    case values(dimension: Int, rest: UInt32, before: UInt32, whole: Bool, choices: Int)
    case choice(index: Int, last: UInt8)
  }

  private init(_ possible: AccountSet) { self.possible = possible }

  /// Whether the account has this value. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Property: AccountProperty>(_ value: Property) -> Bool {
    let dimension = Property.dimension.rawValue
    let bit = UInt32(1) << UInt32(value.rawValue)
    let set = possible[dimension]
    if set & bit == 0 { return false }
    if set != bit { split(dimension, taking: bit, whole: true) }
    return true
  }

  /// The account's value. Splits the accounts by value.
  package mutating func value<Property: AccountProperty>(_ type: Property.Type = Property.self) -> Property {
    let dimension = Property.dimension.rawValue
    let set = possible[dimension]
    let lowest = set & (0 &- set)
    if set != lowest { split(dimension, taking: lowest, whole: false) }
    guard let value = Property(rawValue: lowest.trailingZeroBitCount) else {
      preconditionFailure("The dimension \(Property.dimension) has a value that its type does not know.")
    }
    return value
  }

  /// One of `count` ways to go on that are the reader's to choose, from 0. Every one of them is walked.
  package mutating func choose(among count: Int) -> Int {
    precondition((1...255).contains(count), "A choice needs 1 to 255 ways.")
    if choicesRead == choices.count {
      choices.append(0)
      if count > 1 { forks.append(.choice(index: choicesRead, last: UInt8(count - 1))) }
    }
    choicesRead += 1
    return Int(min(choices[choicesRead - 1], UInt8(count - 1)))
  }

  private mutating func split(_ dimension: Int, taking part: UInt32, whole: Bool) {
    let before = possible[dimension]
    forks.append(
      .values(dimension: dimension, rest: before & ~part, before: before, whole: whole, choices: choices.count))
    possible[dimension] = part
  }

  /// Takes the next part of the last fork that has one; false when all were walked.
  private mutating func takeNextPart() -> Bool {
    while let fork = forks.popLast() {
      switch fork {
      case .values(let dimension, 0, let before, _, _):
        possible[dimension] = before
      case .values(let dimension, let rest, let before, let whole, let count):
        let part = whole ? rest : rest & (0 &- rest)
        forks.append(
          .values(dimension: dimension, rest: rest & ~part, before: before, whole: whole, choices: count))
        possible[dimension] = part
        choices.removeLast(choices.count - count)
        return true
      case .choice(let index, let last):
        choices.removeLast(choices.count - index - 1)
        guard choices[index] < last else { continue }
        choices[index] += 1
        forks.append(.choice(index: index, last: last))
        return true
      }
    }
    return false
  }
}

extension Account {
  /// Walks every account of `accounts` in every way, from `start` on.
  ///
  /// `step` takes a walk one operation further and answers its ending when it has one; it may read the account and
  /// choose. It is run again, from a copy of the state before it, for each part of what it asked. `leaf` gets each
  /// ending with the accounts and the choices that lead to it.
  package static func explore<State: BitwiseCopyable, Ending>(
    _ accounts: AccountSet, from start: State,
    step: (inout State, inout Account) -> Ending?,
    leaf: (Ending, State, AccountSet, [UInt8]) -> Void
  ) {
    var account = Account(accounts)
    var snapshots: [(state: State, choicesRead: Int)] = []
    var state = start
    while true {
      var ending: Ending?
      repeat {
        let before = (state, account.choicesRead)
        ending = step(&state, &account)
        while snapshots.count < account.forks.count { snapshots.append(before) }
      } while ending == nil
      if let ending { leaf(ending, state, account.possible, account.choices) }
      guard account.takeNextPart() else { return }
      snapshots.removeLast(snapshots.count - account.forks.count)
      guard let last = snapshots.last else { return }
      (state, account.choicesRead) = last
    }
  }

  /// Walks the smallest of some accounts once, with given choices, and shows each state on the way; choices that run
  /// out are 0.
  package static func replay<State: BitwiseCopyable, Ending>(
    _ accounts: AccountSet, choices: [UInt8], from start: State,
    step: (inout State, inout Account) -> Ending?, seen: (_ before: State, _ after: State, inout Account) -> Void
  ) -> Ending {
    var account = Account(accounts.smallest)
    account.choices = choices
    var state = start
    while true {
      let before = state
      let ending = step(&state, &account)
      seen(before, state, &account)
      if let ending { return ending }
    }
  }
}

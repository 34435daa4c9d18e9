/// One account as a walk sees it: a reader that answers questions, and remembers which values are still possible.
///
/// A walk that asks splits the accounts it stands for; a dimension that nothing asks for costs nothing. With every
/// dimension narrowed to one value the same reader serves examples and explicit walks. Private storage makes an
/// untracked read impossible: there is no other way to learn anything of an account.
package struct Account: ~Copyable {
  /// For each dimension the values that are still possible, as bits.
  fileprivate var possible: AccountSet
  /// What was chosen so far in this walk; replayed when the walk goes on from a snapshot.
  fileprivate var choices: [UInt8] = []
  fileprivate var choicesRead = 0
  private var forks: [Fork] = []

  private enum Fork {
    /// Values of a dimension still to be tried; with `whole`, all at once, else one by one.
    case values(dimension: Dimension, rest: UInt64, before: AccountSet, whole: Bool, choices: Int)
    /// Sets of accounts for which a question has other answers than for those tried so far; the last comes next.
    case parts([AccountSet], before: AccountSet, choices: Int)
    case choice(index: Int, last: UInt8)
  }

  fileprivate init(_ possible: AccountSet) { self.possible = possible }

  /// Whether the account has this value. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Property: AccountProperty>(_ value: Property) -> Bool {
    let set = possible[Property.dimension]
    if set & value.bit == 0 { return false }
    if set != value.bit { split(Property.dimension, set, taking: value.bit, whole: true) }
    return possible[Property.dimension] == value.bit
  }

  /// The account's value. Splits the accounts by value.
  package mutating func value<Property: AccountProperty>(_ type: Property.Type = Property.self) -> Property {
    var set = possible[Property.dimension]
    if set & (set &- 1) != 0 {
      split(Property.dimension, set, taking: set & (0 &- set), whole: false)
      set = possible[Property.dimension]
    }
    guard let value = Property(rawValue: set.trailingZeroBitCount) else {
      preconditionFailure("The dimension \(Property.dimension) has a value that its type does not know.")
    }
    return value
  }

  /// The answer to a question that may read several properties. Splits the accounts by the answer and not by what was
  /// read for it: a question that has one answer for all of them splits nothing.
  ///
  /// The question must not choose, and must depend on nothing but the account and what does not change meanwhile.
  package mutating func answer(_ question: (inout Account) -> Bool) -> Bool {
    let (floor, before, read) = (forks.count, possible, choices.count)
    let first = question(&self)
    if forks.count == floor { return first }
    var yes: [AccountSet] = []
    var no: [AccountSet] = []
    if first { yes.append(possible) } else { no.append(possible) }
    while takeNextPart(above: floor) {
      if question(&self) { yes.append(possible) } else { no.append(possible) }
    }
    precondition(choices.count == read, "A question chose something.")
    possible = before
    if no.isEmpty { return true }
    if yes.isEmpty { return false }
    let (now, later) = (AccountSet.merged(yes, within: before), AccountSet.merged(no, within: before))
    possible = now[now.count - 1]
    forks.append(.parts(later + now.dropLast(), before: before, choices: choices.count))
    return true
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

  /// How many forks are open: a copy of the walk's state is needed for each.
  fileprivate var depth: Int { forks.count }

  /// Goes on with the first part of the accounts that is not empty; the others come later.
  private mutating func split(_ dimension: Dimension, _ set: UInt64, taking part: UInt64, whole: Bool) {
    let count = choices.count
    forks.append(.values(dimension: dimension, rest: set & ~part, before: possible, whole: whole, choices: count))
    possible = possible.narrowed(dimension, to: part)
    if let consistent = AccountRule.consistent(possible) {
      possible = consistent
    } else {
      _ = takeNextPart(above: forks.count - 1)
    }
  }

  /// Takes the next part of the last fork that has one, of those above `floor`; false when all were walked.
  fileprivate mutating func takeNextPart(above floor: Int = 0) -> Bool {
    while forks.count > floor, let fork = forks.popLast() {
      switch fork {
      case .values(let dimension, let rest, let before, let whole, let count):
        possible = before
        choices.removeLast(choices.count - count)
        if rest == 0 { continue }
        let part = whole ? rest : rest & (0 &- rest)
        forks.append(.values(dimension: dimension, rest: rest & ~part, before: before, whole: whole, choices: count))
        guard let next = AccountRule.consistent(before.narrowed(dimension, to: part)) else { continue }
        possible = next
        return true
      case .parts(var parts, let before, let count):
        guard let part = parts.popLast() else {
          possible = before
          continue
        }
        possible = part
        forks.append(.parts(parts, before: before, choices: count))
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

/// Takes an account through every part of what is asked of it. Only the walks have one: the model gets the account alone.
package struct AccountExplorer: ~Copyable {
  /// The account of the walk that is being made.
  package var account: Account

  package init(_ accounts: AccountSet) { account = Account(accounts) }

  /// How many questions and choices are still to be taken another way.
  package var depth: Int { account.depth }
  /// How many choices were read so far in this walk.
  package var choicesRead: Int { account.choicesRead }
  /// The accounts that make this walk.
  package var accounts: AccountSet { account.possible }
  /// What was chosen in this walk.
  package var choices: [UInt8] { account.choices }

  /// Takes the last question or choice another way; false when all were.
  package mutating func takeNextPart() -> Bool { account.takeNextPart() }

  /// Goes on from a state in which so many choices were read.
  package mutating func resume(choicesRead: Int) { account.choicesRead = choicesRead }

  /// Makes choices in advance.
  package mutating func choose(_ choices: [UInt8]) { account.choices = choices }
}

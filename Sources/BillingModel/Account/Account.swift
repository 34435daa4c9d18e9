/// One account as a walk sees it: a reader that answers questions, and remembers which values are still possible.
///
/// A walk that asks splits the accounts it stands for; a dimension that nothing asks for costs nothing. With every
/// dimension narrowed to one value the same reader serves examples and explicit walks. Private storage makes an
/// untracked read impossible: there is no other way to learn anything of an account.
package struct Account: ~Copyable {
  /// The accounts that the walk stands for: this box, and the others of `more`, none of which overlap.
  private var possible: AccountSet
  private var more: [AccountSet]
  /// What was chosen so far in this walk; replayed when the walk goes on from a snapshot.
  fileprivate var choices: [UInt8] = []
  fileprivate var choicesRead = 0
  private var forks: [Fork] = []
  /// Whether a question is being answered, box by box.
  private var isAnswering = false

  private enum Fork {
    /// Values of a dimension still to be tried; with `whole`, all at once, else one by one.
    case values(dimension: Dimension, rest: UInt64, before: AccountSet, whole: Bool, choices: Int)
    /// Accounts for which something is otherwise than for those tried so far; the last come next.
    case parts([[AccountSet]], choices: Int)
    case choice(index: Int, last: UInt8, accounts: [AccountSet])
  }

  fileprivate init(_ accounts: [AccountSet]) {
    guard let first = accounts.first else { preconditionFailure("A walk needs an account.") }
    possible = first
    more = Array(accounts.dropFirst())
  }

  /// The accounts that the walk stands for, in boxes that do not overlap.
  fileprivate var accounts: [AccountSet] { [possible] + more }

  /// Whether the account has this value. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Property: AccountProperty>(_ value: Property) -> Bool {
    let set = possible[Property.dimension]
    if more.isEmpty {
      if set & value.bit == 0 { return false }
      if set != value.bit { split(Property.dimension, set, taking: value.bit, whole: true) }
      return possible[Property.dimension] == value.bit
    }
    fork([value.bit, ~value.bit].map { part(Property.dimension, $0) })
    return possible[Property.dimension] == value.bit
  }

  /// The account's value. Splits the accounts by value.
  package mutating func value<Property: AccountProperty>(_ type: Property.Type = Property.self) -> Property {
    var set = possible[Property.dimension]
    if !more.isEmpty {
      fork((0..<UInt64(Property.dimension.width)).map { part(Property.dimension, 1 << $0) })
    } else if set & (set &- 1) != 0 {
      split(Property.dimension, set, taking: set & (0 &- set), whole: false)
    }
    set = possible[Property.dimension]
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
    if isAnswering { return question(&self) }
    isAnswering = true
    defer { isAnswering = false }
    let floor = forks.count
    if more.isEmpty {
      let before = possible
      let first = question(&self)
      if forks.count == floor { return first }
      forks.removeLast(forks.count - floor)
      possible = before
    }
    var answers = (yes: [AccountSet](), no: [AccountSet]())
    for set in accounts {
      let before = (answers.yes.count, answers.no.count)
      (possible, more) = (set, [])
      repeat {
        if question(&self) { answers.yes.append(possible) } else { answers.no.append(possible) }
      } while takeNextPart(above: floor)
      // A box that has one answer stays whole.
      if answers.no.count == before.1 {
        answers.yes.replaceSubrange(before.0..., with: CollectionOfOne(set))
      } else if answers.yes.count == before.0 {
        answers.no.replaceSubrange(before.1..., with: CollectionOfOne(set))
      }
    }
    fork([answers.yes, answers.no].map(AccountSet.merged))
    return !answers.yes.isEmpty
  }

  /// One of `count` ways to go on that are the reader's to choose, from 0. Every one of them is walked.
  package mutating func choose(among count: Int) -> Int {
    precondition((1...255).contains(count), "A choice needs 1 to 255 ways.")
    precondition(!isAnswering, "A question chose something.")
    if choicesRead == choices.count {
      choices.append(0)
      if count > 1 { forks.append(.choice(index: choicesRead, last: UInt8(count - 1), accounts: accounts)) }
    }
    choicesRead += 1
    return Int(min(choices[choicesRead - 1], UInt8(count - 1)))
  }

  /// How many forks are open: a copy of the walk's state is needed for each.
  fileprivate var depth: Int { forks.count }

  /// Those of the accounts that have one of some values in a dimension.
  private func part(_ dimension: Dimension, _ values: UInt64) -> [AccountSet] {
    var part: [AccountSet] = []
    for set in accounts where set[dimension] & values != 0 {
      if let consistent = AccountRule.consistent(set.narrowed(dimension, to: values)) { part.append(consistent) }
    }
    return part
  }

  /// Goes on with the first of some parts of the accounts that is not empty; the others come later.
  private mutating func fork(_ parts: [[AccountSet]]) {
    var parts = parts.filter { !$0.isEmpty }
    parts.reverse()
    guard let first = parts.popLast() else { preconditionFailure("No account was left.") }
    stand(for: first)
    if !parts.isEmpty { forks.append(.parts(parts, choices: choices.count)) }
  }

  fileprivate mutating func stand(for accounts: [AccountSet]) {
    possible = accounts[0]
    more = accounts.count == 1 ? [] : Array(accounts.dropFirst())
  }

  /// Goes on with the first part of the one box that is not empty; the others come later.
  private mutating func split(_ dimension: Dimension, _ set: UInt64, taking part: UInt64, whole: Bool) {
    let count = choices.count
    forks.append(.values(dimension: dimension, rest: set & ~part, before: possible, whole: whole, choices: count))
    if let consistent = AccountRule.consistent(possible.narrowed(dimension, to: part)) {
      possible = consistent
    } else {
      _ = takeNextPart(above: forks.count - 1)
    }
  }

  /// Takes the next part of the last fork that has one, of those above `floor`; false when all were walked.
  fileprivate mutating func takeNextPart(above floor: Int = 0) -> Bool {
    while forks.count > floor, let fork = forks.popLast() {
      switch fork {
      case .values(_, 0, _, _, _): continue
      case .values(let dimension, let rest, let before, let whole, let count):
        let part = whole ? rest : rest & (0 &- rest)
        forks.append(.values(dimension: dimension, rest: rest & ~part, before: before, whole: whole, choices: count))
        guard let next = AccountRule.consistent(before.narrowed(dimension, to: part)) else { continue }
        possible = next
        more = []
        choices.removeLast(choices.count - count)
        return true
      case .parts(var parts, let count):
        guard let part = parts.popLast() else { continue }
        stand(for: part)
        forks.append(.parts(parts, choices: count))
        choices.removeLast(choices.count - count)
        return true
      case .choice(let index, let last, let accounts):
        guard choices[index] < last else { continue }
        choices.removeLast(choices.count - index - 1)
        choices[index] += 1
        stand(for: accounts)
        forks.append(.choice(index: index, last: last, accounts: accounts))
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

  package init(_ accounts: [AccountSet]) { account = Account(accounts) }

  /// How many questions and choices are still to be taken another way.
  package var depth: Int { account.depth }
  /// How many choices were read so far in this walk.
  package var choicesRead: Int { account.choicesRead }
  /// The accounts that make this walk, in boxes that do not overlap.
  package var accounts: [AccountSet] { account.accounts }
  /// What was chosen in this walk.
  package var choices: [UInt8] { account.choices }

  /// Takes the last question or choice another way; false when all were.
  package mutating func takeNextPart() -> Bool { account.takeNextPart() }

  /// Goes on from a state in which so many choices were read.
  package mutating func resume(choicesRead: Int) { account.choicesRead = choicesRead }

  /// Goes on with some of the accounts only: the others have nothing to meet any more.
  package mutating func stand(for accounts: [AccountSet]) { account.stand(for: accounts) }

  /// Makes choices in advance.
  package mutating func choose(_ choices: [UInt8]) { account.choices = choices }
}

/// Answers a question for a box of accounts: asks it again for each part of what was read for it, and puts the answers
/// together to a set. Remembers them.
struct Answers: Sendable {
  /// Whether a question is being answered.
  private(set) var isAnswering = false
  private var forks: [Fork] = []
  private var known: [Key: Known] = [:]
  /// Numbers for the states that questions are about: there are few, and they are large.
  private var states: [BillingState: Int] = [:]

  /// A question, with a number for its state.
  struct Key: Hashable, Sendable {
    fileprivate let subject: Question.Subject
    fileprivate let inputs: UInt64
    fileprivate let state: Int
  }

  /// An answer from another time.
  private struct Known: Sendable {
    /// The accounts for which it was found.
    let box: UInt128
    /// How many numbers had been tried then: what others come to it does not say.
    let numbers: Int
    let yes: Accounts
  }

  /// A dimension or a digit that was read, with the answers so far.
  private struct Fork: Sendable, BitwiseCopyable {
    let number: UInt8
    let level: AccountSpace.Level
    /// The accounts for which it was read.
    let before: UInt128
    /// The values that are being asked for now, and those that are still to be.
    var part: UInt64
    var rest: UInt64
    /// The values that were asked for.
    var asked: UInt64 = 0
    /// Whether the rest is asked for at once, and not value by value.
    let whole: Bool
    /// Who says yes, for each value.
    var answers: InlineArray<6, UInt32>
  }

  mutating func key(of question: Question) -> Key {
    let number = states[question.state] ?? states.count
    if number == states.count { states[question.state] = number }
    return Key(subject: question.subject, inputs: question.inputs, state: number)
  }

  /// The answer from another time, and the box of accounts for which it was found.
  func known(_ key: Key, _ choices: Choices) -> (box: UInt128, yes: Accounts)? {
    guard let known = known[key], known.numbers == choices.numbersTried else { return nil }
    return (known.box, known.yes)
  }

  mutating func remember(_ yes: Accounts, to key: Key, for box: UInt128, _ choices: Choices) {
    known[key] = Known(box: box, numbers: choices.numbersTried, yes: yes)
  }

  mutating func begin() {
    isAnswering = true
  }

  /// Something is read: first for some values, later for the others. `places` are the values that anybody has.
  mutating func fork(
    _ number: UInt8, _ level: AccountSpace.Level, taking part: UInt64, of places: UInt64, whole: Bool,
    _ possible: inout UInt128
  ) {
    forks.append(
      Fork(
        number: number, level: level, before: possible, part: part, rest: places & ~part, whole: whole,
        answers: InlineArray(repeating: 0)))
    narrow(level, part, &possible)
  }

  private func narrow(_ level: AccountSpace.Level, _ values: UInt64, _ possible: inout UInt128) {
    possible = possible & ~level.mask | level.bits(values)
  }

  /// An answer was found.
  /// - Returns: who says yes, or nil when the question has to be asked for other accounts too.
  mutating func end(_ answer: Bool, _ possible: inout UInt128, _ space: inout AccountSpace) -> Accounts? {
    var result: UInt32 = answer ? 1 : 0
    while let last = forks.indices.last {
      let number = forks[last].number
      let node = space.nodes[Int(result)]
      let part = forks[last].part
      forks[last].asked |= part
      for value in 0..<6 where part & (1 &<< UInt64(truncatingIfNeeded: value)) != 0 {
        forks[last].answers[value] = node.level == number ? node.children[value] : result
      }
      let rest = forks[last].rest
      if rest != 0 {
        let part = forks[last].whole ? rest : rest & (0 &- rest)
        forks[last].part = part
        forks[last].rest = rest & ~part
        possible = forks[last].before
        narrow(forks[last].level, part, &possible)
        return nil
      }
      result = Answers.joined(forks[last], &space)
      forks.removeLast()
    }
    isAnswering = false
    return Accounts(node: result)
  }

  /// The answers for all values of a fork. Values for which it was not asked have the answer that makes it simplest.
  private static func joined(_ fork: Fork, _ space: inout AccountSpace) -> UInt32 {
    let asked = fork.asked
    let width = fork.level.width
    let first = fork.answers[asked.trailingZeroBitCount]
    var answers = fork.answers
    var isSame = true
    var isInOrder = true
    for value in 0..<width {
      if asked & (1 &<< UInt64(truncatingIfNeeded: value)) == 0 {
        answers[value] = first
      } else {
        if answers[value] != first { isSame = false }
        if space.nodes[Int(answers[value])].level <= fork.number { isInOrder = false }
      }
    }
    if isSame { return first }
    if isInOrder { return space.node(fork.number, answers) }
    return (0..<width).reduce(Accounts.none) { sum, value in
      guard asked & (1 &<< UInt64(truncatingIfNeeded: value)) != 0 else { return sum }
      let part = space.literal(level: fork.number, 1 &<< UInt64(truncatingIfNeeded: value))
      return space.union(sum, space.intersection(Accounts(node: answers[value]), part))
    }.node
  }
}

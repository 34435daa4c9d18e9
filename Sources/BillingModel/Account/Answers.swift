/// Answers a question for a box of accounts: asks it again for each part of what was read for it, and puts the answers
/// together to a set. Remembers them.
struct Answers: Sendable {
  /// Whether a question is being answered.
  private(set) var isAnswering = false
  private var forks: [Fork] = []
  private var known: [Key: (box: UInt64, yes: Accounts)] = [:]
  /// Numbers for the states that questions are about: there are few, and they are large.
  private var states: [BillingState: Int] = [:]

  /// A question, with a number for its state.
  struct Key: Hashable, Sendable {
    fileprivate let subject: Question.Subject
    fileprivate let entry: Entry?
    fileprivate let state: Int
  }

  /// A dimension that was read, with the answers so far.
  private struct Fork: Sendable, BitwiseCopyable {
    let level: UInt8
    /// The accounts for which it was read.
    let before: UInt64
    /// The values that are being asked for now, and those that are still to be.
    var part: UInt64
    var rest: UInt64
    /// Whether the rest is asked for at once, and not value by value.
    let whole: Bool
    /// Who says yes, for each value.
    var answers: InlineArray<6, UInt32>
  }

  mutating func key(of question: Question) -> Key {
    let number = states[question.state] ?? states.count
    if number == states.count { states[question.state] = number }
    return Key(subject: question.subject, entry: question.entry, state: number)
  }

  /// The answer from another time, and the box of accounts for which it was found.
  func known(_ key: Key) -> (box: UInt64, yes: Accounts)? { known[key] }

  mutating func remember(_ yes: Accounts, to key: Key, for box: UInt64) { known[key] = (box, yes) }

  mutating func begin() {
    isAnswering = true
  }

  /// Something is read: first for some values, later for the others.
  mutating func fork(_ dimension: Dimension, taking part: UInt64, whole: Bool, _ possible: inout UInt64) {
    let set = (possible & dimension.mask) &>> UInt64(truncatingIfNeeded: dimension.offset)
    forks.append(
      Fork(
        level: AccountSpace.level(of: dimension), before: possible, part: part, rest: set & ~part, whole: whole,
        answers: InlineArray(repeating: 0)))
    narrow(dimension, part, &possible)
  }

  private func narrow(_ dimension: Dimension, _ values: UInt64, _ possible: inout UInt64) {
    possible = possible & ~dimension.mask | values &<< UInt64(truncatingIfNeeded: dimension.offset)
  }

  /// An answer was found.
  /// - Returns: who says yes, or nil when the question has to be asked for other accounts too.
  mutating func end(_ answer: Bool, _ possible: inout UInt64, _ space: inout AccountSpace) -> Accounts? {
    var result: UInt32 = answer ? 1 : 0
    while let last = forks.indices.last {
      let level = forks[last].level
      let node = space.nodes[Int(result)]
      for value in 0..<6 where forks[last].part & (1 &<< UInt64(truncatingIfNeeded: value)) != 0 {
        forks[last].answers[value] = node.level == level ? node.children[value] : result
      }
      let rest = forks[last].rest
      if rest != 0 {
        let part = forks[last].whole ? rest : rest & (0 &- rest)
        forks[last].part = part
        forks[last].rest = rest & ~part
        possible = forks[last].before
        narrow(AccountSpace.order[Int(level)], part, &possible)
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
    let dimension = AccountSpace.order[Int(fork.level)]
    let asked = (fork.before & dimension.mask) &>> UInt64(truncatingIfNeeded: dimension.offset)
    let first = fork.answers[asked.trailingZeroBitCount]
    var answers = fork.answers
    var isSame = true
    var isInOrder = true
    for value in 0..<dimension.width {
      if asked & (1 &<< UInt64(truncatingIfNeeded: value)) == 0 {
        answers[value] = first
      } else {
        if answers[value] != first { isSame = false }
        if space.nodes[Int(answers[value])].level <= fork.level { isInOrder = false }
      }
    }
    if isSame { return first }
    if isInOrder { return space.node(fork.level, answers) }
    return (0..<dimension.width).reduce(Accounts.none) { sum, value in
      guard asked & (1 &<< UInt64(truncatingIfNeeded: value)) != 0 else { return sum }
      let part = space.literal(level: fork.level, 1 &<< UInt64(truncatingIfNeeded: value))
      return space.union(sum, space.intersection(Accounts(node: answers[value]), part))
    }.node
  }
}

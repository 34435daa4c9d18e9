/// Answers a question for some accounts: asks it again for each part of what was read for it, and puts the answers
/// together to a set. Remembers them.
///
/// `careSet` may hold too many: where a level is read before another that it depends on, nobody is left out. Then somebody is
/// asked whom nobody wanted to know of, and that answer counts as well. Remembered is who *was* asked: of those who were
/// wanted, some may have been left to another time.
struct Answers: Sendable {
  /// Whether a question is being answered.
  private(set) var isAnswering = false
  private var forks: [Fork] = []
  /// Those for whom the answer is wanted, as far as it is known of them what was read: a node of the space's diagrams.
  private var careSet: UInt32 = 1
  /// Who says yes of those who are being asked, where the last thing that was asked divides them.
  var last: AccountSet?
  private var known: [Key: Answer] = [:]
  /// Numbers for the states that questions are about: there are few, and they are large.
  private var states: [BillingState: Int] = [:]

  /// A question, with a number for its state.
  struct Key: Hashable, Sendable {
    fileprivate let subject: Question.Subject
    fileprivate let inputs: UInt64
    fileprivate let state: Int
  }

  /// Who says yes, among those who were asked; of others it says nothing.
  struct Answer: Sendable {
    var yes: AccountSet
    var asked: AccountSet

    /// With an answer from another time, for those who were not asked now.
    func joined(with known: Answer, _ space: inout AccountSpace) -> Answer {
      let others = space.difference(known.asked, asked)
      let yes = space.union(space.intersection(yes, asked), space.intersection(known.yes, others))
      return Answer(yes: yes, asked: space.union(asked, known.asked))
    }
  }

  /// A dimension or a digit that was read, with the answers so far.
  private struct Fork: Sendable, BitwiseCopyable {
    let number: UInt8
    /// The accounts for which it was read.
    let before: UInt128
    let careSet: UInt32
    /// The values that are being asked for now, and those that are still to be.
    var part: UInt64
    var rest: UInt64
    /// The values that were asked for.
    var done: UInt64 = 0
    /// Whether the rest is asked for at once, and not value by value.
    let whole: Bool
    /// For each value, who says yes and who was asked.
    var yes = AccountSpace.Children()
    var asked = AccountSpace.Children()
  }

  mutating func key(of question: Question) -> Key {
    let number = states[question.state] ?? states.count
    if number == states.count { states[question.state] = number }
    return Key(subject: question.subject, inputs: question.inputs, state: number)
  }

  /// The answer from other times.
  func known(_ key: Key) -> Answer? { known[key] }

  mutating func remember(_ answer: Answer, to key: Key) { known[key] = answer }

  /// Begins to ask some accounts.
  mutating func begin(_ accounts: AccountSet) {
    isAnswering = true
    careSet = accounts.node
  }

  /// The values of a level that anybody has, of those that a box has.
  private func places(_ number: UInt8, _ possible: UInt128, _ space: borrowing AccountSpace) -> UInt64 {
    let level = space.levels[Int(number)]
    let all = level.values(in: possible)
    guard space.nodes[Int(careSet)].level == number else { return all }
    var places: UInt64 = 0
    for value in 0..<level.width where space.nodes[Int(careSet)].children[value] != 0 {
      places |= 1 &<< UInt64(truncatingIfNeeded: value)
    }
    return all & places == 0 ? all : all & places
  }

  /// Something is read: first for those that have one of some values, later for the others.
  /// - Returns: whether anybody has one of them. Else it goes on with the others.
  mutating func fork(
    _ number: UInt8, wanting values: UInt64, _ possible: inout UInt128, _ space: borrowing AccountSpace
  ) -> Bool {
    let places = places(number, possible, space)
    let wanted = places & values
    add(number, wanted == 0 ? places : wanted, wanted == 0 ? 0 : places & ~wanted, whole: true, &possible, space)
    return wanted != 0
  }

  /// Something is read, one value after another.
  mutating func fork(_ number: UInt8, _ possible: inout UInt128, _ space: borrowing AccountSpace) {
    let places = places(number, possible, space)
    let lowest = places & (0 &- places)
    add(number, lowest, places & ~lowest, whole: false, &possible, space)
  }

  private mutating func add(
    _ number: UInt8, _ part: UInt64, _ rest: UInt64, whole: Bool, _ possible: inout UInt128,
    _ space: borrowing AccountSpace
  ) {
    forks.append(Fork(number: number, before: possible, careSet: careSet, part: part, rest: rest, whole: whole))
    narrow(number, part, &possible, space)
  }

  private mutating func narrow(
    _ number: UInt8, _ values: UInt64, _ possible: inout UInt128, _ space: borrowing AccountSpace
  ) {
    let level = space.levels[Int(number)]
    possible = possible & ~level.mask | level.bits(values)
    guard values & (values &- 1) == 0, space.nodes[Int(careSet)].level == number else { return }
    careSet = space.nodes[Int(careSet)].children[values.trailingZeroBitCount]
  }

  /// An answer was found, for somebody or for nobody.
  /// - Returns: who says yes, or nil when the question has to be asked for other accounts too.
  mutating func end(
    _ isYes: Bool, wasAsked: Bool, _ possible: inout UInt128, _ space: inout AccountSpace
  ) -> Answer? {
    var (yes, asked): (UInt32, UInt32) = (last?.node ?? (isYes ? 1 : 0), wasAsked ? 1 : 0)
    last = nil
    while let last = forks.indices.last {
      note(yes, asked, last, space)
      let rest = forks[last].rest
      if rest != 0 {
        let part = forks[last].whole ? rest : rest & (0 &- rest)
        forks[last].part = part
        forks[last].rest = rest & ~part
        possible = forks[last].before
        careSet = forks[last].careSet
        narrow(forks[last].number, part, &possible, space)
        return nil
      }
      let fork = forks.removeLast()
      yes = Answers.joined(fork.yes, fork, elsewhere: fork.yes[fork.done.trailingZeroBitCount], &space)
      asked = Answers.joined(fork.asked, fork, elsewhere: 0, &space)
    }
    isAnswering = false
    return Answer(yes: AccountSet(node: yes), asked: AccountSet(node: asked))
  }

  /// Keeps what was answered for the values that were asked for.
  private mutating func note(_ yes: UInt32, _ asked: UInt32, _ last: Int, _ space: borrowing AccountSpace) {
    let (number, part) = (forks[last].number, forks[last].part)
    forks[last].done |= part
    for value in 0..<space.levels[Int(number)].width where part & (1 &<< UInt64(truncatingIfNeeded: value)) != 0 {
      let (first, second) = (space.nodes[Int(yes)], space.nodes[Int(asked)])
      forks[last].yes[value] = first.level == number ? first.children[value] : yes
      forks[last].asked[value] = second.level == number ? second.children[value] : asked
    }
  }

  /// The answers for all values of a fork; for values that were not asked for it is `elsewhere`.
  private static func joined(
    _ answers: AccountSpace.Children, _ fork: Fork, elsewhere: UInt32, _ space: inout AccountSpace
  ) -> UInt32 {
    let width = space.levels[Int(fork.number)].width
    var answers = answers
    var isInOrder = true
    for value in 0..<width {
      if fork.done & (1 &<< UInt64(truncatingIfNeeded: value)) == 0 { answers[value] = elsewhere }
      if space.nodes[Int(answers[value])].level <= fork.number { isInOrder = false }
    }
    if isInOrder { return space.node(fork.number, answers) }
    var rest = (1 &<< UInt64(truncatingIfNeeded: width)) &- 1
    var sum = AccountSet.none
    while rest != 0 {
      // Equal answers are one part: where all are, nothing has to be put together.
      let answer = answers[rest.trailingZeroBitCount]
      var values: UInt64 = 0
      for value in 0..<width where answers[value] == answer { values |= 1 &<< UInt64(truncatingIfNeeded: value) }
      rest &= ~values
      if sum == .none, rest == 0, values.nonzeroBitCount == width { return answer }
      let part = space.literal(level: fork.number, values)
      sum = space.union(sum, space.intersection(AccountSet(node: answer), part))
    }
    return sum.node
  }
}

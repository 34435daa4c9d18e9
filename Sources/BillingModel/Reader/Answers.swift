/// Answers questions for sets of accounts. A question is asked once for each combination of the values that it reads,
/// and the answers are joined to a set and remembered.
///
/// An answer is wanted for the accounts of the care set; other combinations are don't-cares. While levels are read in
/// the order of the diagram, the care set is followed from node to node, and values that none of its accounts has are
/// left out. Where a level is read out of order, the care set cannot be followed, and don't-cares may be asked too.
/// Their answers are right as well. Each answer is stored with the accounts that were asked.
struct Answers: Sendable {
  /// Whether a question is being answered.
  private(set) var isAnswering = false
  private var forks: [Fork] = []
  /// The accounts for which the answer is wanted: the node that is left of their set after what was read.
  private var careSet: UInt32 = 1
  /// Set when the last read gave both answers: the accounts whose answer is yes.
  var last: AccountSet?
  private var known: [Key: Answer] = [:]
  /// A number for each state that questions are about. A state is large, and there are few of them.
  private var states: [BillingState] = []
  private var numbers = FingerprintTable()

  /// A question, with a number for its state.
  struct Key: Hashable, Sendable {
    fileprivate let subject: Question.Subject
    fileprivate let inputs: UInt64
    fileprivate let state: Int
  }

  /// The accounts that were asked, and a set that is right about them: it holds those that say yes.
  struct Answer: Sendable {
    var yes: AccountSet
    var asked: AccountSet

    /// This answer, with an earlier one for the accounts that were not asked now.
    func joined(with known: Answer, _ space: inout AccountSpace) -> Answer {
      let others = space.difference(known.asked, asked)
      let yes = space.union(space.intersection(yes, asked), space.intersection(known.yes, others))
      return Answer(yes: yes, asked: space.union(asked, known.asked))
    }
  }

  /// A level that was read, with the answers so far.
  private struct Fork: Sendable, BitwiseCopyable {
    let number: UInt8
    /// The box for which it was read, as bits.
    let before: UInt128
    let careSet: UInt32
    /// The values that are being asked for now, and those that are still to be.
    var part: UInt64
    var rest: UInt64
    /// The values that were asked for.
    var done: UInt64 = 0
    /// Whether the other values are asked for all at once, and not one by one.
    let whole: Bool
    /// For each value, the node of the accounts that say yes, and of those that were asked.
    var yes = AccountSpace.Children()
    var asked = AccountSpace.Children()
  }

  mutating func key(of question: Question) -> Key {
    let fingerprint = question.state.fingerprint
    let number = numbers.find(fingerprint) { states[$0] == question.state } ?? states.count
    if number == states.count {
      states.append(question.state)
      numbers.add(fingerprint)
    }
    return Key(subject: question.subject, inputs: question.inputs, state: number)
  }

  /// How many times a question was asked, once for each combination of values that it read.
  private(set) var timesAsked = 0
  /// How many answers are remembered.
  var count: Int { known.count }

  /// The answer that is remembered.
  func known(_ key: Key) -> Answer? { known[key] }

  mutating func remember(_ answer: Answer, to key: Key) { known[key] = answer }

  /// Begins a question, with the accounts for which the answer is wanted.
  mutating func begin(_ accounts: AccountSet) {
    isAnswering = true
    careSet = accounts.node
  }

  /// The values of a level that a box has and the care set has too; all of the box's where the care set is at
  /// another level.
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

  /// Reads a level: first for accounts that have one of some values, later for the others.
  /// - Returns: whether there are accounts with one of these values. If not, it goes on with the others.
  mutating func fork(
    _ number: UInt8, wanting values: UInt64, _ possible: inout UInt128, _ space: borrowing AccountSpace
  ) -> Bool {
    let places = places(number, possible, space)
    let wanted = places & values
    add(number, wanted == 0 ? places : wanted, wanted == 0 ? 0 : places & ~wanted, whole: true, &possible, space)
    return wanted != 0
  }

  /// Reads a level, one value after another.
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

  /// Goes on with some values of a level, and with the node of the care set behind a single value.
  private mutating func narrow(
    _ number: UInt8, _ values: UInt64, _ possible: inout UInt128, _ space: borrowing AccountSpace
  ) {
    let level = space.levels[Int(number)]
    possible = possible & ~level.mask | level.bits(values)
    guard values & (values &- 1) == 0, space.nodes[Int(careSet)].level == number else { return }
    careSet = space.nodes[Int(careSet)].children[values.trailingZeroBitCount]
  }

  /// Takes an answer. `wasAsked` is false where no account has the values that were read.
  /// - Returns: the answer for all values, or nil where the question has to be asked again for others.
  mutating func end(
    _ isYes: Bool, wasAsked: Bool, _ possible: inout UInt128, _ space: inout AccountSpace
  ) -> Answer? {
    timesAsked += 1
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
    let (first, second) = (space.nodes[Int(yes)], space.nodes[Int(asked)])
    forks[last].done |= part
    var rest = part
    while rest != 0 {
      let value = rest.trailingZeroBitCount
      forks[last].yes[value] = first.level == number ? first.children[value] : yes
      forks[last].asked[value] = second.level == number ? second.children[value] : asked
      rest &= rest &- 1
    }
  }

  /// Joins the answers for the values of a fork to one node. Values that were not asked for get `elsewhere`.
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
      // Values with equal answers are taken together. Where all answers are equal, there is nothing to join.
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

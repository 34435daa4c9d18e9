/// One account as a walk sees it: a reader that answers questions, and remembers which values are still possible.
///
/// A walk that asks splits the accounts it stands for; a dimension that nothing asks for costs nothing. With every
/// dimension narrowed to one value the same reader serves examples and explicit walks. Private storage makes an
/// untracked read impossible: there is no other way to learn anything of an account.
package struct Account: ~Copyable {
  /// The smallest box around the accounts that the walk stands for, or while a question is answered, around those for which
  /// it is asked.
  private var possible: UInt128
  /// The accounts that the walk stands for.
  fileprivate var accounts: Accounts
  fileprivate var space: AccountSpace
  /// Which way was gone at each fork that was the reader's; gone again when the walk goes on from a snapshot.
  fileprivate var ways: [UInt8] = []
  fileprivate var waysTaken = 0
  private var forks: [Fork] = []
  private var answers = Answers()
  /// For each choice, who could choose what.
  fileprivate var opened: [Accounts] = []
  /// The dimensions and digits that were read since a question was asked, as the bits of their values.
  private var read: UInt128 = 0
  /// Whether a question is being asked that is no part of another.
  private var isWholeQuestion = false
  /// Whether a place was read that no number has taken yet: nobody has it now, and whoever has it later has to be asked.
  private var hasReadFreePlace = false

  private enum Fork {
    /// Accounts for which something is otherwise than for those tried so far.
    case rest(Accounts, ways: Int)
    /// Accounts that have other values at a level than were tried so far, to be tried one value after another.
    case values(level: Int, rest: Accounts, ways: Int)
    case way(index: Int, last: UInt8, accounts: Accounts)
  }

  fileprivate init(_ space: AccountSpace) {
    self.space = space
    accounts = space.all
    possible = space.hullBits(of: accounts)
    precondition(accounts != .none, "A walk needs an account.")
  }

  /// Whether the account has this value. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Property: AccountProperty>(_ value: Property) -> Bool {
    let dimension = Property.dimension
    let bit = value.bit &<< UInt64(truncatingIfNeeded: dimension.offset)
    read |= UInt128(dimension.mask)
    let set = UInt64(truncatingIfNeeded: possible) & dimension.mask
    if set & bit == 0 { return false }
    return set == bit || split(space.level(of: dimension), value.bit)
  }

  /// Whether the account has one of two values. Splits the accounts in two where both answers are possible.
  package mutating func `is`<Property: AccountProperty>(_ value: Property, or other: Property) -> Bool {
    has(value.bit | other.bit, at: space.level(of: Property.dimension))
  }

  /// The account's value. Splits the accounts by value.
  package mutating func value<Property: AccountProperty>(_ type: Property.Type = Property.self) -> Property {
    let dimension = Property.dimension
    read |= UInt128(dimension.mask)
    let set = UInt64(truncatingIfNeeded: possible) & dimension.mask
    if set & (set &- 1) != 0 { splitByValue(space.level(of: dimension)) }
    let index = (UInt64(truncatingIfNeeded: possible) & dimension.mask).trailingZeroBitCount &- dimension.offset
    guard let value = Property(rawValue: index) else {
      preconditionFailure("The dimension \(Property.dimension) has a value that its type does not know.")
    }
    return value
  }

  /// Whether the account has one of some values of a level; only for what the model may read.
  mutating func has(_ values: UInt64, at number: UInt8) -> Bool {
    let level = space.levels[Int(number)]
    read |= level.mask
    let set = level.values(in: possible)
    if set & values == 0 { return false }
    return set & ~values == 0 || split(number, set & values)
  }

  /// The account's value of a level; only for what the model may read.
  mutating func value(at number: UInt8) -> Int {
    let level = space.levels[Int(number)]
    read |= level.mask
    let set = level.values(in: possible)
    if set & (set &- 1) != 0 { splitByValue(number) }
    return level.values(in: possible).trailingZeroBitCount
  }

  /// The levels of the digits of a choice, and what its places mean: nothing of this is about an account.
  func levels(of choice: Choice) -> Range<UInt8> {
    let first = space.level(of: choice)
    return first..<first &+ UInt8(truncatingIfNeeded: space.choices.digits(of: choice))
  }

  mutating func meaning(of place: Int, _ choice: Choice) -> Int {
    if !space.choices.isTaken(place, in: choice) { hasReadFreePlace = true }
    return space.choices.value(at: place, of: choice)
  }

  /// The answer to a question that may read several properties. Splits the accounts by the answer and not by what was
  /// read for it: a question that has one answer for all of them splits nothing.
  ///
  /// What is asked must not choose, and must depend on nothing but the account and the state that it is given: that of the
  /// question, by which its answer is remembered, or where nothing has to be remembered, the whole state.
  package mutating func answer(
    _ question: @autoclosure () -> Question, of state: BillingState, _ ask: (BillingState, inout Account) -> Bool
  ) -> Bool {
    // Making the question would cost more than answering it.
    if answersAtOnce { return asPart { account in ask(state, &account) } }
    let question = question()
    return answer(remembered: question) { account in ask(question.state, &account) }
  }

  /// The answer to a question that nobody is likely to ask again.
  package mutating func answer(_ ask: (inout Account) -> Bool) -> Bool { answer(remembered: nil, ask) }

  private mutating func answer(remembered question: Question?, _ ask: (inout Account) -> Bool) -> Bool {
    if answersAtOnce { return asPart(ask) }
    let yes = accountsThatSayYes(question, ask)
    return split(space.intersection(accounts, yes))
  }

  /// Asks something as a part of another question, or of one account.
  private mutating func asPart(_ ask: (inout Account) -> Bool) -> Bool {
    let wasWhole = isWholeQuestion
    isWholeQuestion = false
    defer { isWholeQuestion = wasWhole }
    return ask(&self)
  }

  /// Whether something is so of the account's value, as the last thing that a question asks: its answer is this one. It is
  /// given for all values at once, where the question would have to be asked again for each.
  package mutating func isAtLast<Property: AccountProperty>(
    _ type: Property.Type, _ isSo: (Property) -> Bool
  ) -> Bool {
    let level = space.levels[Int(space.level(of: Property.dimension))]
    let set = level.values(in: possible)
    guard isWholeQuestion, set & (set &- 1) != 0 else { return isSo(value(type)) }
    read |= level.mask
    let values = type.allCases.reduce(UInt64(0)) { set & $1.bit != 0 && isSo($1) ? $0 | $1.bit : $0 }
    if values == set || values == 0 { return values == set }
    answers.last = space.literal(level: space.level(of: Property.dimension), values)
    return true
  }

  /// Whether it is asked of one account, or as a part of another question.
  private var answersAtOnce: Bool { answers.isAnswering || possible.nonzeroBitCount == space.levels.count }

  /// Goes on with some of the accounts, if there are any; the others come later.
  /// - Returns: whether it goes on with them.
  private mutating func split(_ taken: Accounts) -> Bool {
    if taken == accounts { return true }
    if taken == .none { return false }
    forks.append(.rest(space.difference(accounts, taken), ways: ways.count))
    stand(for: taken)
    return true
  }

  /// The same for a question that is made of others, each of which may be remembered.
  package mutating func answerTogether(_ ask: (inout Account) -> Bool) -> Bool {
    if answersAtOnce { return ask(&self) }
    let (before, floor) = (accounts, forks.count)
    var yes = Accounts.none
    repeat {
      if ask(&self) { yes = space.union(yes, accounts) }
    } while takeNextPart(above: floor)
    stand(for: before)
    return split(yes)
  }

  /// One of `count` ways to go on that are the reader's to choose, from 0. Every one of them is walked.
  package mutating func choose(among count: Int) -> Int {
    precondition((1...255).contains(count), "A choice needs 1 to 255 ways.")
    precondition(!answers.isAnswering, "A question chose something.")
    if waysTaken == ways.count {
      ways.append(0)
      if count > 1 { forks.append(.way(index: waysTaken, last: UInt8(count - 1), accounts: accounts)) }
    }
    waysTaken += 1
    return Int(min(ways[waysTaken - 1], UInt8(count - 1)))
  }

  /// Leaves open what the reader enters, among numbers or raw values that everybody may enter. A choice is made once.
  package mutating func open(_ choice: Choice, among values: [Int]) {
    let open = space.accounts(choosing: values, in: choice)
    note(open, of: choice)
    stand(for: space.intersection(accounts, open))
  }

  /// The same among those that `values` answers for an account.
  /// - Returns: whether there is something to choose; the accounts with nothing to choose come later.
  package mutating func open(_ choice: Choice, among values: (inout Account) -> [Int]) -> Bool {
    let (before, floor) = (accounts, forks.count)
    var (open, others) = (Accounts.none, Accounts.none)
    // What can be chosen follows from few things: it is worked out for a box, and not for each way of having come here.
    stand(for: space.accounts(with: possible))
    repeat {
      let values = values(&self)
      if values.isEmpty { others = space.union(others, accounts) }
      open = space.union(open, space.intersection(accounts, space.accounts(choosing: values, in: choice)))
    } while takeNextPart(above: floor)
    note(open, of: choice)
    open = space.intersection(open, before)
    // What is left to choose may follow from another choice, so that a reader can be among both.
    others = space.intersection(others, before)
    if others != .none, open != .none { forks.append(.rest(others, ways: ways.count)) }
    stand(for: open == .none ? before : open)
    return open != .none
  }

  private mutating func note(_ open: Accounts, of choice: Choice) {
    let number = Int(choice.number)
    if opened.count <= number { opened += Array(repeating: .none, count: number + 1 - opened.count) }
    opened[number] = space.union(opened[number], open)
  }

  /// How many forks are open: a copy of the walk's state is needed for each.
  fileprivate var depth: Int { forks.count }

  fileprivate mutating func stand(for accounts: Accounts) {
    self.accounts = accounts
    possible = space.hullBits(of: accounts)
  }

  /// Forgets the walk that was made, and stands for one account.
  fileprivate mutating func begin(_ account: AccountSet) {
    begin(.everything)
    possible = account.bits
    precondition(possible.nonzeroBitCount == space.levels.count, "One account was expected.")
  }

  /// Forgets the walk that was made, and begins another.
  fileprivate mutating func begin(_ accounts: Accounts) {
    ways.removeAll(keepingCapacity: true)
    waysTaken = 0
    forks.removeAll(keepingCapacity: true)
    stand(for: accounts)
  }

  /// Goes on with the accounts that have one of some values at a level; the others come later.
  /// - Returns: false where it goes on with others, because nobody has them.
  private mutating func split(_ number: UInt8, _ values: UInt64) -> Bool {
    if answers.isAnswering { return answers.fork(number, wanting: values, &possible, space) }
    return split(space.intersection(accounts, space.literal(level: number, values)))
  }

  private mutating func splitByValue(_ number: UInt8) {
    if answers.isAnswering { return answers.fork(number, &possible, space) }
    takeValue(at: Int(number), from: accounts)
  }

  /// Goes on with those of some accounts that have the lowest value.
  private mutating func takeValue(at number: Int, from accounts: Accounts) {
    let set = space.levels[number].values(in: space.hullBits(of: accounts))
    let taken = space.intersection(accounts, space.literal(level: UInt8(number), set & (0 &- set)))
    forks.append(.values(level: number, rest: space.difference(accounts, taken), ways: ways.count))
    stand(for: taken)
  }

  /// The accounts for which the answer is yes, among those that the walk stands for; of others it says nothing.
  private mutating func accountsThatSayYes(_ question: Question?, _ ask: (inout Account) -> Bool) -> Accounts {
    let key = question.map { answers.key(of: $0) }
    // What is asked for before the choices is seldom read: whoever differs in that alone is asked together.
    var wanted = space.fromChoicesOn(accounts)
    let known = key.flatMap { answers.known($0) }
    if let known {
      wanted = space.difference(wanted, known.asked)
      // Others who differ in what is asked for before the choices are not here.
      if wanted != .none { wanted = space.intersection(wanted, space.accounts(with: possible)) }
      if wanted == .none { return known.yes }
    }
    let before = possible
    possible &= space.hullBits(of: wanted)
    let box = possible
    read = 0
    answers.begin(wanted)
    var found: Answers.Answer?
    while found == nil {
      hasReadFreePlace = false
      isWholeQuestion = true
      let answer = ask(&self)
      isWholeQuestion = false
      found = answers.end(answer, wasAsked: !hasReadFreePlace, &possible, &space)
    }
    possible = before
    guard var answer = found else { return .none }
    guard let key else { return answer.yes }
    answer.asked = space.intersection(answer.asked, space.accounts(with: box | ~read))
    if let known {
      let others = space.difference(known.asked, answer.asked)
      answer.yes = space.union(
        space.intersection(answer.yes, answer.asked), space.intersection(known.yes, others))
      answer.asked = space.union(answer.asked, known.asked)
    }
    answers.remember(answer, to: key)
    return answer.yes
  }

  /// Takes the next part of the last fork that has one, of those above `floor`; false when all were walked.
  fileprivate mutating func takeNextPart(above floor: Int = 0) -> Bool {
    while forks.count > floor, let fork = forks.popLast() {
      switch fork {
      case .rest(.none, _), .values(_, .none, _): continue
      case .rest(let rest, let count):
        ways.removeLast(ways.count - count)
        stand(for: rest)
        // It stays without a rest, so that the walk's own forks come after it.
        forks.append(.rest(.none, ways: count))
        return true
      case .values(let level, let rest, let count):
        ways.removeLast(ways.count - count)
        takeValue(at: level, from: rest)
        return true
      case .way(let index, let last, let accounts):
        guard ways[index] < last else { continue }
        ways.removeLast(ways.count - index - 1)
        ways[index] += 1
        stand(for: accounts)
        forks.append(fork)
        return true
      }
    }
    return false
  }
}

/// Takes an account through every part of what is asked of it. Only the walks have one: the model gets the account alone.
/// It stands in this file because nothing else may see what an account keeps to itself.
package struct AccountExplorer: ~Copyable {
  /// The account of the walk that is being made.
  package var account: Account

  /// Begins with all accounts of a space.
  package init(_ space: AccountSpace) { account = Account(space) }

  /// The space, with the sets that were made in it.
  package var space: AccountSpace {
    _read { yield account.space }
    _modify { yield &account.space }
  }

  /// How many questions are still to be answered, and ways to be gone, otherwise.
  package var depth: Int { account.depth }
  /// How many forks of the walk were met so far.
  package var waysTaken: Int { account.waysTaken }
  /// The accounts that make this walk.
  package var accounts: Accounts { account.accounts }
  /// For each choice that was left open, who could choose what.
  package var opened: [Accounts] { account.opened }
  /// Which ways were gone in this walk.
  package var ways: [UInt8] { account.ways }

  /// Takes the last question or choice another way; false when all were.
  package mutating func takeNextPart() -> Bool { account.takeNextPart() }

  /// Goes on from a state in which so many forks were met.
  package mutating func resume(waysTaken: Int) { account.waysTaken = waysTaken }

  /// Begins another walk, with some accounts of the space.
  package mutating func begin(_ accounts: Accounts) { account.begin(accounts) }

  /// Begins another walk, with one account, which may be of another space.
  package mutating func begin(_ account: AccountSet) {
    self.account.begin(account)
  }

  /// Says in advance which ways are gone.
  package mutating func go(_ ways: [UInt8]) { account.ways = ways }
}

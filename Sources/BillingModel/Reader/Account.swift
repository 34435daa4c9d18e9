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
  fileprivate var accounts: AccountSet
  fileprivate var space: AccountSpace
  fileprivate var forks = Forks()
  private var answers = Answers()
  /// The dimensions and digits that were read since a question was asked, as the bits of their values.
  private var read: UInt128 = 0
  /// Whether a question is being asked that is no part of another.
  private var isWholeQuestion = false
  /// Whether a place was read that no number has taken yet: nobody has it now, and whoever has it later has to be asked.
  private var hasReadFreePlace = false

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
    if level.values(in: possible).nonzeroBitCount > 1 { splitByValue(number) }
    return level.values(in: possible).trailingZeroBitCount
  }

  /// The levels of dimensions and of the digits of choices, and what places mean: nothing of this is about an account.
  func level(of dimension: Dimension) -> UInt8 { space.level(of: dimension) }
  func levels(of choice: Choice) -> Range<UInt8> { space.levels(of: choice) }

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
    let yes = accountsThatSayYes(question) { account in ask(question.state, &account) }
    return split(space.intersection(accounts, yes))
  }

  /// The answer to a question that nobody is likely to ask again.
  package mutating func answer(_ ask: (inout Account) -> Bool) -> Bool {
    if answersAtOnce { return asPart(ask) }
    return split(space.intersection(accounts, accountsThatSayYes(nil, ask)))
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
  package mutating func decidesByValue<Property: AccountProperty>(
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

  /// Goes on with some of the accounts, and answers whether there are any; the others come later.
  private mutating func split(_ taken: AccountSet) -> Bool {
    if taken == accounts { return true }
    if taken == .none { return false }
    forks.add(rest: space.difference(accounts, taken))
    stand(for: taken)
    return true
  }

  /// The same for a question that is made of others, each of which may be remembered.
  package mutating func answerTogether(_ ask: (inout Account) -> Bool) -> Bool {
    if answersAtOnce { return ask(&self) }
    let (before, floor) = (accounts, forks.count)
    var yes = AccountSet.none
    repeat {
      if ask(&self) { yes = space.union(yes, accounts) }
    } while takeNextPart(above: floor)
    stand(for: before)
    return split(yes)
  }

  /// One of `count` ways to go on that are the reader's to choose, from 0. Every one of them is walked.
  package mutating func choose(among count: Int) -> Int {
    precondition(!answers.isAnswering, "A question chose something.")
    return forks.way(among: count, accounts)
  }

  /// Leaves open what the reader enters, among numbers or raw values that everybody may enter. A choice is made once.
  package mutating func open(_ choice: Choice, among values: [Int]) {
    let open = space.accounts(choosing: values, in: choice)
    space.note(open, of: choice)
    stand(for: space.intersection(accounts, open))
  }

  /// The same among those that `values` answers for an account.
  /// - Returns: whether there is something to choose; the accounts with nothing to choose come later.
  package mutating func open(_ choice: Choice, among values: (inout Account) -> [Int]) -> Bool {
    let (before, floor) = (accounts, forks.count)
    var (open, others) = (AccountSet.none, AccountSet.none)
    // What can be chosen follows from few things: it is worked out for a box, and not for each way of having come here.
    stand(for: space.accounts(with: possible))
    repeat {
      let values = values(&self)
      if values.isEmpty { others = space.union(others, accounts) }
      open = space.union(open, space.intersection(accounts, space.accounts(choosing: values, in: choice)))
    } while takeNextPart(above: floor)
    space.note(open, of: choice)
    open = space.intersection(open, before)
    // What is left to choose may follow from another choice, so that a reader can be among both.
    others = space.intersection(others, before)
    if others != .none, open != .none { forks.add(rest: others) }
    stand(for: open == .none ? before : open)
    return open != .none
  }

  fileprivate mutating func stand(for accounts: AccountSet) {
    self.accounts = accounts
    possible = space.hullBits(of: accounts)
  }

  /// Forgets the walk that was made, and begins another.
  fileprivate mutating func begin(_ accounts: AccountSet) {
    forks.removeAll()
    stand(for: accounts)
  }

  /// The same with one account.
  fileprivate mutating func begin(_ account: AccountBox) {
    begin(.everything)
    possible = account.bits
    precondition(possible.nonzeroBitCount == space.levels.count, "One account was expected.")
  }

  /// Goes on with those that have one of some values at a level, or with the others: answers which. The rest comes later.
  private mutating func split(_ number: UInt8, _ values: UInt64) -> Bool {
    if answers.isAnswering { return answers.fork(number, wanting: values, &possible, space) }
    return split(space.intersection(accounts, space.literal(level: number, values)))
  }

  private mutating func splitByValue(_ number: UInt8) {
    if answers.isAnswering { return answers.fork(number, &possible, space) }
    takeValue(at: Int(number), from: accounts)
  }

  /// Goes on with those of some accounts that have the lowest value.
  private mutating func takeValue(at number: Int, from accounts: AccountSet) {
    let set = space.levels[number].values(in: space.hullBits(of: accounts))
    let taken = space.intersection(accounts, space.literal(level: UInt8(number), set & (0 &- set)))
    forks.add(rest: space.difference(accounts, taken), at: number)
    stand(for: taken)
  }

  /// The accounts for which the answer is yes, among those that the walk stands for; of others it says nothing.
  private mutating func accountsThatSayYes(_ question: Question?, _ ask: (inout Account) -> Bool) -> AccountSet {
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
    guard var answer = found, let key else { return found?.yes ?? .none }
    answer.asked = space.intersection(answer.asked, space.accounts(with: box | ~read))
    if let known { answer = answer.joined(with: known, &space) }
    answers.remember(answer, to: key)
    return answer.yes
  }

  /// Takes the next part of the last fork that has one, of those above `floor`; false when all were walked.
  fileprivate mutating func takeNextPart(above floor: Int = 0) -> Bool {
    switch forks.next(above: floor) {
    case nil: return false
    case .all(let accounts): stand(for: accounts)
    case .lowest(let level, let accounts): takeValue(at: level, from: accounts)
    }
    return true
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
  package var depth: Int { account.forks.count }
  /// How many forks of the walk were met so far.
  package var waysTaken: Int { account.forks.waysTaken }
  /// The accounts that make this walk.
  package var accounts: AccountSet { account.accounts }
  /// Which ways were gone in this walk.
  package var ways: [UInt8] { account.forks.ways }

  /// Takes the last question or choice another way; false when all were.
  package mutating func takeNextPart() -> Bool { account.takeNextPart() }

  /// Goes on from a state in which so many forks were met.
  package mutating func resume(waysTaken: Int) { account.forks.waysTaken = waysTaken }

  /// Begins another walk, with some accounts of the space.
  package mutating func begin(_ accounts: AccountSet) { account.begin(accounts) }

  /// Begins another walk, with one account, which may be of another space.
  package mutating func begin(_ account: AccountBox) { self.account.begin(account) }

  /// Says in advance which ways are gone.
  package mutating func go(_ ways: [UInt8]) { account.forks.ways = ways }
}

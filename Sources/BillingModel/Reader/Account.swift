/// What a walk reads an account through. It stands for a set of accounts: those with the same answers to all questions
/// of the walk so far.
///
/// A question that divides the set is a fork: the walk goes on with one part, and the other part waits. A dimension
/// that no question depends on costs nothing. Where the set is a single account, the same reader serves examples and
/// walks of single accounts. The storage is private, so that nothing can be read without being noticed.
package struct Account: ~Copyable {
  /// The smallest box around the accounts of the walk. While a question is answered, the box of those for which it is
  /// asked.
  fileprivate var possible: UInt128
  /// The accounts that the walk stands for.
  fileprivate var accounts: AccountSet
  fileprivate var space: AccountSpace
  fileprivate var forks = Forks()
  fileprivate var answers = Answers()
  /// The levels that were read since a question was asked, as all bits of their values.
  private var read: UInt128 = 0
  /// Whether the next answer is that of a whole question, and not of a part of one.
  private var isWholeQuestion = false
  /// Whether a place was read at which no number was tried yet. No account has it now, and accounts that get it later
  /// have to be asked then.
  private var hasReadFreePlace = false

  fileprivate init(_ space: AccountSpace) {
    self.space = space
    accounts = space.all
    possible = space.hullBits(of: accounts)
    precondition(accounts != .none, "A walk needs an account.")
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

  /// Whether the account has one of some values at a level. Splits the accounts in two where both answers are possible.
  mutating func has(_ values: UInt64, at number: UInt8) -> Bool {
    let level = space.levels[Int(number)]
    read |= level.mask
    let set = level.values(in: possible)
    return set & values != 0 && (set & ~values == 0 || split(number, set & values))
  }

  /// The account's value at a level. Splits the accounts by value.
  mutating func value(at number: UInt8) -> Int {
    let level = space.levels[Int(number)]
    read |= level.mask
    let values = level.values(in: possible)
    if values & (values &- 1) != 0 { splitByValue(number) }
    return level.values(in: possible).trailingZeroBitCount
  }

  // What a level is says nothing about an account.
  func level(of dimension: Dimension) -> UInt8 { space.level(of: dimension) }
  func levels(of choice: Choice) -> Range<UInt8> { space.levels(of: choice) }

  /// The number or the raw value at a place of a choice.
  mutating func meaning(of place: Int, _ choice: Choice) -> Int {
    if !space.choices.isTaken(place, in: choice) { hasReadFreePlace = true }
    return space.choices.value(at: place, of: choice)
  }

  /// The answer to a question that may read several properties. Splits the accounts by the answer and not by what was
  /// read for it: a question with one answer for all accounts splits nothing.
  ///
  /// The answer is remembered with the question. So `ask` must not choose, and must depend on nothing but the account
  /// and the state that it is given. That is the state of the question, or where the answer need not be remembered, the
  /// whole `state`.
  package mutating func answer(
    _ question: @autoclosure () -> Question, of state: BillingState, _ ask: (BillingState, inout Account) -> Bool
  ) -> Bool {
    // Making the question would cost more than answering it.
    if answersAtOnce { return asPart { account in ask(state, &account) } }
    let question = question()
    let yes = accountsThatSayYes(question) { account in ask(question.state, &account) }
    return split(space.intersection(accounts, yes))
  }

  /// The same for a question that is not likely to be asked again: the answer is not remembered.
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

  /// Whether something holds for the account's value, where that decides the answer of a question. It answers for all
  /// values at once; after reading the value, the question would be asked again for each.
  /// - Precondition: the question asks this last, and gives the result as its answer.
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

  /// Whether a question is answered directly: for one account, or as a part of another question.
  private var answersAtOnce: Bool { answers.isAnswering || possible.nonzeroBitCount == space.levels.count }

  /// Continues with `taken` and keeps the rest for later. Returns false, and keeps all, when `taken` is empty.
  private mutating func split(_ taken: AccountSet) -> Bool {
    if taken == accounts { return true }
    if taken == .none { return false }
    forks.add(rest: space.difference(accounts, taken))
    stand(for: taken)
    return true
  }

  /// The answer to a question that is made of others, each of which may be remembered.
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

  /// The number of one of `count` ways to go on, from 0, of which the reader chooses one. Every way is walked.
  package mutating func choose(among count: Int) -> Int {
    precondition(!answers.isAnswering, "A question chose something.")
    return forks.way(among: count, accounts)
  }

  /// Leaves open what the reader enters, among values that all accounts may enter. A choice is opened once in a walk.
  package mutating func open(_ choice: Choice, among values: [Int]) {
    let open = space.accounts(choosing: values, in: choice)
    space.note(open, of: choice)
    stand(for: space.intersection(accounts, open))
  }

  /// The same among those that `values` gives for an account.
  /// - Returns: whether there is something to choose. Accounts with nothing to choose wait.
  package mutating func open(_ choice: Choice, among values: (inout Account) -> [Int]) -> Bool {
    let (before, floor) = (accounts, forks.count)
    var (open, others) = (AccountSet.none, AccountSet.none)
    // Worked out for the whole box, so that all sets in it share the answer: it depends on few dimensions.
    stand(for: space.accounts(with: possible))
    repeat {
      let values = values(&self)
      if values.isEmpty { others = space.union(others, accounts) }
      open = space.union(open, space.intersection(accounts, space.accounts(choosing: values, in: choice)))
    } while takeNextPart(above: floor)
    space.note(open, of: choice)
    open = space.intersection(open, before)
    // What can be chosen may depend on another choice, so that an account can be in both sets.
    others = space.intersection(others, before)
    if others != .none, open != .none { forks.add(rest: others) }
    stand(for: open == .none ? before : open)
    return open != .none
  }

  /// Goes on with these accounts.
  fileprivate mutating func stand(for accounts: AccountSet) {
    self.accounts = accounts
    possible = space.hullBits(of: accounts)
  }

  /// The same by the values of a level: it goes on with the accounts that have one of some values, or with all.
  private mutating func split(_ number: UInt8, _ values: UInt64) -> Bool {
    if answers.isAnswering { return answers.fork(number, wanting: values, &possible, space) }
    return split(space.intersection(accounts, space.literal(level: number, values)))
  }

  /// Goes on with the accounts that have one value of a level. The others wait.
  private mutating func splitByValue(_ number: UInt8) {
    if answers.isAnswering { return answers.fork(number, &possible, space) }
    takeLowest(of: space.levels[Int(number)].values(in: possible), at: Int(number), from: accounts)
  }

  /// Goes on with those of some accounts that have the lowest of some values at a level. The others wait.
  private mutating func takeLowest(of values: UInt64, at number: Int, from accounts: AccountSet) {
    let lowest = values & (0 &- values)
    forks.add(rest: values & ~lowest, at: number, of: accounts)
    stand(for: space.intersection(accounts, space.literal(level: UInt8(number), lowest)))
  }

  /// A set that holds the accounts of the walk with the answer yes. It may hold others that are not in the walk.
  private mutating func accountsThatSayYes(_ question: Question?, _ ask: (inout Account) -> Bool) -> AccountSet {
    let key = question.map { answers.key(of: $0) }
    // The levels before the choices are seldom read. Accounts that differ in these alone are asked together.
    var wanted = space.fromChoicesOn(accounts)
    let known = key.flatMap { answers.known($0) }
    if let known {
      wanted = space.difference(wanted, known.asked)
      // The projection has added accounts that are outside of the walk's box at the levels before the choices.
      if wanted != .none { wanted = space.intersection(wanted, space.accounts(withBeforeChoices: possible)) }
      if wanted == .none { return known.yes }
    }
    let before = possible
    possible &= space.hullBits(of: wanted)
    let box = possible
    read = 0
    // The care set is followed from the first level that is read.
    answers.begin(space.fromChoicesOn(wanted))
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

  /// Takes the next waiting part of the last fork that has one, from the fork `floor` on; false when none waits.
  fileprivate mutating func takeNextPart(above floor: Int = 0) -> Bool {
    switch forks.next(above: floor) {
    case nil: return false
    case .all(let accounts): stand(for: accounts)
    case .lowest(let level, let values, let accounts): takeLowest(of: values, at: level, from: accounts)
    }
    return true
  }
}

/// Makes walk after walk until no part of a fork waits. The Billing Center is given the `account` only, and so cannot
/// go back. It stands in this file because it uses the private storage of `Account`.
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

  /// How many forks there are that parts may wait at.
  package var depth: Int { account.forks.count }
  /// How many choices among ways the walk has come to.
  package var waysTaken: Int { account.forks.waysTaken }
  /// The accounts that make this walk.
  package var accounts: AccountSet { account.accounts }
  /// The ways that were taken in this walk.
  package var ways: [UInt8] { account.forks.ways }

  /// How many nodes the space's sets have.
  package var nodes: Int { account.space.nodes.count }
  /// How many times accounts were asked something.
  package var timesAsked: Int { account.answers.timesAsked }
  /// How many answers to questions are remembered.
  package var answers: Int { account.answers.count }

  /// Forgets all parts that wait, so that none of their walks is made.
  package mutating func abandonParts() { account.forks.removeAll() }

  /// Goes back to the last fork at which a part waits, and takes that part; false when none waits.
  package mutating func takeNextPart() -> Bool { account.takeNextPart() }

  /// Goes on from a snapshot that was taken after so many choices among ways.
  package mutating func resume(waysTaken: Int) { account.forks.waysTaken = waysTaken }

  /// Begins another walk, with some accounts of the space.
  package mutating func begin(_ accounts: AccountSet) {
    account.forks.removeAll()
    account.stand(for: accounts)
  }

  /// Begins another walk, with one account, which may be of another space.
  package mutating func begin(_ box: AccountBox) {
    begin(.everything)
    account.possible = box.bits
    precondition(box.bits.nonzeroBitCount == space.levels.count, "One account was expected.")
  }

  /// Decides in advance which ways are taken.
  package mutating func go(_ ways: [UInt8]) { account.forks.ways = ways }
}

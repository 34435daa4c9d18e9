import BillingModel
import FlowReading

/// Finds the values that the reader enters: for each input, every value that makes a difference is tried.
extension Walker {
  /// The entry for a gesture, if there is one.
  enum ChosenEntry {
    case value(Entry)
    /// The input has no valid value for this account.
    case noValidValue(input: Int)
  }

  /// The entry for a gesture. The value of an input is chosen when a gesture first enters it, and stays the same.
  mutating func entry(
    for phrase: GesturePhrase, _ walk: inout WalkState, _ account: inout Account
  ) -> ChosenEntry {
    guard let operand = phrase.operand else { return .value(.count(0)) }
    guard let number = program.input(operand) else { return .value(entry(operand, phrase, walk, &account)) }
    if walk.inputs & UInt8(bit: number) == 0 {
      guard open(number, walk, &account) else { return .noValidValue(input: number) }
      walk.inputs |= UInt8(bit: number)
      // Reading the value of an open choice takes its first value.
      if entersFirstValue { _ = account.value(of: Choice(number)) }
    }
    return .value(chosenEntry(number, &account))
  }

  /// Opens the choice of a value for an input; returns whether there is a valid value.
  private mutating func open(_ number: Int, _ walk: WalkState, _ account: inout Account) -> Bool {
    if program.inputs[number].type == .count {
      return account.open(Choice(number), among: { account in validCounts(for: number, walk, &account) })
    }
    let values = names(for: program.inputs[number])
    guard let first = values.first else { return false }
    account.open(Choice(number), among: entersFirstValue ? [first] : values)
    return true
  }

  /// The entry for a gesture that is repeated; nil for an input without a chosen value.
  func repeatedEntry(for phrase: GesturePhrase, _ walk: WalkState, _ account: inout Account) -> Entry? {
    guard let operand = phrase.operand else { return nil }
    guard let number = program.input(operand) else { return entry(operand, phrase, walk, &account) }
    return walk.inputs & UInt8(bit: number) != 0 ? chosenEntry(number, &account) : nil
  }

  /// The entry for an input with a chosen value. It is an open choice, except for a product: what follows is another
  /// plan for each.
  private func chosenEntry(_ number: Int, _ account: inout Account) -> Entry {
    guard program.inputs[number].type == .product else { return .open(Choice(number)) }
    return .product(account.value(of: Choice(number)) == Slot.page.rawValue ? .page : .other)
  }

  /// The value that was entered for an input; `.none` where none was chosen. `inputs` are the inputs with a chosen
  /// value, as bits.
  func entered(_ operand: Operand, _ inputs: UInt8, _ account: inout Account) -> Value {
    guard let number = program.input(operand), inputs & UInt8(bit: number) != 0 else { return .none }
    let value = account.value(of: Choice(number))
    return program.inputs[number].type == .count ? .count(value) : .name(value)
  }

  /// The entry that is the value of a literal or a fact.
  private func entry(
    _ operand: Operand, _ phrase: GesturePhrase, _ walk: WalkState, _ account: inout Account
  ) -> Entry {
    guard case .control(let control, _) = phrase.target, let type = control.entry else { return .count(0) }
    return Entry(value(of: operand, walk, &account), as: type) ?? .count(0)
  }

  /// The raw values that are tried for an input of a named kind, the ordinary reader's first; none for a count.
  func names(for input: WalkInput) -> [Int] {
    input.type.kinds.map(\.value).filter { allows(.name($0), input) }
  }

  /// The names of the kinds that nobody enters, because the limits of an input leave them out.
  func untriedKinds(of input: WalkInput) -> [String] {
    input.type.kinds.filter { !allows(.name($0.value), input) }.map(\.name)
  }

  /// Whether an entry is within the limits of its input for this account.
  func allows(_ entry: Entry, _ input: WalkInput, _ walk: WalkState, _ account: inout Account) -> Bool {
    switch entry {
    case .count(let count): range(of: input, walk, &account)?.contains(count) ?? false
    case .paymentMethod, .vatNumber, .tier, .cycle, .product, .open:
      entry.value.map { allows($0, input) } ?? false
    }
  }

  /// The counts that are tried for an input: both ends of its range, those at, below and above each value with which it is
  /// compared, and the additional numbers of the trial. It records which a trial of every number leaves out.
  private mutating func validCounts(for number: Int, _ walk: WalkState, _ account: inout Account) -> [Int] {
    let input = program.inputs[number]
    guard let range = range(of: input, walk, &account) else { return [] }
    var values: Set = [range.lowerBound, range.upperBound]
    for operand in input.comparedOperands {
      guard case .count(let count) = value(of: operand, walk, &account) else { continue }
      values.formUnion([count - 1, count, count + 1])
    }
    let declared = values.filter(range.contains).sorted()
    reached.leaveOut(numberTrial.leftOut(declared), ofInput: number)
    return numberTrial.numbers(declared, in: range, ofInput: number)
  }

  /// The range of counts that an input allows for an account; nil where it allows none.
  private func range(of input: WalkInput, _ walk: WalkState, _ account: inout Account) -> ClosedRange<Int>? {
    var lowest = 0
    var highest = Limits.licences
    for limit in input.limits {
      guard let operand = limit.operands.first, case .count(let bound) = value(of: operand, walk, &account)
      else { return nil }
      switch limit.comparison {
      case .atLeast: lowest = max(lowest, bound)
      case .above: lowest = max(lowest, bound + 1)
      case .atMost: highest = min(highest, bound)
      case .below: highest = min(highest, bound - 1)
      case .is, .isNot, .oneOf, .includes:
        lowest = max(lowest, bound)
        highest = min(highest, bound)
      }
    }
    return lowest <= highest ? lowest...highest : nil
  }

  /// Whether the limits of an input of a named kind, which are literals, allow a value.
  private func allows(_ value: Value, _ input: WalkInput) -> Bool {
    input.limits.allSatisfy { limit in
      let contains = limit.operands.contains(.literal(value))
      return limit.comparison == .isNot ? !contains : contains
    }
  }
}

extension EntryType {
  /// The kinds that a reader can enter, the ordinary reader's first: the raw value and the published name of each. A count
  /// has none. The form itself refuses no card and an expired one.
  fileprivate var kinds: [(value: Int, name: String)] {
    switch self {
    case .count: []
    case .paymentMethod: [PaymentMethod.validCard, .declinedCard, .cardWithConfirmation].map { ($0.rawValue, $0.name) }
    case .vatNumber: VATNumber.allCases.map { ($0.rawValue, $0.name) }
    case .tier: Tier.allCases.map { ($0.rawValue, $0.name) }
    case .cycle: Cycle.allCases.map { ($0.rawValue, $0.name) }
    case .product: [(Slot.other.rawValue, "otherProduct"), (Slot.page.rawValue, "pageProduct")]
    }
  }
}

import BillingModel

/// What the reader enters: every value that makes a difference is tried.
extension Walker {
  enum ChosenEntry {
    case value(Entry)
    /// The input has no valid value for this account.
    case noneValid(input: Int)
  }

  /// What is entered with a gesture; an input is chosen when it is first used, and stays.
  func entry(for phrase: GesturePhrase, _ walk: inout Walk, _ account: inout Account) -> ChosenEntry {
    guard let operand = phrase.operand else { return .value(.count(0)) }
    if let chosen = chosenEntry(for: operand, walk) { return .value(chosen) }
    guard case .input(let name) = operand, let number = walkthrough.inputs.firstIndex(where: { $0.name == name })
    else { return .value(entry(operand, phrase, walk, &account)) }
    let values = validEntries(of: walkthrough.inputs[number], walk, &account)
    guard !values.isEmpty else { return .noneValid(input: number) }
    let entry = values[account.choose(among: values.count)]
    walk.inputs[number] = entry
    return .value(entry)
  }

  /// The entry that an operand means already: a chosen input.
  func chosenEntry(for operand: Operand, _ walk: Walk) -> Entry? {
    guard case .input(let name) = operand, let number = walkthrough.inputs.firstIndex(where: { $0.name == name })
    else { return nil }
    return walk.inputs[number]
  }

  /// A literal or a fact as something to enter.
  private func entry(
    _ operand: Operand, _ phrase: GesturePhrase, _ walk: Walk, _ account: inout Account
  ) -> Entry {
    guard case .control(let control, _) = phrase.target, let type = control.entry else { return .count(0) }
    return Entry(value(of: operand, walk, &account), as: type) ?? .count(0)
  }

  private func validEntries(of input: WalkInput, _ walk: Walk, _ account: inout Account) -> [Entry] {
    switch input.type {
    case .count: return validCounts(of: input, walk, &account).map(Entry.count)
    case .paymentMethod:
      return PaymentMethod.enterable.filter { allows(.name($0.rawValue), input) }.map(Entry.paymentMethod)
    case .vatNumber: return VATNumber.allCases.map(Entry.vatNumber).filter { allows($0.value, input) }
    case .tier: return Tier.allCases.map(Entry.tier).filter { allows($0.value, input) }
    case .cycle: return Cycle.allCases.map(Entry.cycle).filter { allows($0.value, input) }
    case .product: return [Slot.other].map(Entry.product).filter { allows($0.value, input) }
    }
  }

  /// Whether an entry is within the limits of its input for this account.
  func allows(_ entry: Entry, _ input: WalkInput, _ walk: Walk, _ account: inout Account) -> Bool {
    switch entry {
    case .count(let count): range(of: input, walk, &account)?.contains(count) ?? false
    default: allows(entry.value, input)
    }
  }

  /// Both ends, and each side of every fact that the input is compared with.
  private func validCounts(of input: WalkInput, _ walk: Walk, _ account: inout Account) -> [Int] {
    guard let range = range(of: input, walk, &account) else { return [] }
    var values: Set = [range.lowerBound, range.upperBound]
    for fact in input.comparedFacts {
      guard case .count(let count) = center.value(of: fact, walk.billing, &account) else { continue }
      values.formUnion([count - 1, count, count + 1])
    }
    return values.filter(range.contains).sorted()
  }

  /// The counts that an input allows an account; nil when it allows none.
  private func range(of input: WalkInput, _ walk: Walk, _ account: inout Account) -> ClosedRange<Int>? {
    var lowest = 0
    var highest = Int(Int32.max)
    for limit in input.limits {
      guard let operand = limit.operands.first, case .count(let bound) = value(of: operand, walk, &account)
      else { return nil }
      switch limit.comparison {
      case .atLeast: lowest = max(lowest, bound)
      case .above: lowest = max(lowest, bound + 1)
      case .atMost: highest = min(highest, bound)
      case .below: highest = min(highest, bound - 1)
      default:
        lowest = max(lowest, bound)
        highest = min(highest, bound)
      }
    }
    return lowest <= highest ? lowest...highest : nil
  }

  /// Inputs of named kinds are limited by literals.
  private func allows(_ value: Value, _ input: WalkInput) -> Bool {
    input.limits.allSatisfy { limit in
      let contains = limit.operands.contains(.literal(value))
      return limit.comparison == .isNot ? !contains : contains
    }
  }
}

extension PaymentMethod {
  /// The kinds of card that a reader can try: the form itself refuses none and expired ones.
  static let enterable: [PaymentMethod] = [.validCard, .declinedCard, .cardWithConfirmation]
}

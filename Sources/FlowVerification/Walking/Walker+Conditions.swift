import BillingModel
import FlowReading

/// Judges claims, and evaluates conditions and their operands.
extension Walker {
  /// Judges a claim if the conditions around it hold; returns a failure if the claim is false.
  mutating func judge(_ number: Int, _ walk: inout WalkState, _ account: inout Account) -> WalkResult? {
    guard walk.redirectedBy == nil else { return nil }
    let claim = program.claims[number]
    for scope in claim.scopes where !holds(scope: scope, walk, &account) {
      if case .shown = claim.condition.subject { walk.hide(claim: claim.shownNumber) }
      return nil
    }
    reached.judgedClaims.insert(number)
    if case .shown(let fact) = claim.condition.subject {
      guard fact.isSeen(on: walk.billing.screen), exists(fact, walk.billing, &account) else {
        return .failed(.shownNowhere(claim: number))
      }
      walk.show(claim: claim.shownNumber)
    } else if !holds(claim.condition, as: questions.claims[number], walk, &account) {
      return .failed(.claimFalse(number))
    }
    reached.heldClaims.insert(number)
    walk.toldEffects.formUnion(EffectSet(rawValue: claim.effects))
    return nil
  }

  /// Asks the condition of an `if` for readers who meet it: the conditions around it hold. Only what `reached` records of it
  /// matters, so the walk goes on undivided.
  mutating func ask(_ number: Int, _ scopes: [Int], _ walk: WalkState, _ account: inout Account) {
    // All give one answer, which divides nobody.
    _ = account.answerTogether { account in
      for scope in scopes where !holds(scope: scope, walk, &account) { return true }
      _ = holds(scope: number, walk, &account)
      return true
    }
  }

  /// Whether the condition of an `if` holds. It records the answer, and whether any screen has shown the fact, in
  /// `reached`.
  mutating func holds(scope number: Int, _ walk: WalkState, _ account: inout Account) -> Bool {
    let condition = program.conditions[number].condition
    let answer = holds(condition, as: questions.scopes[number], walk, &account)
    guard walk.redirectedBy == nil else { return answer }
    if answer { reached.conditionsTrue.insert(number) } else { reached.conditionsFalse.insert(number) }
    if case .fact(let fact) = condition.subject, fact.screenBits != 0, fact.screenBits & walk.seenScreens == 0 {
      reached.conditionsOnUnseenFacts.insert(number)
    }
    return answer
  }

  /// Whether a fact has a value.
  private func exists(_ fact: Fact, _ state: BillingState, _ account: inout Account) -> Bool {
    center.isShown(fact, state)
      ?? account.answer { account in center.value(of: fact, state, &account) != .none }
  }

  /// Whether a condition holds. A comparison forks the accounts by its answer only, and not by each property that it
  /// reads. With a `question` the answer is cached.
  func holds(_ condition: Condition, as question: WalkQuestion? = nil, _ walk: WalkState, _ account: inout Account)
    -> Bool
  {
    switch condition.subject {
    case .fact(let fact):
      if condition.operands.count == 1, case .literal(let value) = condition.operands[0], case .name = value {
        return center.holds(fact, condition.comparison, value, walk.billing, &account)
      }
      if condition.operands.count == 1 {
        switch (condition.comparison, condition.operands[0]) {
        case (.is, .fact(let other)) where center.isSame(fact, other, walk.billing): return true
        case (.above, .literal(let value)) where value.isZero:
          if let answer = center.isPositive(fact, walk.billing, &account) { return answer }
        default: break
        }
      }
      guard let question else {
        return account.answer { account in compares(fact, condition, walk.billing, walk.inputs, &account) }
      }
      let inputs = UInt64(question.inputs & walk.inputs)
      return account.answer(
        Question(condition: question.number, question.stateScope, walk.billing, inputs: inputs), of: walk.billing
      ) { billing, account in
        compares(fact, condition, billing, walk.inputs, &account)
      }
    case .control(let control, let owner, let state):
      guard let slot = slot(of: owner, walk, &account) else { return false }
      return center.availability(of: control, slot, walk.billing, &account) == state
    case .screen(let screen): return walk.billing.screen == screen
    case .mail(let mail): return center.reader(gets: mail, walk.billing, &account)
    case .shown(let fact): return fact.isSeen(on: walk.billing.screen)
    // A message is the answer to a gesture and is gone after it: only a symptom can be about it.
    case .message: return false
    }
  }

  /// The subscription beside which a control stands; nil while no product is chosen.
  private func slot(of owner: ControlOwner, _ walk: WalkState, _ account: inout Account) -> Slot? {
    switch owner {
    case .page: return .page
    case .other: return .other
    case .chosen(let input):
      guard case .name(let slot) = value(of: .input(input), walk, &account) else { return nil }
      return Slot(rawValue: slot)
    }
  }

  /// Whether a fact compares as the condition says with at least one of its operands.
  private func compares(
    _ fact: Fact, _ condition: Condition, _ billing: BillingState, _ inputs: UInt8, _ account: inout Account
  ) -> Bool {
    for operand in condition.operands {
      let value = value(of: operand, billing, inputs, &account)
      if center.holds(fact, condition.comparison, value, billing, &account) { return true }
    }
    return false
  }

  /// The value of an operand in the present state of a walk.
  func value(of operand: Operand, _ walk: WalkState, _ account: inout Account) -> Value {
    value(of: operand, walk.billing, walk.inputs, &account)
  }

  private func value(
    of operand: Operand, _ billing: BillingState, _ inputs: UInt8, _ account: inout Account
  ) -> Value {
    switch operand {
    case .literal(let value): value
    case .fact(let fact): center.value(of: fact, billing, &account)
    case .before(let fact): center.value(of: fact, start, &account)
    case .input: entered(operand, inputs, &account)
    }
  }
}

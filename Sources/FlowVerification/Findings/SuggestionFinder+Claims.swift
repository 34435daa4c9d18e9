import BillingModel
import FlowReading

/// Suggestions for false claims and for effects that no claim states.
extension SuggestionFinder {
  /// The advice what to claim instead; nil when the claim is not about the value of a fact.
  func advice(forClaim number: Int, _ group: Exploration.Group) -> String? {
    guard case .fact(let fact) = program.claims[number].condition.subject else { return nil }
    let isPresumed = program.claims[number].presumption != nil
    let candidates = operands(equalTo: fact, group).map { operand, text in
      Suggestion(
        advice: "What the model shows is \(text): write "
          + (isPresumed ? "\(fact.rawValue) is \(text)." : "is=\"\(text)\"."),
        program: program.replacing(claim: number, with: Condition(.fact(fact), .is, [operand])),
        affected: reachOfSteps)
    }
    return firstThatWorks(candidates.prefix(4), for: group.failure) ?? range(of: fact, group)
  }

  /// The advice to add a claim that states an effect to the result; nil when no such claim is true in all walks.
  func advice(forUntold effect: Effect, _ group: Exploration.Group) -> String? {
    let candidates = effect.tellingFacts.flatMap { fact in
      operands(equalTo: fact, group).map { operand, text in
        let claim = WalkClaim(
          condition: Condition(.fact(fact), .is, [operand]), scopes: [], place: CodePlace(paragraph: "", code: ""),
          effects: EffectSet(effect).rawValue, shownNumber: 0, presumption: nil)
        return Suggestion(
          advice: "Add to the result: <claim fact=\"\(fact.rawValue)\" is=\"\(text)\">…</claim>.",
          program: program.adding(claim), affected: reachOfSteps)
      }
    }
    return firstThatWorks(candidates.prefix(6), for: group.failure)
  }

  /// The words for the values that the model shows in the failing walks; nil when they have no order and are several.
  private func range(of fact: Fact, _ group: Exploration.Group) -> String? {
    let values = shownValues(of: fact, group)
    if let value = values.first, values.count == 1 {
      guard value != .none else {
        return "There is no \(fact.rawValue) here yet: move the sentence behind the step that makes it."
      }
      return "To all of them the model shows \(value.words(for: fact)): "
        + "say that, inside an <if> that holds only for them, or send them elsewhere."
    }
    let ordered = values.compactMap { value in value.order.map { ($0, value) } }.sorted { $0.0 < $1.0 }
    guard let lowest = ordered.first?.1, let highest = ordered.last?.1, ordered.count == values.count else {
      return values.isEmpty
        ? nil : "The model shows \(values.map { $0.words(for: fact) }.sorted().joined(separator: " or "))."
    }
    return "The model shows between \(lowest.words(for: fact)) and \(highest.words(for: fact)): "
      + "say what comes out in all cases, or put the sentence inside an <if> that holds only where it is true."
  }

  /// The values that the failing walks show.
  private func shownValues(of fact: Fact, _ group: Exploration.Group) -> Set<Value> {
    var values: Set<Value> = []
    _ = Exploration(
      center: center, program: program, accounts: group.hull,
      listener: { ending, walk, accounts, space in
        guard ending == .failed(group.failure) else { return }
        var explorer = AccountExplorer(space)
        explorer.begin(accounts)
        explorer.explore(
          from: walk, step: { walk, account in center.value(of: fact, walk.billing, &account) },
          leaf: { value, _, _ in values.insert(value) })
      })
    return values
  }

  /// The inputs, facts and literals that equal what the model shows in the walk of the smallest account, the best first.
  private func operands(equalTo fact: Fact, _ group: Exploration.Group) -> [(Operand, String)] {
    var last = WalkState(start: BillingState())
    exploration.replay(group) { _, after, _ in last = after }
    var explorer = AccountExplorer(exploration.space(of: group))
    let shown = center.value(of: fact, last.billing, &explorer.account)
    let others = Fact.allCases.filter { $0 != fact && $0.type == fact.type }
    let named: [(Operand, String)] =
      program.inputs.map { (.input($0.name), "{\($0.name)}") }
      + others.map { (.fact($0), "{\($0.rawValue)}") }
      + ([fact] + others).map { (.before($0), "{before.\($0.rawValue)}") }
    let equal = named.filter { exploration.walker.value(of: $0.0, last, &explorer.account) == shown }
    guard let literal = shown.literal(for: fact) else { return equal }
    return [(.literal(shown), literal)] + equal
  }
}

extension Value {
  /// The number by which values of its kind are ordered; nil for kinds without an order.
  fileprivate var order: Int? {
    switch self {
    case .count(let count): count
    case .money(let money): money.minorUnits
    case .day(let day): day.number
    case .none, .flag, .period, .currency, .name, .names: nil
    }
  }

  /// The attribute value for the value; nil for amounts, dates and periods, which differ from account to account.
  fileprivate func literal(for fact: Fact) -> String? {
    switch self {
    case .flag, .name, .none: words(for: fact)
    case .count, .money, .day, .period, .currency, .names: nil
    }
  }
}

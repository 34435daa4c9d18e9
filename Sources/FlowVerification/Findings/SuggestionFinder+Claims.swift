import BillingModel
import FlowReading

/// Suggestions for false claims and for effects that no claim states.
extension SuggestionFinder {
  /// What could be claimed instead; nothing when the claim is not about the value of a fact.
  func correctedClaims(_ number: Int, _ group: Exploration.Group) -> [Suggestion] {
    guard case .fact(let fact) = program.claims[number].condition.subject else { return [] }
    let isPresumed = program.claims[number].presumption != nil
    return operands(equalTo: fact, group).map { operand, text in
      Suggestion(
        advice: "What the model shows is \(text): write "
          + (isPresumed ? "\(fact.rawValue) is \(text)." : "is=\"\(text)\"."),
        program: program.replacing(claim: number, with: Condition(.fact(fact), .is, [operand])))
    }
  }

  /// Claims that tell an effect, to add to the result.
  func claimsAtTheEnd(_ effect: Effect, _ group: Exploration.Group) -> [Suggestion] {
    let mails = [effect.tellingMail].compactMap { $0 }.map { mail in
      Suggestion(
        advice: "Add to the result: "
          + "<claim event=\"mailSent\" to=\"reader\" kind=\"\(mail.rawValue)\">…</claim>.",
        program: program.adding(.ofSuggestion(Condition(.mail(mail)))))
    }
    return mails
      + effect.tellingFacts.flatMap { fact in
        operands(equalTo: fact, group).map { operand, text in
          Suggestion(
            advice: "Add to the result: <claim fact=\"\(fact.rawValue)\" is=\"\(text)\">…</claim>.",
            program: program.adding(.ofSuggestion(Condition(.fact(fact), .is, [operand]))))
        }
      }
  }

  /// What the model shows in the walks in which a claim is false, and what to do about it. A claim that is true for nobody is
  /// not put inside an `if`: the author corrects it or takes it out.
  func advice(onClaim number: Int, _ group: Exploration.Group, within budget: inout SearchBudget) -> String {
    let isTrueForSome = exploration.walker.reached.heldClaims.contains(number)
    guard case .fact(let fact) = program.claims[number].condition.subject,
      let range = range(of: fact, isTrueForSome: isTrueForSome, group, &budget)
    else {
      return isTrueForSome
        ? "Say what the model shows, or put the sentence inside an <if> that holds only where it is true."
        : "It is true for no reader: say what the model shows, or take the sentence out."
    }
    return range
  }

  /// Nil where nothing is known of the values.
  private func range(
    of fact: Fact, isTrueForSome: Bool, _ group: Exploration.Group, _ budget: inout SearchBudget
  ) -> String? {
    if budget.isSpent { return nil }
    let values = shownValues(of: fact, group, &budget)
    if let value = values.first, values.count == 1 {
      guard value != .none else {
        return "There is no \(fact.rawValue) here yet: move the sentence behind the step that makes it."
      }
      let shown = "To all of them the model shows \(value.words(for: fact)): "
      return isTrueForSome
        ? shown + "say that, inside an <if> that holds only for them, or send them elsewhere."
        : shown + "say that, or take the sentence out. It is true for no reader."
    }
    let ordered = values.compactMap { value in value.order.map { ($0, value) } }.sorted { $0.0 < $1.0 }
    guard let lowest = ordered.first?.1, let highest = ordered.last?.1, ordered.count == values.count else {
      let shown = values.map { $0.words(for: fact) }.sorted().joined(separator: " or ")
      if values.isEmpty { return nil }
      return "The model shows \(shown)." + (isTrueForSome ? "" : " What the text says is true for no reader.")
    }
    return "The model shows between \(lowest.words(for: fact)) and \(highest.words(for: fact)): "
      + "say what comes out in all cases, or "
      + (isTrueForSome
        ? "put the sentence inside an <if> that holds only where it is true."
        : "take the sentence out. It is true for no reader.")
  }

  /// The values that the failing walks show; none where there are too many walks or values to know all.
  private func shownValues(
    of fact: Fact, _ group: Exploration.Group, _ budget: inout SearchBudget
  ) -> Set<Value> {
    // Accounts part by the amounts of each order, so that there may be very many.
    let limit = exploration.limits.shownValues
    var values: Set<Value> = []
    var answers = 0
    let walks = Exploration(
      center: center, program: program, accounts: group.hull, limits: budget.limits(of: exploration.limits),
      listener: { ending, walk, accounts, space in
        guard ending == .failed(group.failure), answers < limit else { return }
        var explorer = AccountExplorer(space)
        explorer.begin(accounts)
        explorer.explore(
          from: walk, step: { walk, account in center.value(of: fact, walk.billing, &account) },
          leaf: { value, _, explorer in
            values.insert(value)
            answers += 1
            if answers >= limit { explorer.abandonParts() }
          })
      })
    budget.spend(walks.effort)
    return walks.excess == nil && answers < limit ? values : []
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
  func literal(for fact: Fact) -> String? {
    switch self {
    case .flag, .name, .none: words(for: fact)
    case .count, .money, .day, .period, .currency, .names: nil
    }
  }
}

extension WalkClaim {
  /// A claim that a suggestion adds. It tells the effects that its condition tells.
  static func ofSuggestion(_ condition: Condition) -> WalkClaim {
    WalkClaim(
      condition: condition, scopes: [], place: .ofSuggestion, effects: condition.toldEffects, shownNumber: 0,
      presumption: nil)
  }
}

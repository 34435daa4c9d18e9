import BillingModel

/// Computes the amounts of worked examples: the flow, walked once with the account that the example names.
struct ExampleComputer {
  let center: BillingCenter
  let catalogue: Catalogue
  let walker: Walker

  /// What every fact shows at the end, by the id of the example.
  func values(for localized: LocalizedFlow, diagnostics: inout [Diagnostic]) -> [String: [Operand: Value]] {
    var values: [String: [Operand: Value]] = [:]
    for example in localized.flow.examples {
      switch outcome(of: example) {
      case .success(let facts): values[example.id] = facts
      case .failure(let failure): diagnostics.append(.exampleFails(example, failure))
      }
    }
    return values
  }

  enum Failure: Error {
    case account
    case fact(Fact)
    case setting(String, SourceRange)
    case ending(Ending)
    case claim(InlineCode)
  }

  /// The optional steps in which none of these inputs is entered.
  private func optionalSteps(without inputs: Set<String>) -> Set<Int> {
    let walkthrough = walker.walkthrough
    return Set(
      walkthrough.steps.indices.filter { step in
        walkthrough.steps[step].isOptional
          && !walkthrough.gestures.contains { gesture in
            guard gesture.step == step, gesture.solution == nil, case .input(let name)? = gesture.phrase.operand
            else { return false }
            return inputs.contains(name)
          }
      })
  }

  /// What the words of an example claim of its own account.
  private func claims(of example: Example) -> [(code: InlineCode, condition: Condition, scopes: [Condition])] {
    example.paragraph.codes.compactMap { found in
      guard case .claim(let condition) = found.code.kind else { return nil }
      let scopes = found.scopes.compactMap { if case .if(let scope) = $0.kind { scope } else { nil } }
      return (found.code, condition, scopes)
    }
  }

  private func outcome(of example: Example) -> Result<[Operand: Value], Failure> {
    guard let account = catalogue.accounts[example.account] else { return .failure(.account) }
    var start = BillingState()
    for (fact, value) in account.facts where !center.set(fact, to: value, in: &start) { return .failure(.fact(fact)) }
    var walk = Walk(start: start)
    for setting in example.settings {
      guard let index = walker.walkthrough.inputs.firstIndex(where: { $0.name == setting.input }),
        let entry = Entry(setting.value, as: walker.walkthrough.inputs[index].type)
      else { return .failure(.setting(setting.input, setting.place)) }
      walk.inputs[index] = entry
    }
    var walker = walker
    walker.start = start
    walker.leftOut = optionalSteps(without: Set(example.settings.map(\.input)))
    let claims = claims(of: example)
    var facts: [Operand: Value] = [:]
    var untrue: InlineCode?
    let ending = Account.replay(
      .all, choices: [], from: walk, step: { walk, account in walker.advance(&walk, &account) },
      seen: { before, after, account in
        guard case .finish = walker.walkthrough.operations[Int(before.position)] else { return }
        for fact in Fact.allCases {
          facts[.fact(fact)] = center.value(of: fact, after.billing, &account)
          facts[.before(fact)] = center.value(of: fact, walker.start, &account)
        }
        var end = after
        untrue =
          claims.first { claim in
            let applies = claim.scopes.allSatisfy { walker.holds($0, &end, &account) }
            return applies && !walker.holds(claim.condition, &end, &account)
          }?.code
      })
    if ending == .completes, let untrue { return .failure(.claim(untrue)) }
    return ending == .completes ? .success(facts) : .failure(.ending(ending))
  }
}

extension Entry {
  /// Reads what an example sets an input to.
  init?(_ text: String, as type: EntryType) {
    switch type {
    case .count:
      guard let count = Int(text) else { return nil }
      self = .count(count)
    case .paymentMethod:
      guard let method = PaymentMethod.allCases.first(where: { "\($0)" == text }) else { return nil }
      self = .paymentMethod(method)
    case .vatNumber:
      guard let number = VATNumber.allCases.first(where: { "\($0)" == text }) else { return nil }
      self = .vatNumber(number)
    }
  }
}

extension Diagnostic {
  fileprivate static func exampleFails(_ example: Example, _ failure: ExampleComputer.Failure) -> Diagnostic {
    switch failure {
    case .account:
      Diagnostic(
        .exampleFails, at: example.accountPlace, "No account is called “\(example.account)”.",
        help: "Use the id of an account of Content/model/accounts.xml.")
    case .fact(let fact):
      Diagnostic(
        .exampleFails, at: example.accountPlace,
        "The account “\(example.account)” sets \(fact.rawValue), which follows from other facts.",
        help: "Set the facts that it follows from in Content/model/accounts.xml.")
    case .setting(let input, let place):
      Diagnostic(
        .exampleFails, at: place, "The example sets “\(input)” to something that it cannot be.",
        help: "Set an input of this flow, to a value of its type.")
    case .claim(let code):
      Diagnostic(
        .exampleFails, at: code.place, "“\(code.plainText)” is not true of this example.",
        help: "Say what comes out for the account “\(example.account)”.")
    case .ending(let ending):
      Diagnostic(
        .exampleFails, at: example.accountPlace,
        "The account “\(example.account)” does not get through the steps: it \(ending.words).",
        help: "Name an account for which all steps work, or set the inputs so that they do.")
    }
  }
}

extension Ending {
  fileprivate var words: String {
    switch self {
    case .told: "is sent elsewhere before step 1"
    case .helped: "needs troubleshooting"
    case .completes: "completes"
    case .failed(let finding): finding.outcome == .stranded ? "is stranded" : "is misled"
    }
  }
}

package import BillingModel
package import FlowReading
package import FlowTranslation

/// Computes the amounts of worked examples. It walks the flow once with the account that the example names.
package struct ExampleComputer {
  let center: BillingCenter
  let catalogue: Catalogue
  let walker: Walker
  /// Whether a false claim in the words of an example is an error. The amounts are the same either way.
  package var judgesClaims = true

  package init(center: BillingCenter, catalogue: Catalogue, walker: Walker) {
    self.center = center
    self.catalogue = catalogue
    self.walker = walker
  }

  /// The values of all facts at the end of each example, by the id of the example.
  package func values(for localized: LocalizedFlow, diagnostics: inout [Diagnostic]) -> [String: [Operand: Value]] {
    var values: [String: [Operand: Value]] = [:]
    for example in localized.flow.examples {
      switch outcome(of: example, onPageAbout: localized.flow.product) {
      case .success(let facts): values[example.id] = facts
      case .failure(let failure): diagnostics.append(.exampleFails(example, failure))
      }
    }
    return values
  }

  enum Failure: Error {
    case account
    case product(ThirdProduct)
    case fact(Fact, SettingRefusal)
    case prices([Fact])
    case setting(String, SourceRange)
    case ending(WalkResult)
    /// A false claim, and what else is false. What the fact of a claim shows is nil for what is no fact.
    case claim(InlineCode, shown: String?, others: Int)
    case presumption(InlineCode, SourceRange, shown: String?, others: Int)
    case limit(String, SourceRange)
    case unset(String)
  }

  /// The optional steps in which none of these inputs is entered.
  private func optionalSteps(without inputs: Set<String>) -> Set<Int> {
    let program = walker.program
    return Set(
      program.steps.indices.filter { step in
        program.steps[step].isOptional
          && !program.gestures.contains { gesture in
            guard gesture.step == step, gesture.solution == nil, case .input(let name)? = gesture.phrase.operand
            else { return false }
            return inputs.contains(name)
          }
      })
  }

  /// A claim in the words of an example or what it presumes, with the conditions around it, and the failure where it is
  /// false, which says what the model shows and how many others are false.
  private typealias ExampleClaim = (failure: (String?, Int) -> Failure, condition: Condition, scopes: [Condition])

  private func claims(of example: Example) -> [ExampleClaim] {
    example.paragraph.codes.flatMap { found -> [ExampleClaim] in
      guard case .claim(let condition) = found.code.kind else { return [] }
      let scopes = found.scopes.compactMap { if case .if(let scope) = $0.kind { scope } else { nil } }
      return [({ .claim(found.code, shown: $0, others: $1) }, condition, scopes)]
        + found.code.presumed.map { presumed in
          ({ .presumption(found.code, presumed.place, shown: $0, others: $1) }, presumed.condition, scopes)
        }
    }
  }

  private func outcome(of example: Example, onPageAbout product: String) -> Result<[Operand: Value], Failure> {
    guard let account = catalogue.accounts[example.account] else { return .failure(.account) }
    let given: [(fact: Fact, value: Value)]
    do throws(ThirdProduct) {
      given = try catalogue.facts(of: account, onPageAbout: product)
    } catch {
      return .failure(.product(error))
    }
    var start = BillingState()
    for (fact, value) in given {
      do throws(SettingRefusal) {
        try center.set(fact, to: value, in: &start)
      } catch {
        return .failure(.fact(fact, error))
      }
    }
    let missing = center.missingPrices(in: start)
    if !missing.isEmpty { return .failure(.prices(missing)) }
    var walk = WalkState(start: start)
    var choices = walker.choices
    var reader = AccountBox.all.smallest
    var entries: [(number: Int, entry: Entry, place: SourceRange)] = []
    for setting in example.settings {
      guard let index = walker.program.inputs.firstIndex(where: { $0.name == setting.input }),
        let entry = entry(setting.value, as: walker.program.inputs[index].type, onPageAbout: product)
      else { return .failure(.setting(setting.input, setting.place)) }
      entries.append((index, entry, setting.place))
      walk.inputs |= UInt8(bit: index)
      reader = reader.choosing(entry.rawValue, in: Choice(index), of: &choices)
    }
    var walker = walker
    walker.start = start
    walker.entersFirstValue = true
    walker.omittedSteps = optionalSteps(without: Set(example.settings.map(\.input)))
    let claims = claims(of: example)
    var facts: [Operand: Value] = [:]
    var untrue: Failure?
    var broken: Failure?
    let ending = Account.replay(
      in: AccountSpace(reader, choices: choices), ways: [], from: walk,
      step: { walk, account in walker.advance(&walk, &account) },
      seen: { before, after, account in
        broken = broken ?? walker.brokenLimit(of: entries, before, &account)
        guard case .finish = walker.program.operations[Int(before.position)] else { return }
        for fact in Fact.allCases {
          facts[.fact(fact)] = center.value(of: fact, after.billing, &account)
          facts[.before(fact)] = center.value(of: fact, walker.start, &account)
        }
        broken = broken ?? walker.unsetInput(of: example, after)
        let end = after
        let wrong = claims.filter { claim in
          let applies = claim.scopes.allSatisfy { walker.holds($0, end, &account) }
          return applies && !walker.holds(claim.condition, end, &account)
        }
        untrue = wrong.first.map { $0.failure(walker.shown($0.condition, end, &account), wrong.count - 1) }
      })
    if let broken { return .failure(broken) }
    if judgesClaims, ending == .completes, let untrue { return .failure(untrue) }
    return ending == .completes ? .success(facts) : .failure(.ending(ending))
  }

  /// The value to which an example sets an input; nil where the type has no such value. Of the other products a page knows
  /// one, which stands for all: its plan is where the page's numbers come from.
  private func entry(_ text: String, as type: EntryType, onPageAbout product: String) -> Entry? {
    guard type == .product else {
      return ValueReader.value(text, of: type.valueType, in: []).flatMap { Entry($0, as: type) }
    }
    return catalogue.slot(of: text, onPageAbout: product).map(Entry.product)
  }
}

extension Walker {
  /// What a fact shows at the end of an example, as an author writes it; nil for what is no fact.
  fileprivate func shown(_ condition: Condition, _ walk: WalkState, _ account: inout Account) -> String? {
    guard case .fact(let fact) = condition.subject else { return nil }
    let value = center.value(of: fact, walk.billing, &account)
    // The currency is the account's, and stands in no attribute.
    if case .money(let money) = value { return money.decimal }
    return value.words(for: fact)
  }

  /// The first setting outside the limits of its input, for the account before the first gesture; nil when all are inside.
  fileprivate func brokenLimit(
    of entries: [(number: Int, entry: Entry, place: SourceRange)], _ walk: WalkState, _ account: inout Account
  ) -> ExampleComputer.Failure? {
    guard walk.position == 0 else { return nil }
    for (number, entry, place) in entries where !allows(entry, program.inputs[number], walk, &account) {
      return .limit(program.inputs[number].name, place)
    }
    return nil
  }

  /// The first input that was entered although the example does not set it.
  /// A walk that needs help is no example, whatever is entered there.
  fileprivate func unsetInput(of example: Example, _ walk: WalkState) -> ExampleComputer.Failure? {
    guard !walk.isHelped else { return nil }
    let names = Set(example.settings.map(\.input))
    let unset = program.inputs.indices.first { number in
      walk.inputs & UInt8(bit: number) != 0 && !names.contains(program.inputs[number].name)
    }
    return unset.map { .unset(program.inputs[$0].name) }
  }
}

extension Entry {
  /// The number, or the raw value of a named value.
  fileprivate var rawValue: Int {
    switch value {
    case .count(let value), .name(let value): value
    case .some(.none), .flag, .money, .day, .period, .currency, .names, nil: 0
    }
  }
}

extension Diagnostic {
  fileprivate static func exampleFails(_ example: Example, _ failure: ExampleComputer.Failure) -> Diagnostic {
    switch failure {
    case .account:
      Diagnostic(
        .exampleFails, at: example.accountPlace, "No account is called “\(example.account)”.",
        help: "Use the id of an account of \(ProjectLayout.accounts).")
    case .product(let third):
      Diagnostic(
        .exampleFails, at: example.accountPlace,
        "The account “\(example.account)” is none of this page: \(third.words).",
        help: "Name another account.")
    case .fact(let fact, let refusal):
      Diagnostic(
        .exampleFails, at: example.accountPlace,
        "The account “\(example.account)” is none of this page’s product: \(refusal.words(for: fact)).",
        help: "Name another account, or change this one in \(ProjectLayout.accounts): \(refusal.advice(for: fact))")
    case .prices(let facts):
      Diagnostic(
        .exampleFails, at: example.accountPlace,
        "The account “\(example.account)” has prices of this page’s product that nobody gave.",
        help: "Give it \(facts.map(\.rawValue).joined(separator: ", ")) in \(ProjectLayout.accounts).")
    case .setting(let input, let place):
      Diagnostic(
        .exampleFails, at: place, "The example sets “\(input)” to something that it cannot be.",
        help: "Set an input of this flow, to a value of its type.")
    case .limit(let input, let place):
      Diagnostic(
        .exampleFails, at: place,
        "The example enters something as “\(input)” that the input does not allow this account.",
        help: "Set it to a value within the limits of <input name=\"\(input)\">, or widen these.")
    case .unset(let input):
      Diagnostic(
        .exampleFails, at: example.accountPlace, "The example does not say what is entered as “\(input)”.",
        help: "Add <set input=\"\(input)\" value=\"…\"/> to it.")
    case .claim(let code, let shown, let others):
      Diagnostic(
        .exampleFails, at: code.place, "“\(code.plainText)” is not true of this example.",
        help: ExampleAdvice(example).onClaim(code, shown, others: others))
    case .presumption(let code, let place, let shown, let others):
      Diagnostic(
        .exampleFails, at: place, "“\(code.plainText)” presumes what is not true of this example.",
        help: ExampleAdvice(example).onPresumption(shown, others: others))
    case .ending(let ending):
      Diagnostic(
        .exampleFails, at: example.accountPlace,
        "The account “\(example.account)” does not get through the steps: it \(ending.words).",
        help: "Name an account for which all steps work, or set the inputs so that they do.")
    }
  }
}

extension WalkResult {
  fileprivate var words: String {
    switch self {
    case .redirected: "is sent elsewhere before step 1"
    case .helped: "needs troubleshooting"
    case .completes: "completes"
    case .failed(let finding): finding.outcome == .stranded ? "is stranded" : "is misled"
    }
  }
}

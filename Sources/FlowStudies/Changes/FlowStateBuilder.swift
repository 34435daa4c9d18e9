import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification

/// Walks a flow and collects its results for comparison with another state.
struct FlowStateBuilder {
  let catalogue: Catalogue
  let entryRequirements: [String: EntryRequirements]
  let severities: Severities
  /// The titles of flows by language and id.
  let titles: [String: [String: String]]
  var limits = SearchLimits.standard

  /// The explorations made so far, by what they depend on. Languages of a flow with the same program share one.
  typealias Cache = [Key: Exploration]

  struct Key: Hashable {
    let configuration: BillingConfiguration
    let program: FlowProgram
  }

  /// The state of a flow in a language; nil when it cannot be walked, or not to the end.
  func state(of localized: LocalizedFlow, cache: inout Cache) -> FlowState? {
    let program = FlowProgramCompiler.compile(localized, entryRequirements: entryRequirements)
    guard let configuration = catalogue.configuration(for: localized.flow.product), program.exceededLimit == nil
    else { return nil }
    let key = Key(configuration: configuration, program: program)
    let center = BillingCenter(configuration)
    let exploration = cache[key] ?? Exploration(center: center, program: program, limits: limits)
    cache[key] = exploration
    if exploration.excess != nil { return nil }
    var findings = FailureReporter(localized: localized, catalogue: catalogue, exploration: exploration)
      .findingsAndDeadText().map(\.diagnostic)
    var exampleFindings: [Diagnostic] = []
    var computer = ExampleComputer(center: center, catalogue: catalogue, walker: exploration.walker)
    _ = computer.values(for: localized, diagnostics: &exampleFindings)
    // An example whose claims are false has amounts too. They are computed without judging the claims, and the findings of
    // this second run are dropped.
    var ignored: [Diagnostic] = []
    computer.judgesClaims = false
    let examples = computer.values(for: localized, diagnostics: &ignored)
    // Where walks fail, the examples fail for the same reasons, so their findings are left out.
    if exploration.groups.isEmpty { findings += exampleFindings }
    findings = severities.applied(to: findings)
    return FlowState(
      localized: localized, exploration: exploration,
      parts: PartStateBuilder(localized: localized, catalogue: catalogue, exploration: exploration, findings: findings)
        .parts,
      amounts: amounts(of: localized, examples),
      blocks: PageWords(localized, catalogue: catalogue, titles: titles[localized.languageTag] ?? [:]).blocks,
      findings: findings)
  }

  /// The diagnostic for a flow of which there are too many walks; nil for any other.
  func excess(of localized: LocalizedFlow, cache: Cache) -> Diagnostic? {
    let program = FlowProgramCompiler.compile(localized, entryRequirements: entryRequirements)
    return catalogue.configuration(for: localized.flow.product).flatMap { configuration in
      cache[Key(configuration: configuration, program: program)]?.excess.map {
        ExcessReporter(localized: localized, program: program).diagnostic($0)
      }
    }
  }

  private func amounts(of localized: LocalizedFlow, _ examples: [String: [Operand: Value]]) -> [FlowState.Amount] {
    let locale = catalogue.languages.first { $0.tag == localized.languageTag }?.locale ?? localized.languageTag
    let format = LocalFormat(locale: locale)
    return localized.flow.examples.flatMap { example -> [FlowState.Amount] in
      guard let values = examples[example.id] else { return [] }
      let words = localized.paragraphs[example.paragraph.id] ?? example.paragraph
      let shown = words.codes.flatMap { $0.code.shownOperands } + ReceiptLine.allCases.map { Operand.fact($0.fact) }
      return shown.withoutRepetitions.compactMap { operand in
        guard let name = operand.factName, let text = values[operand].flatMap({ format.text(of: $0) }) else {
          return nil
        }
        return FlowState.Amount(example: example.id, fact: name, text: text)
      }
    }
  }
}

extension InlineCode {
  /// The operands whose values the element shows in a worked example.
  fileprivate var shownOperands: [Operand] {
    switch kind {
    case .value(let operand): [operand]
    case .plural(let fact): [.fact(fact)]
    case .gesture, .mention, .claim, .need, .if, .symptom, .cause, .manual, .when: []
    }
  }
}

extension Operand {
  fileprivate var factName: String? {
    switch self {
    case .fact(let fact): fact.rawValue
    case .before(let fact): "before.\(fact.rawValue)"
    case .literal, .input: nil
    }
  }
}

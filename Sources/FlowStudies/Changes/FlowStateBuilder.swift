import BillingModel
import FlowPublishing
import FlowReading
import FlowTranslation
import FlowVerification

/// Walks a flow and says of each of its parts how it stands.
struct FlowStateBuilder {
  let catalogue: Catalogue
  let entryRequirements: [String: EntryRequirements]

  /// Explorations that were made, by what they depend on.
  typealias Memory = [Key: Exploration]

  struct Key: Hashable {
    let configuration: BillingConfiguration
    let program: FlowProgram
  }

  /// The state of a flow in a language; nil when it cannot be walked.
  func state(of localized: LocalizedFlow, memory: inout Memory) -> FlowState? {
    let program = FlowProgramCompiler.compile(localized, entryRequirements: entryRequirements)
    guard let configuration = catalogue.configuration(for: localized.flow.product), program.exceededLimit == nil
    else { return nil }
    let key = Key(configuration: configuration, program: program)
    let center = BillingCenter(configuration)
    let exploration = memory[key] ?? Exploration(center: center, program: program)
    memory[key] = exploration
    var findings = FailureReporter(localized: localized, catalogue: catalogue, exploration: exploration).findings()
      .map(\.diagnostic)
    findings += DeadTextReporter(localized: localized, exploration: exploration).diagnostics()
    var exampleFindings: [Diagnostic] = []
    var computer = ExampleComputer(center: center, catalogue: catalogue, walker: exploration.walker)
    _ = computer.values(for: localized, diagnostics: &exampleFindings)
    // An example that claims another amount has one all the same: what it is now.
    var elsewhere: [Diagnostic] = []
    computer.judgesClaims = false
    let examples = computer.values(for: localized, diagnostics: &elsewhere)
    // Where walks fail, so do those of the examples, and for the same reason.
    if exploration.groups.isEmpty { findings += exampleFindings }
    return FlowState(
      localized: localized, exploration: exploration,
      parts: PartStateBuilder(localized: localized, catalogue: catalogue, exploration: exploration, findings: findings)
        .parts,
      amounts: amounts(of: localized, examples), findings: findings)
  }

  private func amounts(of localized: LocalizedFlow, _ examples: [String: [Operand: Value]]) -> [FlowState.Amount] {
    let locale = catalogue.languages.first { $0.tag == localized.language }?.locale ?? localized.language
    var format = LocalFormat(locale: locale)
    return localized.flow.examples.flatMap { example -> [FlowState.Amount] in
      guard let values = examples[example.id] else { return [] }
      let words = localized.paragraphs[example.paragraph.id] ?? example.paragraph
      let shown = words.codes.flatMap { $0.code.shownOperands } + ExampleView.receiptFacts.map(Operand.fact)
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
  /// What it shows of an example's account.
  fileprivate var shownOperands: [Operand] {
    switch kind {
    case .value(let operand): [operand]
    case .plural(let fact): [.fact(fact)]
    default: []
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

extension [Operand] {
  fileprivate var withoutRepetitions: [Operand] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

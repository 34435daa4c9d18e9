import BillingModel
package import FlowReading
package import FlowTranslation

/// The verification stage: walks a flow with every account, and makes a `VerifiedFlow` of it if no account is misled or
/// stranded.
package struct Verifier: Sendable {
  package let catalogue: Catalogue
  package let entryRequirements: [String: EntryRequirements]
  /// How many of the flows that are known use each fragment, by its id.
  private let fragmentUsers: [String: Int]
  private let known: KnownFindings
  let severities: Severities
  private let clock: Clock?
  private let numbers: NumberTrial
  let limits: SearchLimits

  /// Returns the time since some moment. A caller that measures how long walks take provides it.
  package typealias Clock = @Sendable () -> Duration

  /// `flows` are all flows of the project: a flow can send readers to another one, which has to be open to them. Of flows that
  /// no flow leads to, those in `fragmentsElsewhere` are enough: their fragments, by their ids. Readers enter the numbers that
  /// are declared, or every number between them.
  package init(
    catalogue: Catalogue, flows: [Flow] = [], fragmentsElsewhere: [String: [String]] = [:],
    known: KnownFindings = KnownFindings(),
    severities: Severities = Severities(), triesEveryNumber: Bool = false, limits: SearchLimits = .standard,
    clock: Clock? = nil
  ) {
    self.catalogue = catalogue
    entryRequirements = Dictionary(
      flows.map { ($0.id, EntryRequirements(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let fragments = fragmentsElsewhere.mapValues(Set.init).merging(
      flows.map { ($0.id, Set($0.uses.map(\.fragment))) }, uniquingKeysWith: { $1 })
    fragmentUsers = fragments.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.known = known
    self.severities = severities
    self.clock = clock
    numbers = triesEveryNumber ? .exact : .declared
    self.limits = limits
  }

  /// The report on a flow in one language, and the verified flow if it holds.
  package typealias Result = (report: VerificationReport, verified: VerifiedFlow?)

  /// Walks a flow in its languages. Languages with the same gestures and claims share one exploration.
  /// `isIncluded` says, by the index of a language, whether its walks belong to this run.
  /// - Returns: the results in the order of the languages; nil for a language whose walks do not belong to this run.
  package func verify(
    _ languages: [LocalizedFlow], isIncluded: (Int) -> Bool = { _ in true }, diagnostics: inout [Diagnostic]
  ) -> [Result?] {
    var walked: [FlowProgram: Walked?] = [:]
    return languages.enumerated().map { number, localized in
      let program = FlowProgramCompiler.compile(localized, entryRequirements: entryRequirements)
      let isFirst = walked[program] == nil
      let result = walked[program] ?? (isIncluded(number) ? walk(program, localized) : nil)
      walked[program] = .some(result)
      guard let result else { return nil }
      if isFirst { diagnostics += result.report.findings.filter { $0.known == nil }.map(\.diagnostic) }
      let report =
        isFirst ? result.report : result.report.shared(by: localized.languageTag, title: title(of: localized))
      return (
        report,
        report.holds ? VerifiedFlow(localized: localized, report: report, examples: result.examples) : nil
      )
    }
  }

  private func title(of localized: LocalizedFlow) -> String {
    ParagraphText(localized, catalogue: catalogue).text(of: localized.flow.title)
  }

  private typealias Walked = (report: VerificationReport, examples: [String: [Operand: Value]])

  /// Explores a program, and reports on it.
  private func walk(_ program: FlowProgram, _ localized: LocalizedFlow) -> Walked {
    let (flow, language) = (localized.flow, localized.languageTag)
    guard let configuration = catalogue.configuration(for: flow.product) else {
      return (.unwalked(flow.id, language, because: nil, findings: []), [:])
    }
    if let limit = program.exceededLimit {
      return (refused(localized, because: .tooLarge(localized, limit)), [:])
    }
    let start = clock?()
    let center = BillingCenter(configuration)
    let exploration = Exploration(center: center, program: program, numbers: numbers, limits: limits)
    if let excess = exploration.excess {
      let reporter = ExcessReporter(
        localized: localized, program: program,
        triesEveryNumber: numbers.isExact && program.inputs.contains { $0.type == .count })
      return (refused(localized, because: reporter.diagnostic(excess)), [:])
    }
    if exploration.isExceeded {
      let limit = NumberTrial.limit(of: program.inputs.map(\.type))
      let place = flow.inputs.first { $0.type == .count }?.place ?? flow.title.place
      return (
        refused(
          localized,
          because: numbers.isExact ? .tooManyNumbers(limit, at: place) : .tooLarge("numbers to try", limit, at: place)),
        [:]
      )
    }
    var report = exploration.report(of: localized, title: title(of: localized))
    let reporter = FailureReporter(localized: localized, catalogue: catalogue, exploration: exploration)
    report.findings = findings(for: reporter.findingsAndDeadText().map { ($0.diagnostic, $0.accounts) }, localized)
    // Where walks fail, so do those of the examples, and for the same reason.
    var examples: [String: [Operand: Value]] = [:]
    if report.holds || exploration.groups.isEmpty {
      var diagnostics: [Diagnostic] = []
      examples = ExampleComputer(center: center, catalogue: catalogue, walker: exploration.walker)
        .values(for: localized, diagnostics: &diagnostics)
      report.findings += findings(for: diagnostics.map { ($0, nil) }, localized)
    }
    if let clock, let start { report.duration = clock() - start }
    return (report, examples)
  }

  /// The report on a flow that cannot be walked, or not to the end. What would be said of the rest of it is not known.
  private func refused(_ localized: LocalizedFlow, because diagnostic: Diagnostic) -> VerificationReport {
    .unwalked(
      localized.flow.id, localized.languageTag, because: diagnostic,
      findings: findings(for: [(diagnostic, nil)], localized))
  }

  private func findings(
    for diagnostics: [(diagnostic: Diagnostic, accounts: Int?)], _ localized: LocalizedFlow
  ) -> [VerificationReport.Finding] {
    let applied = diagnostics.map { diagnostic, accounts in
      (
        diagnostic: severities.applied(to: diagnostic.addingFragmentUse(in: [localized], users: fragmentUsers)),
        accounts: accounts
      )
    }
    return known.findings(for: applied, flow: localized.flow.id)
  }
}

extension Exploration {
  /// The numbers that were tried, by the name of the input.
  private var numbersTried: [String: [Int]] {
    let inputs = walker.program.inputs.enumerated().filter { $0.element.type == .count }
    return Dictionary(uniqueKeysWithValues: inputs.map { ($1.name, space.choices.numbers(of: Choice($0)).sorted()) })
  }

  /// The numbers that were left out although every number was to be tried, by the name of the input.
  private var untriedNumbers: [String: [ClosedRange<Int>]] {
    let numbers = walker.program.inputs.enumerated().map { ($1.name, walker.reached.numbersLeftOut(ofInput: $0)) }
    return Dictionary(uniqueKeysWithValues: numbers.filter { !$0.1.isEmpty })
  }

  /// The kinds that an input leaves out, by its name.
  private var untriedKinds: [String: [String]] {
    let kinds = walker.program.inputs.map { ($0.name, walker.untriedKinds(of: $0)) }
    return Dictionary(uniqueKeysWithValues: kinds.filter { !$0.1.isEmpty })
  }

  private var unjudgedClaims: Set<CodePlace> {
    let claims = walker.program.claims
    return Set(claims.indices.filter { !walker.reached.judgedClaims.contains($0) }.map { claims[$0].place })
  }

  /// The report with all counts, and without findings.
  fileprivate func report(of localized: LocalizedFlow, title: String) -> VerificationReport {
    let gestures = walker.program.gestures
    let notWalked = Set(
      gestures.indices.filter { gestures[$0].solution == nil && !walker.reached.performedGestures.contains($0) }
        .map { gestures[$0].step })
    return VerificationReport(
      flow: localized.flow.id, language: localized.languageTag, title: title, accounts: AccountBox.all.count,
      outcomes: stages.reduce(into: [:]) { $0.merge($1.exits, uniquingKeysWith: +) }, stages: stages, findings: [],
      obstacle: nil, walks: walks, gestures: self.gestures, numbers: numbersTried,
      untriedNumbers: untriedNumbers, untriedKinds: untriedKinds, hasEveryNumber: walker.numberTrial.isExact,
      sharedWith: nil,
      stepsWalked: walker.program.steps.count - notWalked.count, steps: walker.program.steps.count,
      documented: FlowCoverage(localized, self).places, unjudgedClaims: unjudgedClaims, duration: nil)
  }
}

extension FlowProgram {
  /// The first limit of a walk that the flow exceeds: what there are too many of, and how many fit; nil when all fit.
  package var exceededLimit: (noun: String, limit: Int, first: FirstBeyond)? {
    let shown = claims.filter(\.condition.isShown)
    let inputLimit = min(WalkState.inputLimit, Choices.count(of: inputs.map(\.type)))
    if inputs.count > inputLimit { return ("inputs", inputLimit, .input(inputs[inputLimit].name)) }
    let solutionLimit = WalkState.solutionLimit
    if solutions.count > solutionLimit { return ("solutions", solutionLimit, .block(solutions[solutionLimit].id)) }
    var paragraphs: Set<String> = []
    let firsts = shown.filter { paragraphs.insert($0.place.paragraph).inserted }
    if firsts.count > WalkState.reviewLimit {
      let first = firsts[WalkState.reviewLimit].place
      return ("paragraphs with shown", WalkState.reviewLimit, .code(first))
    }
    guard shown.count > WalkState.shownLimit else { return nil }
    return ("claims with shown", WalkState.shownLimit, .code(shown[WalkState.shownLimit].place))
  }

  /// The first part of a flow that is more than fits.
  package enum FirstBeyond {
    case input(String)
    case block(String)
    case code(CodePlace)
  }
}

extension LocalizedFlow {
  fileprivate func place(of part: FlowProgram.FirstBeyond) -> SourceRange {
    switch part {
    case .input(let name): flow.inputs.first { $0.name == name }?.place ?? flow.title.place
    case .block(let id): paragraphs[id]?.place ?? flow.title.place
    case .code(let place): self.place(of: place)
    }
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(
    _ localized: LocalizedFlow, _ exceeded: (noun: String, limit: Int, first: FlowProgram.FirstBeyond)
  ) -> Diagnostic {
    tooLarge(exceeded.noun, exceeded.limit, at: localized.place(of: exceeded.first))
  }

  fileprivate static func tooLarge(_ noun: String, _ limit: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .flowTooLarge, at: place, "The flow has more than \(limit) \(noun).",
      help: "Split it into two flows, or ask for less in this one.")
  }

  fileprivate static func tooManyNumbers(_ limit: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .flowTooLarge, at: place,
      "There are more than \(limit.grouped()) numbers to try, because every number is tried.",
      help: "Leave --every-number out. The numbers that differ for a reader are tried without it too.")
  }
}

import BillingModel

/// The stage that walks a flow with every account and lets through what misleads and strands nobody.
package struct Verifier: Sendable {
  private let catalogue: Catalogue

  private let entrances: [String: Entrance]

  /// Takes every flow of the project too: a flow may lead to another, which has to be open to its readers.
  package init(catalogue: Catalogue, flows: [Flow] = []) {
    self.catalogue = catalogue
    entrances = Dictionary(flows.map { ($0.id, Entrance(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Walks a flow in its languages. A language that makes the same gestures and claims as another is not walked again.
  /// - Returns: the languages in which the flow holds, in the order given.
  package func verify(_ languages: [LocalizedFlow], diagnostics: inout [Diagnostic]) -> [VerifiedFlow] {
    var walked: [Walkthrough: (report: VerificationReport, examples: [String: [Operand: Value]])?] = [:]
    return languages.compactMap { localized in
      let walkthrough = WalkthroughCompiler.compile(localized, entrances: entrances)
      if walked[walkthrough] == nil {
        walked[walkthrough] = .some(walk(walkthrough, localized, diagnostics: &diagnostics))
      }
      guard case .some(.some(let result)) = walked[walkthrough] else { return nil }
      return VerifiedFlow(localized: localized, report: result.report, examples: result.examples)
    }
  }

  /// One exploration; nil when it found an error.
  private func walk(
    _ walkthrough: Walkthrough, _ localized: LocalizedFlow, diagnostics: inout [Diagnostic]
  ) -> (report: VerificationReport, examples: [String: [Operand: Value]])? {
    guard let terms = catalogue.terms(for: localized.flow.product) else { return nil }
    if let limit = walkthrough.exceededLimit {
      diagnostics.append(.tooLarge(localized.flow, limit))
      return nil
    }
    let center = BillingCenter(terms)
    let exploration = Exploration(center: center, walkthrough: walkthrough)
    let reporter = FindingReporter(localized: localized, catalogue: catalogue, exploration: exploration)
    let dead = DeadTextReporter(localized: localized, exploration: exploration)
    var found = reporter.diagnostics() + dead.diagnostics()
    // Where walks fail, so do those of the examples, and for the same reason.
    let examples =
      exploration.groups.isEmpty
      ? ExampleComputer(center: center, catalogue: catalogue, walker: exploration.walker)
        .values(for: localized, diagnostics: &found) : [:]
    diagnostics += found
    guard !found.contains(where: { $0.severity == .error }) else { return nil }
    return (exploration.report, examples)
  }
}

extension Exploration {
  fileprivate var report: VerificationReport {
    let gestures = walker.walkthrough.gestures
    let notWalked = Set(
      gestures.indices.filter { gestures[$0].solution == nil && !walker.sightings.performed.contains($0) }
        .map { gestures[$0].step })
    return VerificationReport(
      accounts: AccountSet.all.count, outcomes: countsByOutcome(), reachStepOne: space.count(of: begun),
      walks: walks, gestures: self.gestures, stepsWalked: walker.walkthrough.steps.count - notWalked.count,
      steps: walker.walkthrough.steps.count)
  }
}

extension Walkthrough {
  /// What the flow has more of than a walk has room for, and how many there may be.
  var exceededLimit: (noun: String, limit: Int)? {
    let shown = claims.filter(\.condition.isShown)
    if inputs.count > Walk.inputLimit { return ("inputs", Walk.inputLimit) }
    if solutions.count > Walk.solutionLimit { return ("solutions", Walk.solutionLimit) }
    if Set(shown.map(\.place.paragraph)).count > Walk.reviewLimit { return ("paragraphs with shown", Walk.reviewLimit) }
    return shown.count > Walk.shownLimit ? ("claims with shown", Walk.shownLimit) : nil
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ flow: Flow, _ limit: (noun: String, limit: Int)) -> Diagnostic {
    Diagnostic(
      .flowTooLarge, at: flow.title.place, "The flow has more than \(limit.limit) \(limit.noun).",
      help: "Split it into two flows, or ask for less in this one.")
  }
}

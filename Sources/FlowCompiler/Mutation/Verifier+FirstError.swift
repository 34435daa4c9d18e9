import BillingModel

extension Verifier {
  /// The first error of a flow in a language, in this Billing Center or in a changed one; nil where the flow holds.
  ///
  /// It says what `verify` says, but stops at the first failing walk and writes no words.
  func firstError(in localized: LocalizedFlow, mutation: ModelMutation? = nil) -> Diagnostic.ID? {
    guard let exploration = exploration(of: localized, mutation: mutation) else { return .flowTooLarge }
    if let group = exploration.groups.first { return group.finding.diagnosticID }
    let dead = DeadTextReporter(localized: localized, exploration: exploration).diagnostics()
    if let error = dead.firstError { return error }
    var found: [Diagnostic] = []
    _ = ExampleComputer(center: exploration.walker.center, catalogue: catalogue, walker: exploration.walker)
      .values(for: localized, diagnostics: &found)
    return found.firstError
  }

  /// The walks of a flow up to the first that fails; nil for a flow that is too large.
  func exploration(of localized: LocalizedFlow, mutation: ModelMutation?) -> Exploration? {
    let walkthrough = WalkthroughCompiler.compile(localized, entrances: entrances)
    guard walkthrough.exceededLimit == nil, let terms = catalogue.terms(for: localized.flow.product) else { return nil }
    return Exploration(
      center: BillingCenter(terms, mutation: mutation), walkthrough: walkthrough, stopsAtFailure: true)
  }

  /// Whether a language makes the gestures and claims of a walkthrough.
  func compiles(_ localized: LocalizedFlow, to walkthrough: Walkthrough) -> Bool {
    WalkthroughCompiler.compile(localized, entrances: entrances) == walkthrough
  }
}

extension Finding {
  /// The diagnostic that tells it; a gesture that nobody could do is told as `stranded` here.
  fileprivate var diagnosticID: Diagnostic.ID {
    switch self {
    case .stranded: .stranded
    case .strandedAtInput: .strandedAtInput
    case .causeMissing: .causeMissing
    case .causeFalse: .causeFalse
    case .solutionFails: .solutionFails
    case .circle: .solutionCircle
    case .solutionNowhere, .elsewhereNowhere, .solutionTurnedAway, .elsewhereTurnedAway: .solutionNowhere
    case .claimFalse: .claimFalse
    case .shownNowhere: .shownNowhere
    case .reviewOutdated: .reviewOutdated
    case .turnedAway: .turnedAway
    case .effectUntold: .effectUntold
    }
  }
}

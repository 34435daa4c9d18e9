package import BillingModel
package import FlowReading
package import FlowTranslation

extension Verifier {
  /// The first error of a flow in a language, in this Billing Center or in a changed one; nil where the flow holds.
  ///
  /// It finds what `verify` finds, but stops at the first failing walk and writes no messages.
  package func firstError(in localized: LocalizedFlow, mutation: ModelMutation? = nil) -> Diagnostic.ID? {
    // Most changes make a walk fail among a few ordinary accounts, which are explored at once.
    if let error = exploration(of: localized, mutation: mutation, accounts: .telling)?.firstError { return error }
    guard let exploration = exploration(of: localized, mutation: mutation) else { return .flowTooLarge }
    if let error = exploration.firstError { return error }
    let dead = DeadTextReporter(localized: localized, exploration: exploration).diagnostics()
    if let error = severities.applied(to: dead).firstError { return error }
    var found: [Diagnostic] = []
    _ = ExampleComputer(center: exploration.walker.center, catalogue: catalogue, walker: exploration.walker)
      .values(for: localized, diagnostics: &found)
    return severities.applied(to: found).firstError
  }

  /// The walks of a flow up to the first that fails; nil for a flow that is too large.
  package func exploration(
    of localized: LocalizedFlow, mutation: ModelMutation?, accounts: AccountBox = .all
  ) -> Exploration? {
    let program = FlowProgramCompiler.compile(localized, entryRequirements: entryRequirements)
    guard program.exceededLimit == nil, let configuration = catalogue.configuration(for: localized.flow.product)
    else { return nil }
    return Exploration(
      center: BillingCenter(configuration, mutation: mutation), program: program, accounts: accounts,
      limits: limits, tolerated: [])
  }

  /// Whether a language makes the gestures and claims of a program.
  package func compiles(_ localized: LocalizedFlow, to program: FlowProgram) -> Bool {
    FlowProgramCompiler.compile(localized, entryRequirements: entryRequirements) == program
  }
}

extension Exploration {
  /// The id of what stands in the way of a flow: that there are too many walks, or that one fails.
  fileprivate var firstError: Diagnostic.ID? {
    excess == nil ? groups.first?.failure.diagnosticID : .walksTooMany
  }
}

extension AccountBox {
  /// The accounts that are ordinary in the dimensions that multiply the walks and seldom decide an outcome.
  fileprivate static var telling: AccountBox {
    [Dimension.cycle, .tier, .licences, .dayInPeriod, .balance, .vatService, .otherProduct].reduce(.all) {
      $0.narrowed($1, to: 1)
    }
  }
}

extension WalkFailure {
  /// The id of the diagnostic for the failure. A gesture that nobody can do counts as `stranded` here.
  var diagnosticID: Diagnostic.ID {
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

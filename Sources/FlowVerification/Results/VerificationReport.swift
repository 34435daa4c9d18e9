package import FlowReading

/// The report on the walks of a flow in one language, whether the flow holds or not.
package struct VerificationReport: Sendable {
  package let flow: String
  package let language: String
  /// The title in that language; the id where there is none.
  package let title: String
  /// The number of accounts that were walked: the whole space; 0 when the flow could not be walked.
  package let accounts: Int
  /// The number of accounts by the worst outcome of their walks.
  package let outcomes: [Outcome: Int]
  /// The funnel of the accounts: decisions, steps and the end.
  package let stages: [FunnelStage]
  /// What reading, translating, walking and the checks of words found. Accepted findings are among them.
  package var findings: [Finding]
  /// The first error for which the flow could not be walked; nil when it was.
  package let obstacle: Diagnostic?
  /// The number of walks; accounts that no question told apart share one. 0 when another language's walks are used.
  package let walks: Int
  package let gestures: Int
  /// The numbers that were tried for each numeric input, in ascending order.
  package let numbers: [String: [Int]]
  /// The numbers between declared ones that a trial of every number left out for some account, because they are too many,
  /// by the name of the input.
  package let untriedNumbers: [String: [ClosedRange<Int>]]
  /// The kinds of card, number or plan that nobody entered, because an input leaves them out, by the name of the input.
  package let untriedKinds: [String: [String]]
  /// Whether all numbers between the declared ones were tried, but for `untriedNumbers`.
  package let hasEveryNumber: Bool
  /// The language whose walks were used, when it has the same gestures and claims; nil when the flow has its own walks.
  package let sharedWith: String?
  /// The number of steps in which each gesture was done by some account.
  package let stepsWalked: Int
  package let steps: Int
  /// The items of the model that the flow documents, with the ids of the blocks that document them.
  package let documented: [CoverageItem: [String]]
  /// The claims that no walk came to judge.
  let unjudgedClaims: Set<CodePlace>
  /// How long the walks took; nil without a clock.
  package var duration: Duration?

  /// A diagnostic of this flow and language.
  package struct Finding: Sendable {
    package let diagnostic: Diagnostic
    /// The id of the paragraph that it stands in.
    package let at: String
    /// How many accounts it concerns, where it is about accounts.
    package let accounts: Int?
    /// The number of the accepted finding that it is, if it is one.
    package let known: Int?

    package init(diagnostic: Diagnostic, at: String, accounts: Int?, known: Int?) {
      self.diagnostic = diagnostic
      self.at = at
      self.accounts = accounts
      self.known = known
    }
  }

  /// Accounts that are misled or stranded.
  package var failing: Int { outcomes[.misled, default: 0] + outcomes[.stranded, default: 0] }

  /// Accounts that no prerequisite sent elsewhere.
  package var reachStepOne: Int { stages.first { $0.kind != .decision }?.arrivals ?? 0 }

  package var wasWalked: Bool { accounts > 0 }

  /// Whether it was walked and nothing is wrong but what was accepted.
  package var holds: Bool { wasWalked && !findings.haveOpenErrors }
}

extension [VerificationReport.Finding] {
  /// The findings in the order in which diagnostics are printed.
  var inOrder: [VerificationReport.Finding] { sorted { $0.diagnostic.isPrinted(before: $1.diagnostic) } }

  /// Whether there is an error that nothing accepts.
  var haveOpenErrors: Bool { contains(where: \.isOpenError) }

  /// The first error, as they are printed, that nothing accepts.
  var firstOpenError: Diagnostic? { inOrder.first(where: \.isOpenError)?.diagnostic }
}

extension VerificationReport.Finding {
  /// Whether it is an error that nothing accepts.
  package var isOpenError: Bool { known == nil && diagnostic.severity == .error }
}

extension VerificationReport {
  /// The report of a flow that has no walks, because of an error that was found before.
  static func unwalked(
    _ flow: String, _ language: String, because obstacle: Diagnostic?, findings: [Finding]
  ) -> VerificationReport {
    VerificationReport(
      flow: flow, language: language, title: flow, accounts: 0, outcomes: [:], stages: [], findings: findings,
      obstacle: obstacle, walks: 0, gestures: 0, numbers: [:], untriedNumbers: [:], untriedKinds: [:],
      hasEveryNumber: false, sharedWith: nil, stepsWalked: 0, steps: 0, documented: [:], unjudgedClaims: [],
      duration: nil)
  }

  /// The same for a language that shares these walks.
  func shared(by language: String, title: String) -> VerificationReport {
    VerificationReport(
      flow: flow, language: language, title: title, accounts: accounts, outcomes: outcomes, stages: stages,
      findings: findings, obstacle: obstacle, walks: 0, gestures: 0, numbers: numbers,
      untriedNumbers: untriedNumbers, untriedKinds: untriedKinds, hasEveryNumber: hasEveryNumber,
      sharedWith: self.language, stepsWalked: stepsWalked, steps: steps,
      documented: documented, unjudgedClaims: unjudgedClaims, duration: duration.map { _ in .zero })
  }
}

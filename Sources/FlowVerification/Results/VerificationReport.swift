package import FlowReading

/// What the walks of a flow in one language came to, whether it holds or not.
package struct VerificationReport: Sendable {
  package let flow: String
  package let language: String
  /// The title in that language; the id where there is none.
  package let title: String
  /// How many accounts were walked: the whole space; 0 when the flow could not be walked.
  package let accounts: Int
  /// Accounts by the worst of their walks.
  package let outcomes: [Outcome: Int]
  /// How the accounts run through it: decisions, steps and the end.
  package let stages: [FunnelStage]
  /// What the walks found, and for a flow that could not be walked why not; accepted findings too.
  package var findings: [Finding]
  /// How many walks that took; accounts that do not differ in what was asked share one. 0 when it shares them all.
  package let walks: Int
  package let gestures: Int
  /// For each input that is a number, which numbers were tried, in order.
  package let numbers: [String: [Int]]
  /// Whether these are all between the declared ones.
  package let hasEveryNumber: Bool
  /// The language whose walks these are, when it is another one that makes the same gestures and claims.
  package let sharedWith: String?
  /// Steps whose every gesture was done by some account.
  package let stepsWalked: Int
  package let steps: Int
  /// What it documents of the model, with the ids of the blocks that do.
  package let documented: [CoverageItem: [String]]
  /// What it took by the clock that the caller lent, if it lent one.
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
  package var holds: Bool { wasWalked && !findings.contains { $0.known == nil && $0.diagnostic.severity == .error } }
}

extension VerificationReport {
  /// The report of a flow that has no walks, because its text is wrong.
  static func unwalked(_ flow: String, _ language: String, findings: [Finding]) -> VerificationReport {
    VerificationReport(
      flow: flow, language: language, title: flow, accounts: 0, outcomes: [:], stages: [], findings: findings, walks: 0,
      gestures: 0, numbers: [:], hasEveryNumber: false, sharedWith: nil, stepsWalked: 0, steps: 0, documented: [:],
      duration: nil)
  }

  /// The same for a language that shares these walks.
  func shared(by language: String, title: String) -> VerificationReport {
    VerificationReport(
      flow: flow, language: language, title: title, accounts: accounts, outcomes: outcomes, stages: stages,
      findings: findings, walks: 0, gestures: 0, numbers: numbers, hasEveryNumber: hasEveryNumber,
      sharedWith: self.language,
      stepsWalked: stepsWalked, steps: steps, documented: documented, duration: duration.map { _ in .zero })
  }
}

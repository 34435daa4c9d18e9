import BillingModel
import FlowReading
import FlowTranslation

/// Tries changes of a flow. A change works if it mends the failure and leaves no other new finding: that somebody is turned
/// away for whom the steps work is one, and so is that somebody fails for whom all went well before.
struct SuggestionTrial {
  let localized: LocalizedFlow
  let catalogue: Catalogue
  /// The walks of the flow as it is.
  let exploration: Exploration

  /// The first suggestion that works for a group; nil where none does, or where the budget of all suggestions of a flow is
  /// spent. With `others`, it has to mend these failures too.
  func firstThatWorks(
    _ suggestions: some Sequence<Suggestion>, for group: Exploration.Group, and others: Set<WalkFailure> = [],
    within budget: inout SearchBudget
  ) -> Mending? {
    let known = Set(exploration.groups.map(\.failure))
    let tolerated = known.subtracting(others).subtracting([group.failure])
    for suggestion in suggestions {
      guard !budget.isSpent else { return nil }
      // What is added may make the flow too large to be walked.
      guard suggestion.program.exceededLimit == nil else { continue }
      // Most changes fail for the account that was stopped, or for the accounts that they are about. These are few, and
      // a search ends where it finds what it must not.
      guard isFree(suggestion, group.smallest.withoutChoices, of: tolerated, &budget),
        isNarrow(suggestion.affected) ? isFree(suggestion, suggestion.affected, of: tolerated, &budget) : true
      else { continue }
      let trial = walk(suggestion, .all, tolerated, &budget)
      guard isFree(trial, of: tolerated), failsForNobodyElse(trial, suggestion, group), !leavesDead(trial, suggestion),
        hasSameExamples(trial)
      else { continue }
      return Mending(
        advice: suggestion.advice, failures: known.subtracting(trial.groups.map(\.failure)),
        correctedSymptom: suggestion.correctedSymptom, metSymptoms: trial.walker.reached.metSymptoms)
    }
    return nil
  }

  private func walk(
    _ suggestion: Suggestion, _ accounts: AccountBox, _ tolerated: Set<WalkFailure>, _ budget: inout SearchBudget
  ) -> Exploration {
    let trial = Exploration(
      center: exploration.walker.center, program: suggestion.program, accounts: accounts,
      limits: budget.limits(of: exploration.limits), refinesNumbers: false, tolerated: tolerated)
    budget.spend(trial.effort)
    return trial
  }

  private func isFree(
    _ suggestion: Suggestion, _ accounts: AccountBox, of tolerated: Set<WalkFailure>, _ budget: inout SearchBudget
  ) -> Bool {
    isFree(walk(suggestion, accounts, tolerated, &budget), of: tolerated)
  }

  /// Whether walks fail for no other reason than those that are tolerated.
  private func isFree(_ trial: Exploration, of tolerated: Set<WalkFailure>) -> Bool {
    !trial.isExceeded && trial.excess == nil && trial.groups.allSatisfy { tolerated.contains($0.failure) }
  }

  /// Whether all whose walks fail now had walks that failed before. Who is not turned away any more has to come through.
  private func failsForNobodyElse(
    _ trial: Exploration, _ suggestion: Suggestion, _ group: Exploration.Group
  ) -> Bool {
    var space = exploration.space
    var failing = exploration.groups.reduce(AccountSet.none) { space.union($0, $1.accounts) }
    if suggestion.removedDecision != nil { failing = space.difference(failing, group.accounts) }
    return trial.groups.allSatisfy { space.difference(space.copy($0.accounts, of: trial.space), failing) == .none }
  }

  /// Whether walks of these accounts are so much fewer than all that it is worth making them first.
  private func isNarrow(_ accounts: AccountBox) -> Bool { accounts.count * 4 < AccountBox.all.count }

  /// Whether a part of the flow is dead text that no walk reaches any more, or that would be reported as such now.
  private func leavesDead(_ trial: Exploration, _ suggestion: Suggestion) -> Bool {
    let removedDecision = suggestion.removedDecision
    let links = removedDecision.map { suggestion.program.decisions[$0].links } ?? 0..<0
    guard
      trial.walker.reached.hasAll(
        of: exploration.walker.reached, butDecision: removedDecision, butLinks: links)
    else { return true }
    guard trial.groups.isEmpty else { return false }
    let removed = removedDecision.map { suggestion.program.decisions[$0].place }
    return DeadTextReporter(localized: localized, exploration: trial, triesInputs: false)
      .diagnostics(besides: Set([removed].compactMap { $0 })).contains { $0.severity == .error }
  }

  /// Whether the examples fail where they failed before, if at all. They are computed only where no walk fails.
  private func hasSameExamples(_ trial: Exploration) -> Bool {
    guard trial.groups.isEmpty else { return true }
    let known = exampleFindings(exploration)
    return exampleFindings(trial).allSatisfy { finding in known.contains { $0.isSame(as: finding) } }
  }

  private func exampleFindings(_ exploration: Exploration) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let walker = exploration.walker
    _ = ExampleComputer(center: walker.center, catalogue: catalogue, walker: walker)
      .values(for: localized, diagnostics: &found)
    return found
  }
}

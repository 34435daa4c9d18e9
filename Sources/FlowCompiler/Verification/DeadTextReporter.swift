/// Text that no walk ever came to: advice for what never happens, conditions that never decide.
struct DeadTextReporter {
  let localized: LocalizedFlow
  let exploration: Exploration

  private var walkthrough: Walkthrough { exploration.walker.walkthrough }
  private var sightings: Sightings { exploration.walker.sightings }

  /// What is dead. Where walks fail, only symptoms are reported: what lies behind a failure is not dead for good.
  func diagnostics() -> [Diagnostic] {
    let failing = !exploration.groups.isEmpty
    return deadSymptoms(failing: failing)
      + (failing ? [] : deadDecisions() + deadConditions() + deadClaims() + deadSolutions())
  }

  /// With failing walks, only of steps that some walk was stopped in: there the symptom may be the mistake.
  private func deadSymptoms(failing: Bool) -> [Diagnostic] {
    walkthrough.steps.enumerated().flatMap { number, step in
      let isStopped = walkthrough.gestures.indices.contains {
        walkthrough.gestures[$0].step == number && sightings.stopped.contains($0)
      }
      guard !failing || isStopped else { return [Diagnostic]() }
      return step.troubleshooting.filter { !sightings.symptoms.contains($0.place) }
        .map { .symptomNever(at: localized.place(of: $0.place)) }
    }
  }

  private func deadDecisions() -> [Diagnostic] {
    walkthrough.decisions.indices.filter { !sightings.decided.contains($0) }
      .map { .blockDead(at: localized.place(of: walkthrough.decisions[$0].place)) }
  }

  private func deadConditions() -> [Diagnostic] {
    walkthrough.conditions.indices.flatMap { number -> [Diagnostic] in
      let place = localized.place(of: walkthrough.conditions[number].place)
      var found: [Diagnostic] = []
      switch (sightings.conditionsTrue.contains(number), sightings.conditionsFalse.contains(number)) {
      case (true, false): found.append(.conditionConstant("always", at: place))
      case (false, true): found.append(.conditionConstant("never", at: place))
      default: break
      }
      if sightings.unseen.contains(number) { found.append(.conditionUnseen(at: place)) }
      return found
    }
  }

  private func deadClaims() -> [Diagnostic] {
    walkthrough.claims.indices.filter { !sightings.judged.contains($0) }
      .map { .claimNeverJudged(at: localized.place(of: walkthrough.claims[$0].place)) }
  }

  private func deadSolutions() -> [Diagnostic] {
    walkthrough.solutions.indices.filter { !sightings.solutions.contains($0) }
      .compactMap { walkthrough.solutions[$0].causePlace }
      .map { .causeNever(at: localized.place(of: $0)) }
  }
}

extension Diagnostic {
  fileprivate static func symptomNever(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .symptomNever, at: place, "No reader ever sees this at this step.",
      help: "Describe what stops the reader here, or remove the troubleshooting.")
  }

  fileprivate static func blockDead(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .blockDead, at: place, "This sends nobody away: who is concerned was already told by an earlier block.",
      help: "Remove it, or put it before the block that decides first.")
  }

  fileprivate static func conditionConstant(_ answer: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .conditionConstant, at: place, "This condition is \(answer) true here.",
      help: answer == "always" ? "Say it without the <if>." : "Remove what it governs, or correct the condition.")
  }

  fileprivate static func conditionUnseen(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .conditionUnseen, .warning, at: place, "The reader cannot know this yet: no screen has shown it so far.",
      help: "Move the sentence behind the step whose screen shows it.")
  }

  fileprivate static func claimNeverJudged(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .claimNeverJudged, at: place, "No walk ever comes to judge this claim.",
      help: "Check the conditions around it and the step that it stands in.")
  }

  fileprivate static func causeNever(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .blockDead, at: place, "This is never why a reader is stopped here.",
      help: "Remove the solution, or move it to the symptom that it explains.")
  }
}

import BillingModel
package import FlowReading
package import FlowTranslation

/// Text that no walk ever came to: advice for what never happens, conditions that never decide.
package struct DeadTextReporter {
  let localized: LocalizedFlow
  let exploration: Exploration

  package init(localized: LocalizedFlow, exploration: Exploration) {
    self.localized = localized
    self.exploration = exploration
  }

  private var walkthrough: Walkthrough { exploration.walker.walkthrough }
  private var sightings: Sightings { exploration.walker.sightings }

  /// Something that looks dead, and what walks with other data would have to meet for it to live.
  private struct Dead {
    let diagnostic: Diagnostic
    let lives: (Sightings) -> Bool
  }

  /// What is dead. Where walks fail, only symptoms are reported: what lies behind a failure is not dead for good.
  package func diagnostics() -> [Diagnostic] {
    guard exploration.groups.isEmpty else { return deadSymptoms(failing: true).map(\.diagnostic) }
    let dead = deadSymptoms(failing: false) + deadDecisions() + deadConditions() + deadClaims() + deadSolutions()
    return withoutDataAsReason(dead) + unseenConditions()
  }

  /// What lives with other data is no mistake of the author, and only a note.
  private func withoutDataAsReason(_ dead: [Dead]) -> [Diagnostic] {
    guard !dead.isEmpty else { return [] }
    let center = exploration.walker.center
    let others = OtherData.variants(of: center.configuration).map { configuration in
      Exploration(center: BillingCenter(configuration, mutation: center.mutation), walkthrough: walkthrough).walker
        .sightings
    }
    return dead.map { dead in others.contains(where: dead.lives) ? dead.diagnostic.fixedByData : dead.diagnostic }
  }

  /// With failing walks, only of steps that some walk was stopped in: there the symptom may be the mistake.
  private func deadSymptoms(failing: Bool) -> [Dead] {
    walkthrough.steps.enumerated().flatMap { number, step in
      let isStopped = walkthrough.gestures.indices.contains {
        walkthrough.gestures[$0].step == number && sightings.stopped.contains($0)
      }
      guard !failing || isStopped else { return [Dead]() }
      return step.troubleshooting.map(\.place).filter { !sightings.symptoms.contains($0) }.map { place in
        Dead(diagnostic: .symptomNever(at: localized.place(of: place))) { $0.symptoms.contains(place) }
      }
    }
  }

  private func deadDecisions() -> [Dead] {
    walkthrough.decisions.indices.filter { !sightings.decided.contains($0) }.map { number in
      Dead(diagnostic: .blockDead(at: localized.place(of: walkthrough.decisions[number].place))) {
        $0.decided.contains(number)
      }
    }
  }

  private func deadConditions() -> [Dead] {
    walkthrough.conditions.indices.compactMap { number in
      let place = localized.place(of: walkthrough.conditions[number].place)
      switch (sightings.conditionsTrue.contains(number), sightings.conditionsFalse.contains(number)) {
      case (true, false):
        return Dead(diagnostic: .conditionConstant("always", at: place)) { $0.conditionsFalse.contains(number) }
      case (false, true):
        return Dead(diagnostic: .conditionConstant("never", at: place)) { $0.conditionsTrue.contains(number) }
      default: return nil
      }
    }
  }

  private func unseenConditions() -> [Diagnostic] {
    walkthrough.conditions.indices.filter { sightings.unseen.contains($0) }
      .map { .conditionUnseen(at: localized.place(of: walkthrough.conditions[$0].place)) }
  }

  private func deadClaims() -> [Dead] {
    walkthrough.claims.indices.filter { !sightings.judged.contains($0) }.map { number in
      Dead(diagnostic: .claimNeverJudged(at: localized.place(of: walkthrough.claims[number].place))) {
        $0.judged.contains(number)
      }
    }
  }

  private func deadSolutions() -> [Dead] {
    walkthrough.solutions.indices.filter { !sightings.solutions.contains($0) }.compactMap { number in
      walkthrough.solutions[number].causePlace.map { place in
        Dead(diagnostic: .causeNever(at: localized.place(of: place))) { $0.solutions.contains(number) }
      }
    }
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

  /// The same as a note: the project's data are why it is so.
  fileprivate var fixedByData: Diagnostic {
    guard let place else { return self }
    return Diagnostic(
      id, .note, at: place, message,
      notes: notes + [
        Note("It is so only with the model's data as they are: with another policy, limit or VAT it is not.")
      ],
      help: "Leave it if the words are to hold for other data too.")
  }

  fileprivate static func conditionUnseen(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .conditionUnseen, at: place, "The reader cannot know this yet: no screen has shown it so far.",
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

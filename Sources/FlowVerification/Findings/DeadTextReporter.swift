import BillingModel
package import FlowReading
package import FlowTranslation

/// Reports text that no walk reached: advice for what never happens, and conditions that never decide.
package struct DeadTextReporter {
  let localized: LocalizedFlow
  let exploration: Exploration

  package init(localized: LocalizedFlow, exploration: Exploration) {
    self.localized = localized
    self.exploration = exploration
  }

  private var program: FlowProgram { exploration.walker.program }
  private var reached: ReachedParts { exploration.walker.reached }

  /// A diagnostic for a part that no walk reached, and the test whether walks with other data reach it.
  private struct Dead {
    let diagnostic: Diagnostic
    let isReached: (ReachedParts) -> Bool
  }

  /// The diagnostics. While walks fail, only symptoms are reported, because the text behind a failure may be reached once
  /// the failure is mended.
  package func diagnostics() -> [Diagnostic] {
    guard exploration.groups.isEmpty else { return deadSymptoms(failing: true).map(\.diagnostic) }
    let dead =
      deadSymptoms(failing: false) + deadDecisions() + deadConditions() + deadClaims() + deadSolutions() + closedLinks()
    return withoutDataAsReason(dead) + unseenConditions()
  }

  /// The diagnostics; only a note for text that walks with other data reach, because that is no mistake of the author.
  private func withoutDataAsReason(_ dead: [Dead]) -> [Diagnostic] {
    guard !dead.isEmpty else { return [] }
    let center = exploration.walker.center
    let others = ConfigurationVariants.variants(of: center.configuration).map { configuration in
      Exploration(center: BillingCenter(configuration, mutation: center.mutation), program: program).walker
        .reached
    }
    return dead.map { dead in others.contains(where: dead.isReached) ? dead.diagnostic.fixedByData : dead.diagnostic }
  }

  /// The symptoms that were never met. While walks fail, only those of steps in which a walk was stopped: there the symptom
  /// itself may be the mistake.
  private func deadSymptoms(failing: Bool) -> [Dead] {
    program.steps.enumerated().flatMap { number, step in
      let isStopped = program.gestures.indices.contains {
        program.gestures[$0].step == number && reached.stoppedGestures.contains($0)
      }
      guard !failing || isStopped else { return [Dead]() }
      return step.troubleshooting.map(\.place).filter { !reached.metSymptoms.contains($0) }.map { place in
        Dead(diagnostic: .symptomNever(at: localized.place(of: place))) { $0.metSymptoms.contains(place) }
      }
    }
  }

  private func deadDecisions() -> [Dead] {
    program.decisions.indices.filter { !reached.takenDecisions.contains($0) }.map { number in
      Dead(diagnostic: .blockDead(at: localized.place(of: program.decisions[number].place))) {
        $0.takenDecisions.contains(number)
      }
    }
  }

  private func deadConditions() -> [Dead] {
    program.conditions.indices.compactMap { number in
      let place = localized.place(of: program.conditions[number].place)
      switch (reached.conditionsTrue.contains(number), reached.conditionsFalse.contains(number)) {
      case (true, false):
        return Dead(diagnostic: .conditionConstant("always", at: place)) { $0.conditionsFalse.contains(number) }
      case (false, true):
        return Dead(diagnostic: .conditionConstant("never", at: place)) { $0.conditionsTrue.contains(number) }
      case (true, true), (false, false): return nil
      }
    }
  }

  private func unseenConditions() -> [Diagnostic] {
    program.conditions.indices.filter { reached.conditionsOnUnseenFacts.contains($0) }
      .map { .conditionUnseen(at: localized.place(of: program.conditions[$0].place)) }
  }

  /// The claims that were never judged. What they presume was not judged either, which says no more.
  private func deadClaims() -> [Dead] {
    program.claims.indices.filter {
      program.claims[$0].presumption == nil && !reached.judgedClaims.contains($0)
    }.map { number in
      Dead(diagnostic: .claimNeverJudged(at: localized.place(of: program.claims[number].place))) {
        $0.judgedClaims.contains(number)
      }
    }
  }

  private func deadSolutions() -> [Dead] {
    program.solutions.indices.filter { !reached.followedSolutions.contains($0) }.compactMap { number in
      program.solutions[number].causePlace.map { place in
        Dead(diagnostic: .causeNever(at: localized.place(of: place))) { $0.followedSolutions.contains(number) }
      }
    }
  }

  /// The links that turn away everybody who comes to them.
  private func closedLinks() -> [Dead] {
    program.links.indices.compactMap { number in
      guard !reached.openLinks.contains(number), let requirements = reached.closedLinks[number] else { return nil }
      let link = program.links[number]
      let causes = program.entryRequirements[link.flow]?.requirements ?? []
      let places = requirements.sorted().map { causes[$0].place }
      return Dead(diagnostic: .linkTurnedAway(link.flow, by: places, at: localized.place(of: link.place))) {
        $0.openLinks.contains(number)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func linkTurnedAway(
    _ flow: String, by requirements: [SourceRange], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .linkTurnedAway, at: place, "Everybody who comes to this link is turned away by the flow \(flow).",
      notes: requirements.map { Note("This turns them away there.", at: $0) },
      help: "Link to a flow that serves these readers, or say what they have to do first.")
  }

  fileprivate static func symptomNever(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .symptomNever, at: place, "No reader ever sees this at this step.",
      help: "Describe what stops the reader here, or remove the troubleshooting.")
  }

  fileprivate static func blockDead(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .blockDead, at: place, "This sends nobody away: an earlier block has already sent these readers away.",
      help: "Remove it, or put it before the block that decides first.")
  }

  fileprivate static func conditionConstant(_ answer: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .conditionConstant, at: place, "This condition is \(answer) true here.",
      help: answer == "always" ? "Say it without the <if>." : "Remove what it governs, or correct the condition.")
  }

  /// The diagnostic as a note that gives the data of the project as the reason.
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

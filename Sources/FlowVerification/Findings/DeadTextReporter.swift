import BillingModel
package import FlowReading
package import FlowTranslation

/// Reports text that no walk reached: advice for what never happens, and conditions that never decide.
package struct DeadTextReporter {
  let localized: LocalizedFlow
  let exploration: Exploration
  /// Whether it looks for limits of inputs that keep readers from a part.
  private let triesInputs: Bool

  package init(localized: LocalizedFlow, exploration: Exploration, triesInputs: Bool = true) {
    self.localized = localized
    self.exploration = exploration
    self.triesInputs = triesInputs
  }

  private var program: FlowProgram { exploration.walker.program }
  private var reached: ReachedParts { exploration.walker.reached }

  /// A diagnostic for a part that no walk reached, its place, and the test whether walks with other data reach it.
  private struct Dead {
    let diagnostic: Diagnostic
    let place: CodePlace
    let isReached: (ReachedParts) -> Bool
  }

  /// The diagnostics, but none at some places. While walks fail, only symptoms are reported, because the text behind a
  /// failure may be reached once the failure is mended.
  package func diagnostics(besides corrected: Set<CodePlace> = []) -> [Diagnostic] {
    guard exploration.groups.isEmpty else {
      return withoutDataAsReason(deadSymptoms(failing: true).filter { !corrected.contains($0.place) })
    }
    let dead =
      deadSymptoms(failing: false) + deadDecisions() + deadConditions() + deadClaims() + deadSolutions() + closedLinks()
    return withoutDataAsReason(dead.filter { !corrected.contains($0.place) }) + unseenConditions()
  }

  /// The symptoms that are reported while walks fail, with their steps.
  func unmetSymptoms() -> [(step: Int, place: CodePlace, diagnostic: Diagnostic)] {
    let dead = deadSymptoms(failing: true)
    return program.steps.enumerated().flatMap { number, step in
      let places = step.troubleshooting.map(\.place)
      return dead.filter { places.contains($0.place) }.map { (number, $0.place, $0.diagnostic) }
    }
  }

  /// The diagnostics; only a note for text that walks with other data reach, because that is no mistake of the author.
  private func withoutDataAsReason(_ dead: [Dead]) -> [Diagnostic] {
    guard !dead.isEmpty else { return [] }
    let center = exploration.walker.center
    var isFixed = Array(repeating: false, count: dead.count)
    // All variants together may take what some searches may. Of one that passed its limits, the parts that it reached are
    // known, and those are enough here.
    var budget = SearchBudget(exploration.limits, times: 2)
    for configuration in ConfigurationVariants.variants(of: center.configuration)
    where isFixed.contains(false) && !budget.isSpent {
      let variant = Exploration(
        center: BillingCenter(configuration, mutation: center.mutation), program: program,
        limits: budget.limits(of: exploration.limits))
      budget.spend(variant.effort)
      for number in dead.indices where dead[number].isReached(variant.walker.reached) { isFixed[number] = true }
    }
    let diagnostics = zip(dead, isFixed).map { dead, isFixed in
      isFixed ? dead.diagnostic.fixedByData : budget.isSpent ? dead.diagnostic.untriedWithOtherData : dead.diagnostic
    }
    return triesInputs ? withInputsAsReason(dead, diagnostics, isFixed) : diagnostics
  }

  /// The diagnostics; where a limit of an input keeps readers from a part, its diagnostic says so. What such readers need
  /// is not to be removed.
  private func withInputsAsReason(_ dead: [Dead], _ diagnostics: [Diagnostic], _ isFixed: [Bool]) -> [Diagnostic] {
    var (diagnostics, isExplained) = (diagnostics, isFixed)
    var budget = SearchBudget(exploration.limits, times: 2)
    for (input, limit) in program.inputLimits where isExplained.contains(false) && !budget.isSpent {
      let variant = Exploration(
        center: exploration.walker.center, program: program.replacing(limit, ofInput: input),
        limits: budget.limits(of: exploration.limits))
      budget.spend(variant.effort)
      let isClean = variant.groups.isEmpty && variant.excess == nil && !variant.isExceeded
      for number in dead.indices where !isExplained[number] && dead[number].isReached(variant.walker.reached) {
        isExplained[number] = true
        let name = program.inputs[input].name
        let place = localized.flow.inputs.first { $0.name == name }?.place
        let kinds = exploration.walker.untriedKinds(of: program.inputs[input])
        diagnostics[number] = diagnostics[number].kept(
          from: kinds, by: program.inputs[input].limits[limit].comparison, ofInput: name, place, isClean: isClean)
      }
    }
    return diagnostics
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
        Dead(diagnostic: .symptomNever(at: localized.place(of: place), omission(place)), place: place) {
          $0.metSymptoms.contains(place)
        }
      }
    }
  }

  private func deadDecisions() -> [Dead] {
    program.decisions.indices.filter { !reached.takenDecisions.contains($0) }.map { number in
      let place = program.decisions[number].place
      return Dead(diagnostic: .blockDead(at: localized.place(of: place), omission(place)), place: place) {
        $0.takenDecisions.contains(number)
      }
    }
  }

  private func deadConditions() -> [Dead] {
    program.conditions.indices.compactMap { number in
      let codePlace = program.conditions[number].place
      let place = localized.place(of: codePlace)
      switch (reached.conditionsTrue.contains(number), reached.conditionsFalse.contains(number)) {
      case (true, false):
        return Dead(diagnostic: .conditionConstant("always", at: place, moment(codePlace)), place: codePlace) {
          $0.conditionsFalse.contains(number)
        }
      case (false, true):
        return Dead(diagnostic: .conditionConstant("never", at: place, moment(codePlace)), place: codePlace) {
          $0.conditionsTrue.contains(number)
        }
      case (true, true), (false, false): return nil
      }
    }
  }

  /// The sentence that says how this flow can have the fragment without its dead block; nothing outside of fragments, and
  /// nothing for steps, which a walk cannot do without.
  private func omission(_ place: CodePlace) -> String {
    guard let use = localized.flow.uses.first(where: { $0.paragraphs.contains(place.paragraph) }),
      !localized.flow.steps.contains(where: { $0.id == place.paragraph })
    else { return "" }
    // A troubleshooting goes with its last solution.
    let entries = localized.flow.steps.flatMap(\.troubleshooting)
    let entry = entries.first { $0.solutions.map(\.id) == [place.paragraph] }
    let ids = (use.leftOut + [entry?.id ?? place.paragraph]).joined(separator: " ")
    return " If other flows need it, leave it out of this one: <use fragment=\"\(use.fragment)\" without=\"\(ids)\"/>."
  }

  /// The sentence that says when a condition is asked.
  private func moment(_ place: CodePlace) -> String {
    localized.flow.momentOfJudging(place.paragraph, isGesture: program.asks(place))
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
      Dead(
        diagnostic: .claimNeverJudged(
          at: localized.place(of: program.claims[number].place), omission(program.claims[number].place)),
        place: program.claims[number].place
      ) {
        $0.judgedClaims.contains(number)
      }
    }
  }

  private func deadSolutions() -> [Dead] {
    program.solutions.indices.filter { !reached.followedSolutions.contains($0) }.compactMap { number in
      program.solutions[number].causePlace.map { place in
        Dead(diagnostic: .causeNever(at: localized.place(of: place), omission(place)), place: place) {
          $0.followedSolutions.contains(number)
        }
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
      let diagnostic = Diagnostic.linkTurnedAway(link.flow, by: places, at: localized.place(of: link.place))
      return Dead(diagnostic: diagnostic, place: link.place) { $0.openLinks.contains(number) }
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

  fileprivate static func symptomNever(at place: SourceRange, _ omission: String) -> Diagnostic {
    Diagnostic(
      .symptomNever, at: place, "No reader ever sees this at this step.",
      help: "Describe what stops the reader here, or remove the troubleshooting." + omission)
  }

  fileprivate static func blockDead(at place: SourceRange, _ omission: String) -> Diagnostic {
    Diagnostic(
      .blockDead, at: place, "This sends nobody away: an earlier block has already sent these readers away.",
      help: "Remove it, or put it before the block that decides first." + omission)
  }

  fileprivate static func conditionConstant(_ answer: String, at place: SourceRange, _ moment: String) -> Diagnostic {
    Diagnostic(
      .conditionConstant, at: place, "This condition is \(answer) true here.", notes: [Note(moment)],
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

  /// The diagnostic, which names the limit of an input without which readers come here. Where nothing else is wrong without
  /// it, that is the help.
  fileprivate func kept(
    from kinds: [String], by limit: ComparisonOperator, ofInput name: String, _ input: SourceRange?, isClean: Bool
  ) -> Diagnostic {
    let leftOut = kinds.isEmpty ? "other numbers" : Diagnostic.all(kinds)
    let words =
      "The input “\(name)” leaves out \(leftOut) by its \"\(limit.rawValue)\", and whoever enters that comes here."
    guard isClean, let place else { return adding(Note(words, at: input)) }
    return Diagnostic(
      id, severity, at: place, message, notes: notes + [Note(words, at: input)],
      help:
        "Let readers enter \(leftOut) too: take \"\(limit.rawValue)\" out of the input “\(name)”, or name there all "
        + "that they can enter.")
  }

  /// `a, b and c`.
  private static func all(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }

  /// The diagnostic, which says that nobody knows whether the data of the project are the reason.
  fileprivate var untriedWithOtherData: Diagnostic {
    adding(Note("Whether it is so only with the model's data as they are takes too many walks to find out."))
  }

  fileprivate static func conditionUnseen(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .conditionUnseen, at: place, "The reader cannot know this yet: no screen has shown it so far.",
      help: "Move the sentence behind the step whose screen shows it.")
  }

  fileprivate static func claimNeverJudged(at place: SourceRange, _ omission: String) -> Diagnostic {
    Diagnostic(
      .claimNeverJudged, at: place, "No walk ever comes to judge this claim.",
      help: "Check the conditions around it and the step that it stands in." + omission)
  }

  fileprivate static func causeNever(at place: SourceRange, _ omission: String) -> Diagnostic {
    Diagnostic(
      .blockDead, at: place, "This is never why a reader is stopped here.",
      help: "Remove the solution, or move it to the symptom that it explains." + omission)
  }
}

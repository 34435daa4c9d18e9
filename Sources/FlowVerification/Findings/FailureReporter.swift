import BillingModel
package import FlowReading
package import FlowTranslation

/// Reports the failures of walks as diagnostics at the author's own words. Labels of the product are in the language of
/// the file that these words stand in, whatever language is walked.
package struct FailureReporter {
  let localized: LocalizedFlow
  let catalogue: Catalogue
  let exploration: Exploration

  package init(localized: LocalizedFlow, catalogue: Catalogue, exploration: Exploration) {
    self.localized = localized
    self.catalogue = catalogue
    self.exploration = exploration
  }

  /// A finding: its diagnostic, the number of accounts that it concerns, and the symptoms that nobody sees because of it.
  package typealias Finding = (diagnostic: Diagnostic, accounts: Int, unmetSymptoms: Set<CodePlace>)

  /// One finding for each mistake, in the order of the flow. What goes away with the same correction is a note of it.
  package func findings() -> [Finding] {
    var wrong: Set<Int> = []
    var reported: [ReportedFailure] = []
    // One mistake needs a small part of this; with many, the last have no help that was tried.
    var budget = SearchBudget(exploration.limits, times: exploration.limits.searchesForHelp)
    for group in exploration.groups.sorted(by: { order(of: $0.failure) < order(of: $1.failure) }) {
      if let gesture = wrongGesture(group.failure), !wrong.insert(gesture).inserted { continue }
      let description = AccountDescription(group, in: exploration, from: funnelExit(of: group.failure))
      if let first = reported.firstIndex(where: { $0.mending?.failures.contains(group.failure) ?? false }) {
        reported[first].followers.append(diagnostic(for: group, description, reported[first].mending, &budget))
      } else if let first = reported.firstIndex(where: { $0.isSame(id(of: group.failure), group, description) }) {
        reported[first].others.append(place(of: group.failure))
      } else {
        let mending = suggestions(at: place(of: group.failure))
          .mending(
            for: group, description, isImpossible: wrongGesture(group.failure) != nil, within: &budget)
        var finding = ReportedFailure(
          diagnostic: diagnostic(for: group, description, mending, &budget), failure: group.failure,
          facts: description.facts,
          accounts: description.count, mending: mending)
        // What was reported without a correction may follow from a mistake that comes later.
        let followers = reported.filter { $0.mending == nil && mending?.failures.contains($0.failure) ?? false }
        finding.followers = followers.map(\.diagnostic)
        reported.removeAll { earlier in followers.contains { $0.failure == earlier.failure } }
        reported.append(finding)
      }
    }
    for symptom in DeadTextReporter(localized: localized, exploration: exploration).unmetSymptoms() {
      guard let first = reported.firstIndex(where: { $0.explains(symptom.place, inStep: symptom.step, program) }) else {
        continue
      }
      reported[first].unmetSymptoms.insert(symptom.place)
      // The help says what a symptom should be that it corrects.
      if reported[first].mending?.correctedSymptom != symptom.place {
        reported[first].followers.append(symptom.diagnostic)
      }
    }
    return reported.map { ($0.whole, $0.accounts, $0.unmetSymptoms) }
  }

  /// The findings, and behind them one for each part that no walk reaches, unless that follows from a finding. It concerns no
  /// number of accounts.
  package func findingsAndDeadText() -> [(diagnostic: Diagnostic, accounts: Int?)] {
    let findings = findings()
    let dead = DeadTextReporter(localized: localized, exploration: exploration)
      .diagnostics(besides: findings.reduce(into: []) { $0.formUnion($1.unmetSymptoms) })
    return findings.map { ($0.diagnostic, $0.accounts) } + dead.map { ($0, nil) }
  }

  private func id(of failure: WalkFailure) -> Diagnostic.ID {
    wrongGesture(failure) == nil ? failure.diagnosticID : .instructionWrong
  }

  /// The gesture of a step that failed and that no account could do; nil for other failures.
  private func wrongGesture(_ failure: WalkFailure) -> Int? {
    guard let gesture = failure.gesture, program.gestures[gesture].solution == nil, isWrong(gesture) else { return nil }
    return gesture
  }

  private func diagnostic(
    for group: Exploration.Group, _ description: AccountDescription, _ mending: Mending?, _ budget: inout SearchBudget
  ) -> Diagnostic {
    if let gesture = wrongGesture(group.failure) { return instructionWrong(gesture, group, description, mending) }
    return diagnostic(for: group, mending, notes(group, description), &budget)
  }

  /// Where a failure comes in reports. A cause that is false comes before the causes that are then missing.
  private func order(of failure: WalkFailure) -> (exit: Int, rank: Int) {
    if case .causeFalse = failure { return (exit(of: failure), 0) }
    return (exit(of: failure), 1)
  }

  private func exit(of failure: WalkFailure) -> Int { exploration.funnel.number(of: funnelExit(of: failure)) }

  private func funnelExit(of failure: WalkFailure) -> FunnelExit {
    if case .strandedAtInput(let input) = failure {
      let operand = Operand.input(program.inputs[input].name)
      return program.gestures.first { $0.phrase.operand == operand }.map { .step($0.step) } ?? .step(0)
    }
    return exploration.funnel.exit(of: failure.operation, in: program)
  }

  func suggestions(at place: SourceRange) -> SuggestionFinder {
    SuggestionFinder(localized: localized, catalogue: catalogue, exploration: exploration, names: names(at: place))
  }

  /// Whether no account could do the gesture.
  private func isWrong(_ gesture: Int) -> Bool {
    !exploration.walker.reached.performedGestures.contains(gesture)
  }

  var program: FlowProgram { exploration.walker.program }

  private func names(at place: SourceRange) -> WalkWording {
    WalkWording(languageTag: localized.languageTag(at: place), catalogue: catalogue)
  }

  private func instructionWrong(
    _ gesture: Int, _ group: Exploration.Group, _ description: AccountDescription, _ mending: Mending?
  ) -> Diagnostic {
    let place = localized.place(of: program.gestures[gesture].place)
    return Diagnostic(
      .instructionWrong, at: place,
      "Nobody can do this: \(group.failure.stop.map(names(at: place).ending) ?? "")",
      notes: Array(notes(group, description).dropFirst()),
      help: mending?.advice
        ?? "Check the order of the steps and the name of the control against what the reader sees at this point.")
  }

  private func diagnostic(
    for group: Exploration.Group, _ mending: Mending?, _ notes: [Diagnostic.Note], _ budget: inout SearchBudget
  ) -> Diagnostic {
    let place = place(of: group.failure)
    let names = names(at: place)
    return switch group.failure {
    case .stranded(_, let stop):
      Diagnostic(
        .stranded, at: place,
        "Some readers cannot go on here: \(names.ending(stop))", notes: notes,
        help: mending?.advice ?? dataAdvice(group) ?? names.advice(stop))
    case .strandedAtInput(let input):
      Diagnostic(
        .strandedAtInput, at: place,
        "Some readers have nothing that they could enter as “\(program.inputs[input].name)”.", notes: notes,
        help: mending?.advice
          ?? "Give the input limits between which these readers have something to enter. Only if the page is not for them, say"
          + " so before the steps, in a <prerequisite> or an <elsewhere>.")
    case .causeMissing(_, _, let stop):
      Diagnostic(
        .causeMissing, at: place,
        "The troubleshooting for this has no cause that holds for some readers: \(names.ending(stop))",
        notes: notes,
        help: mending?.advice ?? dataAdvice(group) ?? "Add a <solution> whose <cause> is what these readers share.")
    case .causeFalse(let solution): causeFalse(solution, group, at: place, mending, notes)
    case .solutionFails(_, let stop):
      Diagnostic(
        .solutionFails, at: place,
        "This solution does not work for some readers: \(names.ending(stop))", notes: notes,
        help: mending?.advice
          ?? "Give the gestures that work from where the reader stopped, or name who has to make them in by=\"…\".")
    case .circle:
      Diagnostic(
        .solutionCircle, at: place, "This solution leads in a circle: the reader is stopped again.",
        notes: notes,
        help: mending?.advice ?? "Make the solution remove its cause before it goes back to a step.")
    case .solutionNowhere:
      Diagnostic(
        .solutionNowhere, at: place, "This solution leads to a place that the reader does not get to.",
        notes: notes,
        help: mending?.advice
          ?? "Name the screen that the solution's last gesture leads to, or a page that is open to all.")
    case .elsewhereNowhere:
      Diagnostic(
        .solutionNowhere, at: place, "These readers are sent to a place that is not open to them.", notes: notes,
        help: mending?.advice ?? "Send them where they can do it, or narrow the <if>.")
    case .solutionTurnedAway(let solution, let requirement):
      turnedAway(at: place, program.solutions[solution].ending.destination, by: requirement, notes)
    case .elsewhereTurnedAway(let decision, let requirement):
      turnedAway(at: place, program.decisions[decision].destination, by: requirement, notes)
    case .claimFalse(let claim): claimFalse(claim, at: place, group, mending, notes, &budget)
    case .shownNowhere:
      Diagnostic(
        .shownNowhere, at: place, "Nothing on the reader's screen shows this here.",
        notes: notes, help: "Move the sentence to the step on whose screen it stands.")
    case .reviewOutdated:
      Diagnostic(
        .reviewOutdated, at: place, "What the reader reviews here is not what is ordered: a later step changes it.",
        notes: notes,
        help: "Put the review after every step that changes the order, such as the VAT number.")
    case .turnedAway:
      Diagnostic(
        .turnedAway, at: place, "This turns away readers for whom the steps work.", notes: notes,
        help: mending?.advice ?? "Require only what the steps cannot do without.")
    case .effectUntold(let effect): effectUntold(effect, at: place, mending, notes)
    }
  }

  private func turnedAway(
    at place: SourceRange, _ destination: Destination?, by requirement: Int, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    guard case .flow(let id)? = destination, let entryRequirements = program.entryRequirements[id] else {
      preconditionFailure("Only a flow that is led to turns readers away.")
    }
    return Diagnostic(
      .solutionNowhere, at: place, "These readers are sent to the flow \(id), which turns them away.",
      notes: notes
        + [Diagnostic.Note("This turns them away there.", at: entryRequirements.requirements[requirement].place)],
      help: "Send them to a flow that serves them, or say there what they have to do first.")
  }

  private func claimFalse(
    _ number: Int, at place: SourceRange, _ group: Exploration.Group, _ mending: Mending?, _ notes: [Diagnostic.Note],
    _ budget: inout SearchBudget
  ) -> Diagnostic {
    let claim = program.claims[number]
    let words = localized.code(at: claim.place).map { $0.plainText } ?? ""
    var notes = notes
    let moment = localized.flow.momentOfJudging(claim.place.paragraph)
    // Behind the sentences about the accounts, before the way there.
    notes.insert(Diagnostic.Note(moment), at: 2)
    if let shown = FailureTrace(exploration: exploration, names: names(at: place)).comparison(
      of: claim.condition, group, saying: claim.presumption == nil ? "the text says" : "the claim presumes")
    {
      notes.insert(Diagnostic.Note(shown), at: 0)
    }
    let message =
      claim.presumption == nil
      ? "“\(words)” is not true for some readers."
      : "“\(words)” presumes what is not true for some readers."
    return Diagnostic(
      .claimFalse, at: place, message, notes: notes,
      help: mending?.advice ?? suggestions(at: place).advice(onClaim: number, group, within: &budget))
  }

  private func effectUntold(
    _ effect: Effect, at place: SourceRange, _ mending: Mending?, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    let claim =
      effect.tellingMail.map { "<claim event=\"mailSent\" to=\"reader\" kind=\"\($0.rawValue)\">" }
      ?? "<claim fact=\"\(effect.tellingFacts.first?.rawValue ?? "")\" …>"
    return Diagnostic(
      .effectUntold, at: place, "No sentence tells the reader that \(effect.toldWords).", notes: notes,
      help: mending?.advice
        ?? "Add a sentence with \(claim) where it happens, or to the result.")
  }

  private func notes(_ group: Exploration.Group, _ description: AccountDescription) -> [Diagnostic.Note] {
    let names = names(at: place(of: group.failure))
    let trace = FailureTrace(exploration: exploration, names: names).lines(group)
    return [
      description.facts, description.smallest, "The way there: \(trace.joined(separator: "; ")).",
      exploration.failingNumbers(of: group), rule(of: group),
    ].compactMap { $0.map { Diagnostic.Note($0) } }
  }

  /// The sentence that says why the model refuses, when one fact or the message says it.
  private func rule(of group: Exploration.Group) -> String? {
    guard case .refused(let refusal, _)? = group.failure.stop else { return nil }
    let remedies = StopState(exploration: exploration, group: group).remedies
    guard remedies.isEmpty else {
      let words = remedies.map { "\($0.fact.rawValue) were \($0.values.joined(separator: " or "))" }
      return "The model would let them go on if \(words.joined(separator: ", or if "))."
    }
    if case .message(let message) = refusal { return message.rule.map { "The rule of the model: \($0)" } }
    return nil
  }
}

extension SolutionEnding {
  /// The place that the solution leads to; nil when it goes on with a step.
  fileprivate var destination: Destination? {
    if case .leave(let destination) = self { destination } else { nil }
  }
}

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

  /// One diagnostic for each reason, in the order of the flow, and the number of accounts that it concerns.
  package func findings() -> [(diagnostic: Diagnostic, accounts: Int)] {
    var wrong: Set<Int> = []
    var reported: [Reported] = []
    for group in exploration.groups.sorted(by: { exit(of: $0.failure) < exit(of: $1.failure) }) {
      if let gesture = group.failure.gesture, program.gestures[gesture].solution == nil, isWrong(gesture),
        !wrong.insert(gesture).inserted
      {
        continue
      }
      let description = AccountDescription(group, in: exploration, from: funnelExit(of: group.failure))
      let diagnostic = diagnostic(for: group, description)
      // The same cause at another place is the same finding.
      if let stop = group.failure.stop,
        let first = reported.firstIndex(where: { $0.isSame(diagnostic, stop, description.facts) })
      {
        reported[first].diagnostic = reported[first].diagnostic.adding(
          diagnostic.place.map { Diagnostic.Note("The same happens here.", at: $0) })
      } else {
        reported.append(
          Reported(
            diagnostic: diagnostic, stop: group.failure.stop, facts: description.facts, accounts: description.count))
      }
    }
    return reported.map { ($0.diagnostic, $0.accounts) }
  }

  /// The diagnostics without the numbers of accounts.
  func diagnostics() -> [Diagnostic] { findings().map(\.diagnostic) }

  private struct Reported {
    var diagnostic: Diagnostic
    let stop: Stop?
    let facts: String
    let accounts: Int

    func isSame(_ other: Diagnostic, _ stop: Stop, _ facts: String) -> Bool {
      diagnostic.id == other.id && self.stop == stop && self.facts == facts
    }
  }

  private func diagnostic(for group: Exploration.Group, _ description: AccountDescription) -> Diagnostic {
    if let gesture = group.failure.gesture, program.gestures[gesture].solution == nil, isWrong(gesture) {
      return instructionWrong(gesture, group, description)
    }
    let notes = notes(group, description)
    return diagnostic(for: group, description, notes)
  }

  private func exit(of failure: WalkFailure) -> Int { exploration.funnel.number(of: funnelExit(of: failure)) }

  private func funnelExit(of failure: WalkFailure) -> FunnelExit {
    if case .strandedAtInput(let input) = failure {
      let operand = Operand.input(program.inputs[input].name)
      return program.gestures.first { $0.phrase.operand == operand }.map { .step($0.step) } ?? .step(0)
    }
    return exploration.funnel.exit(of: failure.operation, in: program)
  }

  private var suggestions: SuggestionFinder { SuggestionFinder(localized: localized, exploration: exploration) }

  /// Whether no account could do the gesture.
  private func isWrong(_ gesture: Int) -> Bool {
    !exploration.walker.reached.performedGestures.contains(gesture)
  }

  var program: FlowProgram { exploration.walker.program }

  private func names(at place: SourceRange) -> WalkWording {
    WalkWording(languageTag: localized.languageTag(at: place), catalogue: catalogue)
  }

  private func instructionWrong(
    _ gesture: Int, _ group: Exploration.Group, _ description: AccountDescription
  ) -> Diagnostic {
    let place = localized.place(of: program.gestures[gesture].place)
    return Diagnostic(
      .instructionWrong, at: place,
      "Nobody can do this: \(group.failure.stop.map(names(at: place).ending) ?? "")",
      notes: Array(notes(group, description).dropFirst()),
      help: "Check the order of the steps and the name of the control against what the reader sees at this point.")
  }

  private func diagnostic(
    for group: Exploration.Group, _ description: AccountDescription, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    let place = place(of: group.failure)
    let names = names(at: place)
    return switch group.failure {
    case .stranded(_, let stop):
      Diagnostic(
        .stranded, at: place,
        "Some readers cannot go on here: \(names.ending(stop))", notes: notes,
        help: suggestions.advice(for: stop, group, description) ?? names.advice(stop))
    case .strandedAtInput(let input):
      Diagnostic(
        .strandedAtInput, at: place,
        "Some readers have nothing that they could enter as “\(program.inputs[input].name)”.", notes: notes,
        help: suggestions.firstThatWorks(suggestions.decisions(group, description), for: group.failure)
          ?? "Say before the steps who cannot use this page, in a <prerequisite> or an <elsewhere>.")
    case .causeMissing(_, _, let stop):
      Diagnostic(
        .causeMissing, at: place,
        "The troubleshooting for this has no cause that holds for some readers: \(names.ending(stop))",
        notes: notes,
        help: suggestions.advice(for: stop, group, description)
          ?? "Add a <solution> whose <cause> is what these readers share.")
    case .causeFalse(let solution): causeFalse(solution, at: place, notes)
    case .solutionFails(_, let stop):
      Diagnostic(
        .solutionFails, at: place,
        "This solution does not work for some readers: \(names.ending(stop))", notes: notes,
        help: "Give the gestures that work from where the reader stopped, or name who has to make them in by=\"…\".")
    case .circle(let solution):
      Diagnostic(
        .solutionCircle, at: place, "This solution leads in a circle: the reader is stopped again.",
        notes: notes,
        help: suggestions.advice(forCircleOf: solution, group)
          ?? "Make the solution remove its cause before it goes back to a step.")
    case .solutionNowhere:
      Diagnostic(
        .solutionNowhere, at: place, "This solution leads to a place that the reader does not get to.",
        notes: notes,
        help: "Name the screen that the solution's last gesture leads to, or a page that is open to all.")
    case .elsewhereNowhere:
      Diagnostic(
        .solutionNowhere, at: place, "These readers are sent to a place that is not open to them.", notes: notes,
        help: "Send them where they can do it, or narrow the <if>.")
    case .solutionTurnedAway(let solution, let requirement):
      turnedAway(at: place, program.solutions[solution].ending.destination, by: requirement, notes)
    case .elsewhereTurnedAway(let decision, let requirement):
      turnedAway(at: place, program.decisions[decision].destination, by: requirement, notes)
    case .claimFalse(let claim): claimFalse(claim, at: place, group, notes)
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
        help: "Require only what the steps cannot do without.")
    case .effectUntold(let effect): effectUntold(effect, at: place, group, notes)
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

  private func causeFalse(_ solution: Int, at place: SourceRange, _ notes: [Diagnostic.Note]) -> Diagnostic {
    if case .fact(let fact)? = program.solutions[solution].cause?.subject, !fact.canBeTried {
      return Diagnostic(
        .causeFalse, at: place,
        "Whether this is why the reader was stopped cannot be tried: \(fact.rawValue) follows from other facts.",
        notes: notes, help: "Name the fact that it follows from, for example subscription.status.")
    }
    return Diagnostic(
      .causeFalse, at: place,
      "This is so, but it is not why the reader was stopped: changing it changes nothing.", notes: notes,
      help: "Name the fact that makes the difference.")
  }

  private func claimFalse(
    _ number: Int, at place: SourceRange, _ group: Exploration.Group, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    let claim = program.claims[number]
    let words = localized.code(at: claim.place).map { $0.plainText } ?? ""
    var notes = notes
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
      help: suggestions.advice(forClaim: number, group)
        ?? "Say what the model shows, or put the sentence inside an <if> that holds only where it is true.")
  }

  private func effectUntold(
    _ effect: Effect, at place: SourceRange, _ group: Exploration.Group, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    let claim =
      effect.tellingMail.map { "<claim event=\"mailSent\" to=\"reader\" kind=\"\($0.rawValue)\">" }
      ?? "<claim fact=\"\(effect.tellingFacts.first?.rawValue ?? "")\" …>"
    return Diagnostic(
      .effectUntold, at: place, "No sentence tells the reader that \(effect.toldWords).", notes: notes,
      help: suggestions.advice(forUntold: effect, group)
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

extension Fact {
  /// Whether the model can set the fact alone, to see whether that makes a difference.
  fileprivate var canBeTried: Bool {
    switch self {
    case .accountKind, .contactRole, .subscriptionStatus, .subscriptionTier, .subscriptionCycle, .vatStatus,
      .vatService, .paymentMethodKind, .paymentMethodWorks, .subscriptionLicences, .subscriptionAssigned,
      .cartOtherItems:
      true
    case .accountProducts, .accountBalance, .accountCurrency, .subscriptionPeriodStart, .subscriptionPeriodDays,
      .subscriptionDaysLeft, .subscriptionAnchorDay, .subscriptionNextBillingDate, .subscriptionEndDate, .planPrice,
      .planMinimumLicences, .planMaximumLicences, .otherPlanMinimumLicences, .otherPlanMaximumLicences, .vatTreatment,
      .vatNumber, .vatRate, .today, .todayDay, .orderPeriod, .orderPeriodStart, .orderLicences, .orderTier,
      .orderCycle, .orderPrice, .orderCredit, .orderCreditedDays, .orderCharge, .orderOtherItems, .orderTax,
      .orderTotalDue, .orderSurplus, .orderDocument, .orderAsksFor, .orderOffers, .orderPaid, .invoiceListed,
      .invoiceOverdue, .invoicePaid:
      false
    }
  }
}

extension SolutionEnding {
  /// The place that the solution leads to; nil when it goes on with a step.
  fileprivate var destination: Destination? {
    if case .leave(let destination) = self { destination } else { nil }
  }
}

import BillingModel
import FlowReading
import FlowTranslation

/// Finds a change of the flow that mends a failure, by trying candidates: corrections in place first, then what could be
/// added.
struct SuggestionFinder {
  let localized: LocalizedFlow
  let catalogue: Catalogue
  let exploration: Exploration
  let names: WalkWording

  var program: FlowProgram { exploration.walker.program }
  var center: BillingCenter { exploration.walker.center }
  var trial: SuggestionTrial {
    SuggestionTrial(localized: localized, catalogue: catalogue, exploration: exploration)
  }

  /// The first suggestion that works for a group of walks; nil where none does. `isImpossible` says that no account at all
  /// could do the gesture. Behind the end of the budget nothing is tried.
  func mending(
    for group: Exploration.Group, _ description: AccountDescription, isImpossible: Bool,
    within budget: inout SearchBudget
  ) -> Mending? {
    guard !budget.isSpent else { return nil }
    let state = StopState(exploration: exploration, group: group)
    switch group.failure {
    case .stranded where isImpossible:
      return correctedGesture(state, group, &budget)
        ?? trial.firstThatWorks(earlierClicks(state), for: group, within: &budget)
    case .stranded(_, let stop):
      // A correction of the step has to mend all that is wrong in it: else the mistake is another.
      let inStep = Set(exploration.groups.map(\.failure).filter { isStop($0, in: state.step) })
      return correctedGesture(state, group, &budget)
        ?? trial.firstThatWorks(otherResumes(state), for: group, and: inStep, within: &budget)
        ?? trial.firstThatWorks(correctedSymptoms(state, stop), for: group, and: inStep, within: &budget)
        ?? trial.firstThatWorks(additions(stop, state, group, description), for: group, within: &budget)
    case .causeMissing(_, _, let stop):
      return correctedCause(state, group, &budget)
        ?? trial.firstThatWorks(otherResumes(state), for: group, within: &budget)
        ?? trial.firstThatWorks(additions(stop, state, group, description), for: group, within: &budget)
    case .causeFalse: return correctedCause(state, group, &budget)
    case .solutionFails(let gesture, _):
      return trial.firstThatWorks(otherPeople(gesture), for: group, within: &budget)
        ?? correctedGesture(state, group, &budget)
    case .circle(let solution):
      return trial.firstThatWorks(firstClicks(solution, state) + otherResumes(state), for: group, within: &budget)
    case .solutionNowhere(let solution):
      return trial.firstThatWorks([leaving(solution, state.screen)], for: group, within: &budget)
    case .elsewhereNowhere(let decision):
      return trial.firstThatWorks(
        linksOnly(for: group).compactMap { redirecting(decision, $0) }, for: group, within: &budget)
    case .strandedAtInput(let input):
      return trial.firstThatWorks(
        widenings(of: input) + decisions(group, description), for: group, within: &budget)
    case .turnedAway(let decision): return trial.firstThatWorks([without(decision)], for: group, within: &budget)
    case .claimFalse(let claim):
      return trial.firstThatWorks(correctedClaims(claim, group).prefix(4), for: group, within: &budget)
    case .effectUntold(let effect):
      return trial.firstThatWorks(claimsAtTheEnd(effect, group).prefix(6), for: group, within: &budget)
    case .solutionTurnedAway, .elsewhereTurnedAway, .shownNowhere, .reviewOutdated: return nil
    }
  }

  /// The gesture that gets all to the end: after a wrong one, walks fail in many ways, and all of them have to be gone.
  private func correctedGesture(
    _ state: StopState, _ group: Exploration.Group, _ budget: inout SearchBudget
  ) -> Mending? {
    trial.firstThatWorks(otherGestures(state), for: group, and: Set(exploration.groups.map(\.failure)), within: &budget)
  }

  private func isStop(_ failure: WalkFailure, in step: Int) -> Bool {
    failure.step == step || failure.gesture.map { program.gestures[$0].step } == step
  }

  /// What could be added for readers who are stopped: another page for them, a solution, or a sentence before the steps.
  private func additions(
    _ stop: Stop, _ state: StopState, _ group: Exploration.Group, _ description: AccountDescription
  ) -> [Suggestion] {
    let symptom = stop.symptom
    let facts = reasons(state, group)
    let solutions = facts.flatMap { fact in
      state.controlsThatHelp.map { solution(fact, clicking: $0, ending: .resume(state.step), state, symptom) }
        + [solution(fact, clicking: nil, ending: .leave(.screen(state.screen)), state, symptom)]
    }
    // What the data of the company do to everybody is no reason to turn some away.
    let decisions = state.isStoppedByData ? [] : decisions(group, description)
    return decisions.dropLast() + solutions.prefix(6) + decisions.suffix(1)
  }

  /// The facts that the accounts of a group share, a flow can state, and that are why they are stopped.
  func reasons(_ state: StopState, _ group: Exploration.Group) -> [SharedFact.Words] {
    let description = AccountDescription(group, in: exploration, from: .step(state.step))
    let shared = description.narrowed(group.hull).compactMap { SharedFact($0, group.hull[$0]) }
    return (shared + SharedFact.ofOrders(program.inputs) + SharedFact.ofData).compactMap(\.words).filter {
      state.isReason($0.condition)
    }
  }

  /// The flow in which an input has one limit less, or that of the plan. Who could enter something then is not to be turned
  /// away.
  private func widenings(of input: Int) -> [Suggestion] {
    program.inputLimits.filter { $0.input == input }.flatMap { _, limit in
      let (name, limits) = (program.inputs[input].name, program.inputs[input].limits)
      let written = limits[limit].comparison
      let removal = Suggestion(
        advice: "Let these readers enter something: take \"\(written.rawValue)\" out of the input “\(name)”.",
        program: program.replacing(limit, ofInput: input))
      guard program.inputs[input].type == .count, let plan = limits[limit].ofPlan else { return [removal] }
      let attribute = "\(plan.comparison.rawValue)=\"{\(plan.fact.rawValue)}\""
      let other = WalkInput.Limit(comparison: plan.comparison, operands: [.fact(plan.fact)])
      return [
        removal,
        Suggestion(
          advice:
            "Let these readers enter something: write \(attribute) at the input “\(name)”, and not \"\(written.rawValue)\".",
          program: program.replacing(limit, ofInput: input, with: other)),
      ]
    }
  }

  /// Blocks that tell these readers before the steps that the page is not for them, the one that only says who can use it
  /// last. None when no single fact describes these readers exactly.
  private func decisions(_ group: Exploration.Group, _ description: AccountDescription) -> [Suggestion] {
    guard description.isExact, description.boxes.count == 1, let box = description.boxes.first,
      let dimension = description.narrowed(box).first, description.narrowed(box).count == 1,
      let fact = SharedFact(dimension, box[dimension])
    else { return [] }
    let affected = AccountBox.all.narrowed(dimension, to: box[dimension])
    let names = dimension == .ownership ? ["others"] : dimension.names(of: box[dimension])
    let id = freeID("not-for-\(names.joined(separator: "-"))")
    var found: [Suggestion] = []
    if let words = fact.words {
      found += linksOnly(for: group).map { link in
        self.suggestion(
          "Send them elsewhere before the steps: "
            + "<elsewhere id=\"\(id)\" leave=\"\(link.rawValue)\"><p><if \(words.attributes)>… "
            + "<link to=\"\(link.rawValue)\"/></if></p></elsewhere>.",
          words.condition, redirectsWhen: true, leave: .link(link), affected)
      }
    }
    if let opposite = fact.opposite {
      found.append(
        self.suggestion(
          "Say before the steps who can do this: "
            + "<prerequisite id=\"\(id)\"><p><need \(opposite.attributes)>…</need></p></prerequisite>.",
          opposite.condition, redirectsWhen: false, leave: nil, affected))
    }
    return found
  }

  private func suggestion(
    _ advice: String, _ condition: Condition, redirectsWhen: Bool, leave: Destination?, _ affected: AccountBox
  ) -> Suggestion {
    let decision = Decision(
      condition: condition, redirectsWhen: redirectsWhen, destination: leave, place: .ofSuggestion)
    return Suggestion(advice: advice, program: program.adding(decision), affected: affected)
  }

  private func solution(
    _ fact: SharedFact.Words, clicking control: Control?, ending: SolutionEnding, _ state: StopState,
    _ symptom: Condition
  ) -> Suggestion {
    let step = state.step
    let entry = program.steps[step].troubleshooting.first { $0.condition == symptom }
    let name = program.steps[step].id
    let claims = control.map(state.claims(telling:)) ?? []
    // A solution in which the reader does nothing has to say something that helps.
    let cure = control.map { WalkWording.markup(clicking: $0, claims) } ?? "<manual reason=\"…\">…</manual>"
    let end: String =
      switch ending {
      case .resume(let number): "resume=\"\(program.steps[number].id)\""
      case .leave(.screen(let screen)): "leave=\"\(screen.rawValue)\""
      case .leave: ""
      }
    let solution =
      "<solution id=\"\(freeID("\(name)-cause"))\" \(end)><p><cause \(fact.attributes)>…</cause> \(cure)</p></solution>"
    let advice =
      entry.map { "Add to the troubleshooting \(named($0.place.paragraph)): \(solution)." }
      ?? "Add to the step \(named(name)): <troubleshooting id=\"\(freeID("\(name)-trouble"))\"><p><symptom \(attributes(ofSymptom: symptom))>…</symptom></p>\(solution)</troubleshooting>."
    return Suggestion(
      advice: advice,
      program: program.adding(
        fact.condition, clicking: control, claims: claims.map { .ofSuggestion($0.condition) }, ending: ending,
        toStep: step, symptom: symptom))
  }

  /// The links that are open to these accounts and closed to the ordinary one.
  private func linksOnly(for group: Exploration.Group) -> [Link] {
    Link.allCases.filter { isOpen($0, to: group.smallest) && !isOpen($0, to: AccountBox.all.smallest) }
  }

  private func isOpen(_ link: Link, to account: AccountBox) -> Bool {
    var explorer = AccountExplorer(AccountSpace(account))
    return center.screen(behind: link, BillingState(), &explorer.account) != nil
  }

  /// The id of a block in quotation marks, with the fragment that it stands in: other flows may use that too.
  func named(_ block: String) -> String {
    "“\(block)”" + (use(of: block).map { " in the fragment \($0.fragment)" } ?? "")
  }

  /// The use that brings a block into the flow; nil for a block of the flow itself.
  func use(of block: String) -> FragmentUse? { localized.flow.uses.first { $0.paragraphs.contains(block) } }

  /// An id that nothing in the flow has yet.
  func freeID(_ id: String) -> String {
    let taken = Set(localized.flow.paragraphs.map(\.id))
    guard taken.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
  }
}

extension WalkInput.Limit {
  /// The limit that the plan has on the same side, where a number is written; nil for one that has no side.
  fileprivate var ofPlan: (comparison: ComparisonOperator, fact: Fact)? {
    guard operands.allSatisfy({ if case .literal = $0 { true } else { false } }) else { return nil }
    return switch comparison {
    case .atLeast, .above: (.atLeast, .planMinimumLicences)
    case .atMost, .below: (.atMost, .planMaximumLicences)
    case .is, .isNot, .oneOf, .includes: nil
    }
  }
}

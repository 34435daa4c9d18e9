import BillingModel
import FlowReading
import FlowTranslation

/// Finds a change of the flow that mends a failure, by trying candidates.
struct SuggestionFinder {
  let localized: LocalizedFlow
  let exploration: Exploration

  var program: FlowProgram { exploration.walker.program }
  var center: BillingCenter { exploration.walker.center }

  /// The advice of the first suggestion that works: the failure is gone, and there is no new failure except effects of the
  /// new gesture that no claim states yet.
  func firstThatWorks(_ suggestions: some Sequence<Suggestion>, for failure: WalkFailure) -> String? {
    let known = Set(exploration.groups.map(\.failure))
    for suggestion in suggestions {
      let trial = Exploration(
        center: center, program: suggestion.program, accounts: suggestion.affected, refinesNumbers: false)
      let found = Set(trial.groups.map(\.failure).filter { !$0.isUntoldEffect })
      let isMended = !trial.groups.contains { $0.failure == failure }
      if isMended, found.isSubset(of: known) { return suggestion.advice }
    }
    return nil
  }

  /// The advice for readers who are stopped: another page for them, a solution, or a sentence before the steps.
  func advice(for stop: Stop, _ group: Exploration.Group, _ description: AccountDescription) -> String? {
    let symptom = stop.symptom
    let state = StopState(exploration: exploration, group: group)
    let step = state.step
    let facts = (self.facts(of: group, description).map(\.fact) + SharedFact.ofOrders(program.inputs))
      .compactMap(\.words).filter { state.isReason($0.condition) }
    let solutions = facts.flatMap { fact in
      state.controlsThatHelp.map { solution(fact, clicking: $0, ending: .resume(step), step, symptom) }
        + [solution(fact, clicking: nil, ending: .leave(.screen(state.screen)), step, symptom)]
    }
    let decisions = decisions(group, description)
    return firstThatWorks(decisions.dropLast() + solutions.prefix(6) + decisions.suffix(1), for: group.failure)
  }

  /// The advice for a solution without gestures that leads in a circle: a gesture that removes its cause.
  func advice(forCircleOf solution: Int, _ group: Exploration.Group) -> String? {
    let stopped = StopState(exploration: exploration, group: group)
    guard !program.gestures.contains(where: { $0.solution == solution }) else { return nil }
    let clicks = stopped.controlsThatHelp.map { control in
      Suggestion(
        advice: "Let the reader remove the cause first: <click control=\"\(control.rawValue)\"/>.",
        program: program.adding(.click, on: control, to: solution, ofStep: stopped.step),
        affected: reachOfSteps)
    }
    return firstThatWorks(clicks, for: group.failure)
  }

  /// Blocks that tell these readers before the steps that the page is not for them. None when no single fact describes
  /// these readers exactly.
  func decisions(_ group: Exploration.Group, _ description: AccountDescription) -> [Suggestion] {
    guard description.isExact, description.boxes.count == 1, let box = description.boxes.first,
      let dimension = description.narrowed(box).first, description.narrowed(box).count == 1,
      let fact = SharedFact(dimension, box[dimension])
    else { return [] }
    let affected = AccountBox.all.narrowed(dimension, to: box[dimension])
    let id = freeID("not-for-\(dimension.names(of: box[dimension]).joined(separator: "-"))")
    var found: [Suggestion] = []
    if let words = fact.words {
      found += linksOnly(for: group).map { link in
        self.suggestion(
          "Send them elsewhere before the steps: "
            + "<elsewhere id=\"\(id)\" leave=\"\(link.rawValue)\"><p><if \(words.attributes)>…</if></p></elsewhere>.",
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
      condition: condition, redirectsWhen: redirectsWhen, destination: leave, place: CodePlace(paragraph: "", code: ""))
    return Suggestion(advice: advice, program: program.adding(decision), affected: affected)
  }

  private func solution(
    _ fact: SharedFact.Words, clicking control: Control?, ending: SolutionEnding, _ step: Int,
    _ symptom: Condition
  ) -> Suggestion {
    let entry = program.steps[step].troubleshooting.first { $0.condition == symptom }
    let name = program.steps[step].id
    let click = control.map { " <click control=\"\($0.rawValue)\"/>" } ?? ""
    let end: String =
      switch ending {
      case .resume(let number): "resume=\"\(program.steps[number].id)\""
      case .leave(.screen(let screen)): "leave=\"\(screen.rawValue)\""
      case .leave: ""
      }
    let solution =
      "<solution id=\"\(freeID("\(name)-cause"))\" \(end)><p><cause \(fact.attributes)>…</cause>\(click)</p></solution>"
    let advice =
      entry.map { "Add to the troubleshooting “\($0.place.paragraph)”: \(solution)." }
      ?? "Add to the step “\(name)”: <troubleshooting id=\"\(freeID("\(name)-trouble"))\"><p><symptom \(symptom.symptomAttributes)>…</symptom></p>\(solution)</troubleshooting>."
    return Suggestion(
      advice: advice,
      program: program.adding(
        fact.condition, clicking: control, ending: ending, toStep: step, symptom: symptom),
      affected: reachOfSteps)
  }

  /// The smallest box around all accounts that begin with the steps.
  var reachOfSteps: AccountBox {
    exploration.notRedirectedHull ?? .all
  }

  /// The facts that all accounts of the group share and a flow can state, the most selective first.
  private func facts(
    of group: Exploration.Group, _ description: AccountDescription
  ) -> [(dimension: Dimension, fact: SharedFact)] {
    let dimensions = description.narrowed(group.hull)
    return dimensions.compactMap { dimension in
      SharedFact(dimension, group.hull[dimension]).map { (dimension, $0) }
    }
  }

  /// The links that are open to these accounts and closed to the ordinary one.
  private func linksOnly(for group: Exploration.Group) -> [Link] {
    Link.allCases.filter { isOpen($0, to: group.smallest) && !isOpen($0, to: AccountBox.all.smallest) }
  }

  private func isOpen(_ link: Link, to account: AccountBox) -> Bool {
    var explorer = AccountExplorer(AccountSpace(account))
    return center.screen(behind: link, BillingState(), &explorer.account) != nil
  }

  /// An id that nothing in the flow has yet.
  private func freeID(_ id: String) -> String {
    let taken = Set(localized.flow.paragraphs.map(\.id))
    guard taken.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
  }
}

extension WalkFailure {
  fileprivate var isUntoldEffect: Bool {
    if case .effectUntold = self { return true }
    return false
  }
}

extension Stop {
  /// The condition of a symptom that matches the stop.
  var symptom: Condition {
    switch self {
    case .refused(.hidden(let control), let slot): Condition(.control(control, ControlOwner(slot), .hidden))
    case .refused(.disabled(let control), let slot): Condition(.control(control, ControlOwner(slot), .disabled))
    case .refused(.message(let message), _): Condition(.message(message))
    case .landed(let screen): Condition(.screen(screen))
    }
  }
}

extension Condition {
  /// The attributes of a `symptom` with this condition.
  var symptomAttributes: String {
    switch subject {
    case .control(let control, _, let state): "control=\"\(control.rawValue)\" is=\"\(state.rawValue)\""
    case .message(let message): "message=\"\(message.rawValue)\""
    case .screen(let screen): "screen=\"\(screen.rawValue)\""
    case .fact, .mail, .shown: ""
    }
  }
}

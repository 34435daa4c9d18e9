import BillingModel
import FlowReading
import FlowTranslation

/// Corrections in place: what a gesture, a symptom, a cause or the end of a solution should be.
extension SuggestionFinder {
  /// What else could be done on the screen of one of the last gestures.
  func otherGestures(_ state: StopState) -> [Suggestion] {
    state.otherGestures.map { number, phrase in
      let gesture = program.gestures[number]
      let (name, old) = (names.words(of: phrase.target), names.words(of: gesture.phrase.target))
      let attributes: String
      switch (phrase.target, gesture.phrase.target) {
      case (.link(let link), _): attributes = "write link=\"\(link.rawValue)\""
      case (.control(let control, .page), .control(let same, .other)) where control == same:
        attributes = "take product=\"\(otherProduct)\" out"
      case (.control(let control, .page), _): attributes = "write control=\"\(control.rawValue)\""
      case (.control(let control, .other), _):
        attributes = "write control=\"\(control.rawValue)\" product=\"\(otherProduct)\""
      }
      return Suggestion(
        advice: "In the step \(named(program.steps[gesture.step].id)), \(name) instead of \(old) gets all to the end: "
          + "\(attributes).",
        program: program.replacing(gesture: number, with: phrase))
    }
  }

  /// Clicks before a gesture that nobody can do: in a step before it, or in its own step.
  func earlierClicks(_ state: StopState) -> [Suggestion] {
    let step = program.steps[state.step].id
    return state.controlsThatHelp.flatMap { control in
      let click = "<click control=\"\(control.rawValue)\"/>"
      let id = freeID("before-\(step)")
      return [
        Suggestion(
          advice: "Add a step before \(placeBefore(state.step)): <step id=\"\(id)\"><p>… \(click)</p></step>.",
          program: program.adding(control, beforeStep: state.step)),
        Suggestion(
          advice: "Put a click on \(names.name(control)) before it: \(click).",
          program: program.adding(control, before: state.gesture)),
      ]
    }
  }

  /// Where a step before another one stands. What is in front of a fragment is not for the other flows that use it.
  private func placeBefore(_ number: Int) -> String {
    let id = program.steps[number].id
    guard let use = use(of: id) else { return "“\(id)”" }
    let isFirst = number == 0 || !use.paragraphs.contains(program.steps[number - 1].id)
    return isFirst ? "“\(id)”, in front of the fragment \(use.fragment)" : named(id)
  }

  /// Symptoms of the step that nobody sees, as what stops the reader.
  func correctedSymptoms(_ state: StopState, _ stop: Stop) -> [Suggestion] {
    let entries = program.steps[state.step].troubleshooting
    return entries.indices.filter { !exploration.walker.reached.metSymptoms.contains(entries[$0].place) }.map { entry in
      Suggestion(
        advice: "Correct the symptom of \(named(entries[entry].place.paragraph)): "
          + "<symptom \(attributes(ofSymptom: stop.symptom))>…</symptom>.",
        program: program.replacing(symptom: entry, ofStep: state.step, with: stop.symptom),
        correctedSymptom: entries[entry].place)
    }
  }

  /// A cause that is false or never the reason, as what stops the reader. The one that mends all of its troubleshooting is
  /// tried first.
  func correctedCause(
    _ state: StopState, _ group: Exploration.Group, _ budget: inout SearchBudget
  ) -> Mending? {
    let entries = program.steps[state.step].troubleshooting
    let entry: WalkSymptom?
    let solutions: [Int]
    switch group.failure {
    case .causeFalse(let solution):
      entry = entries.first { $0.solutions.contains(solution) }
      solutions = [solution]
    case .causeMissing(_, let symptom, _):
      entry = entries[symptom]
      let reached = exploration.walker.reached
      solutions = entries[symptom].solutions.filter { !reached.followedSolutions.contains($0) }
    case .stranded, .strandedAtInput, .solutionFails, .circle, .solutionNowhere, .elsewhereNowhere,
      .solutionTurnedAway, .elsewhereTurnedAway, .claimFalse, .shownNowhere, .reviewOutdated, .turnedAway,
      .effectUntold:
      return nil
    }
    let related = exploration.groups.filter { other in
      if case .causeFalse(let solution) = other.failure { return entry?.solutions.contains(solution) ?? false }
      if case .causeMissing(state.step, let symptom, _) = other.failure { return entries[symptom] == entry }
      return false
    }
    let words = reasons(state, group) + related.flatMap { singleValues(state, $0) }
    let suggestions = solutions.flatMap { solution in
      words.map { words in
        Suggestion(
          advice:
            "Correct the cause of \(named(program.solutions[solution].id)): <cause \(words.attributes)>…</cause>.",
          program: program.replacing(solution: solution, cause: words.condition))
      }
    }
    return trial.firstThatWorks(suggestions, for: group, and: Set(related.map(\.failure)), within: &budget)
  }

  /// Each value by itself of the facts of which another value would have let the reader go on.
  private func singleValues(_ state: StopState, _ group: Exploration.Group) -> [SharedFact.Words] {
    let facts = Set(state.remedies.map(\.fact))
    return Dimension.allCases.filter { $0.fact.map(facts.contains) ?? false }.flatMap { dimension in
      dimension.names.indices.map { UInt64(bit: $0) }.filter { group.hull[dimension] & $0 != 0 }
        .compactMap { SharedFact(dimension, $0)?.words }
    }
  }

  /// Other people whose hands a solution may need.
  func otherPeople(_ gesture: Int) -> [Suggestion] {
    guard let solution = program.gestures[gesture].solution else { return [] }
    return Role.allCases.filter { $0 != program.solutions[solution].role }.map { role in
      Suggestion(
        advice: "Say whose hands it needs: write by=\"\(role.name)\".",
        program: program.replacing(solution: solution, role: role))
    }
  }

  /// Clicks that remove the cause of a solution which has no gestures.
  func firstClicks(_ solution: Int, _ state: StopState) -> [Suggestion] {
    guard !program.gestures.contains(where: { $0.solution == solution }) else { return [] }
    return state.controlsThatHelp.map { control in
      let claims = state.claims(telling: control)
      return Suggestion(
        advice: "Let the reader remove the cause first: \(WalkWording.markup(clicking: control, claims)).",
        program: program.adding(
          control, claims: claims.map { .ofSuggestion($0.condition) }, to: solution, ofStep: state.step))
    }
  }

  /// Other steps with which the solutions that led here could go on: their own step and those behind it, then those before.
  func otherResumes(_ state: StopState) -> [Suggestion] {
    state.resumedSolutions.flatMap { solution -> [Suggestion] in
      let own = program.steps.firstIndex { $0.troubleshooting.contains { $0.solutions.contains(solution) } } ?? 0
      let steps = Array(program.steps.indices[own...]) + program.steps.indices[..<own].reversed()
      return steps.filter { program.solutions[solution].ending != .resume($0) }.map { step in
        Suggestion(
          advice: "Correct the step with which \(named(program.solutions[solution].id)) goes on: write "
            + "resume=\"\(program.steps[step].id)\".",
          program: program.replacing(solution: solution, ending: .resume(step)))
      }
    }
  }

  /// A solution that leaves at the screen where its reader is.
  func leaving(_ solution: Int, _ screen: Screen) -> Suggestion {
    Suggestion(
      advice: "The reader is on \(names.name(screen)) then: write leave=\"\(screen.rawValue)\".",
      program: program.replacing(solution: solution, ending: .leave(.screen(screen))))
  }

  /// An `elsewhere` that leads to another link; nil where its words link to other pages only, which would be another mistake.
  func redirecting(_ decision: Int, _ link: Link) -> Suggestion? {
    let paragraph = localized.flow.paragraphs.first { $0.id == program.decisions[decision].place.paragraph }
    let linked = (paragraph?.codes ?? []).filter(\.scopes.isEmpty).compactMap { found -> Mention? in
      if case .mention(let mention) = found.code.kind, mention.isLink { mention } else { nil }
    }
    guard linked.isEmpty || linked.contains(.link(link)) else { return nil }
    return Suggestion(
      advice: "\(names.name(link)) is open to them: write leave=\"\(link.rawValue)\".",
      program: program.replacing(decision: decision, destination: .link(link)))
  }

  /// The flow without a prerequisite or an `elsewhere`.
  func without(_ decision: Int) -> Suggestion {
    Suggestion(
      advice: "Take this block out: the steps work for them.", program: program.removing(decision: decision),
      removedDecision: decision)
  }

  /// The attributes of a `symptom` with a condition.
  func attributes(ofSymptom condition: Condition) -> String {
    let product = condition.isOfOtherProduct ? " product=\"\(otherProduct)\"" : ""
    return condition.symptomAttributes + product
  }

  /// The id of the product that is not the page's.
  private var otherProduct: String { catalogue.otherProduct(onPageAbout: localized.flow.product)?.id ?? "" }
}

extension Mention {
  /// Whether it leads to another page.
  fileprivate var isLink: Bool {
    switch self {
    case .link, .flow: true
    case .product, .namedProduct, .control, .screen, .message, .status, .role, .term, .step, .block, .literal: false
    }
  }
}

extension Condition {
  fileprivate var isOfOtherProduct: Bool {
    if case .control(_, .other, _) = subject { true } else { false }
  }

  /// The attributes of a `symptom` with this condition, without the product.
  fileprivate var symptomAttributes: String {
    switch subject {
    case .control(let control, _, let state): "control=\"\(control.rawValue)\" is=\"\(state.rawValue)\""
    case .message(let message): "message=\"\(message.rawValue)\""
    case .screen(let screen): "screen=\"\(screen.rawValue)\""
    case .fact, .mail, .shown: ""
    }
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

extension WalkWording {
  /// A click, and claims of what it comes to, as an author writes them.
  static func markup(clicking control: Control, _ claims: [SharedFact.Words]) -> String {
    "<click control=\"\(control.rawValue)\"/>"
      + claims.map { " <claim \($0.attributes)>…</claim>" }.joined()
  }
}

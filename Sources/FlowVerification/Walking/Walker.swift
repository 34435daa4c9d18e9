package import BillingModel
import FlowReading

/// An interpreter of a flow's program, which advances the state of a walk by one operation at a time. Its rules are
/// those of `docs/architecture.md`, "What a walk means".
package struct Walker {
  let center: BillingCenter
  package let program: FlowProgram
  /// The state at the start of every walk, from which `before` operands are read.
  var start = BillingState()
  /// For each step its landing: the screen on which the step ends for the reader nearest to the ordinary account who
  /// is not redirected; nil where that reader does not do the step, or where the landings are not computed yet.
  package var landings: [Screen?]
  /// The optional steps that are left out: an example does only those for which it sets an input.
  var omittedSteps: Set<Int> = []
  /// Whether the reader enters the first valid value of each input. It is used where only one walk is made; otherwise
  /// the values stay open, and the search tries each of them.
  var entersFirstValue = false
  /// The layout of the choices of values for the inputs.
  package let choices: Choices
  /// The questions whose answers are cached.
  let questions: WalkQuestions
  /// The parts of the program that the walks have reached so far.
  package var reached: ReachedParts

  /// The settings that decide which numbers are tried.
  let numberTrial: NumberTrial

  init(center: BillingCenter, program: FlowProgram, numbers: NumberTrial = .declared) {
    self.numberTrial = numbers
    self.center = center
    self.program = program
    landings = Array(repeating: nil, count: program.steps.count)
    choices = Choices(program.inputs.map(\.type), digits: numbers.digits)
    questions = WalkQuestions(program)
    reached = ReachedParts(program)
  }

  /// Advances a walk by one operation; returns its ending when the walk ends, else nil.
  package mutating func advance(_ walk: inout WalkState, _ account: inout Account) -> WalkResult? {
    let operation = program.operations[Int(walk.position)]
    walk.position += 1
    switch operation {
    case .decide(let number): return decide(number, &walk, &account)
    case .beginStep(let number): beginStep(number, &walk, &account)
    case .when(let condition, let otherwise):
      if !holds(scope: condition, walk, &account) { walk.go(to: otherwise) }
    case .perform(let gesture): return perform(gesture, &walk, &account)
    case .judge(let claim): return judge(claim, &walk, &account)
    case .ask(let condition, let scopes): if walk.redirectedBy == nil { ask(condition, scopes, walk, &account) }
    case .follow(let links): if walk.redirectedBy == nil { follow(links, walk, &account) }
    case .endStep(let number): return endStep(number, &walk, &account)
    case .endTip(let resume): walk.go(to: resume)
    case .endSolution(let number): return endSolution(number, &walk, &account)
    case .finish: return finish(walk, &account)
    }
    return nil
  }

  /// Lets the reader leave an optional step out. It is no choice where the step has no operations, or where all of
  /// them are under an `if` that is false.
  private mutating func beginStep(_ number: Int, _ walk: inout WalkState, _ account: inout Account) {
    let step = program.steps[number]
    guard step.isOptional else { return }
    // Without gestures and claims there is nothing to leave out.
    if case .endStep = program.operations[Int(walk.position)] { return }
    if omittedSteps.contains(number) {
      walk.go(to: step.end)
      return
    }
    if case .when(let condition, let otherwise) = program.operations[Int(walk.position)],
      case .endStep = program.operations[otherwise], !holds(scope: condition, walk, &account)
    {
      walk.go(to: step.end)
    } else if account.choose(among: 2) == 1 {
      walk.go(to: step.end)
    }
  }

  /// Redirects the account if a decision says so, and checks that the destination is open.
  private mutating func decide(_ number: Int, _ walk: inout WalkState, _ account: inout Account) -> WalkResult? {
    guard walk.redirectedBy == nil else { return nil }
    let decision = program.decisions[number]
    guard holds(decision.condition, walk, &account) == decision.redirectsWhen else { return nil }
    reached.takenDecisions.insert(number)
    walk.redirectedBy = Int16(number)
    follow(decision.links, walk, &account)
    switch decision.destination.map({ access(to: $0, walk, &account) }) {
    case nil, .open: return nil
    case .closed: return .failed(.elsewhereNowhere(decision: number))
    case .turnedAway(let requirement): return .failed(.elsewhereTurnedAway(decision: number, requirement: requirement))
    }
  }

  /// Makes a gesture; a refusal is a stop.
  private mutating func perform(_ number: Int, _ walk: inout WalkState, _ account: inout Account) -> WalkResult? {
    let phrase = program.gestures[number].phrase
    let gesture: Gesture
    var slot = Slot.page
    switch (phrase.kind, phrase.target) {
    case (_, .link(let link)): gesture = .open(link)
    case (.enter, .control(let control, _)), (.choose, .control(let control, _)):
      switch entry(for: phrase, &walk, &account) {
      case .value(let entry): gesture = phrase.kind == .enter ? .enter(control, entry) : .choose(control, entry)
      case .noValidValue(let input): return walk.redirectedBy == nil ? .failed(.strandedAtInput(input)) : .redirected
      }
    case (_, .control(let control, let product)):
      slot = product
      gesture = .click(control, product)
    }
    let before = walk.billing
    do throws(Refusal) {
      try center.perform(gesture, &walk.billing, &account)
    } catch {
      return stop(.refused(error, slot), at: number, &walk, &account)
    }
    walk.markSeen(walk.billing.screen)
    if walk.redirectedBy == nil {
      reached.performedGestures.insert(number)
      if walk.billing.screen != before.screen { reached.move(number, from: before.screen, to: walk.billing.screen) }
    }
    if walk.billing.orders != before.orders { return compareReview(before, walk, &account) }
    return nil
  }

  /// Fails if a value that a claim showed last for review differs from what was ordered.
  private func compareReview(_ before: BillingState, _ walk: WalkState, _ account: inout Account) -> WalkResult? {
    guard walk.redirectedBy == nil else { return nil }
    for index in walk.reviews.indices {
      guard let review = walk.reviews[index], review.claims != 0, review.offer != before.offer else { continue }
      let shown = before.offering(review.offer)
      for claim in program.claims.indices {
        guard case .shown(let fact) = program.claims[claim].condition.subject,
          review.claims & UInt64(bit: program.claims[claim].shownNumber) != 0
        else { continue }
        let isOutdated = account.answer { account in
          center.value(of: fact, shown, &account) != center.value(of: fact, walk.billing, &account)
        }
        if isOutdated { return .failed(.reviewOutdated(claim: claim)) }
      }
    }
    return nil
  }

  /// Ends a step. Another screen than the landing is a stop. The reader may take one tip with gestures in a walk.
  private mutating func endStep(_ number: Int, _ walk: inout WalkState, _ account: inout Account) -> WalkResult? {
    let step = program.steps[number]
    if let landing = landings[number], landing != walk.billing.screen, let gesture = step.lastGesture {
      return stop(.landed(walk.billing.screen), at: gesture, &walk, &account)
    }
    guard !step.tips.isEmpty, !walk.hasTakenTip else { return nil }
    let choice = account.choose(among: 1 + step.tips.count)
    if choice > 0 {
      walk.hasTakenTip = true
      walk.go(to: step.tips[choice - 1])
    }
    return nil
  }

  /// Ends a solution: continues at a step, or checks that the destination is open and ends the walk.
  private mutating func endSolution(_ number: Int, _ walk: inout WalkState, _ account: inout Account) -> WalkResult? {
    walk.billing.actor = nil
    switch program.solutions[number].ending {
    case .resume(let step):
      walk.go(to: program.steps[step].start)
      return nil
    case .leave(let destination):
      if walk.redirectedBy != nil { return .redirected }
      switch access(to: destination, walk, &account) {
      case .open: return untoldEffect(walk, &account) ?? .helped
      case .closed: return .failed(.solutionNowhere(solution: number))
      case .turnedAway(let requirement): return .failed(.solutionTurnedAway(solution: number, requirement: requirement))
      }
    }
  }

  /// Ends a walk that has come to the end of the flow.
  private func finish(_ walk: WalkState, _ account: inout Account) -> WalkResult {
    if let decision = walk.redirectedBy { return .failed(.turnedAway(decision: Int(decision))) }
    return untoldEffect(walk, &account) ?? (walk.isHelped ? .helped : .completes)
  }

  /// The failure of a walk in which an effect happened that no judged claim tells the reader; nil where there is none.
  private func untoldEffect(_ walk: WalkState, _ account: inout Account) -> WalkResult? {
    for effect in Effect.allCases where !walk.toldEffects.contains(EffectSet(effect)) {
      if center.has(effect, walk.billing, &account) { return .failed(.effectUntold(effect)) }
    }
    return nil
  }

  /// Whether a destination is open to the account in the present state of the walk.
  mutating func access(to destination: Destination, _ walk: WalkState, _ account: inout Account)
    -> DestinationAccess
  {
    switch destination {
    case .flow(let id): program.entryRequirements[id].map { access(through: $0, walk, &account) } ?? .open
    case .screen(let screen): walk.billing.screen == screen ? .open : .closed
    case .link(let link): center.screen(behind: link, walk.billing, &account) != nil ? .open : .closed
    }
  }

  /// Tests the entry requirements of another flow, which the reader begins in the present state with no values
  /// entered.
  private mutating func access(
    through entryRequirements: EntryRequirements, _ walk: WalkState, _ account: inout Account
  ) -> DestinationAccess {
    let outerStart = start
    start = walk.billing
    defer { start = outerStart }
    let other = WalkState(start: walk.billing)
    for (number, requirement) in entryRequirements.requirements.enumerated()
    where holds(requirement.condition, other, &account) == requirement.redirectsWhen {
      return .turnedAway(requirement: number)
    }
    return .open
  }
}

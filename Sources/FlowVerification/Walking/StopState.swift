import BillingModel
import FlowReading

/// The state in which the smallest account of a group was stopped. It answers which changes would make the gesture
/// possible, for suggestions to the author.
struct StopState {
  private let exploration: Exploration
  private let group: Exploration.Group
  /// The gesture that was stopped, or the last gesture of the step that ended on an unexpected screen.
  let gesture: Int
  private let stop: Stop?
  /// The gestures on the way, the last one last, each with the state of the walk before it.
  private let way: [(gesture: Int, walk: WalkState)]
  /// The walk at the end of the replay, where the stop occurs.
  private let walk: WalkState

  /// The screen on which the reader stands.
  let screen: Screen

  /// The solutions that the reader followed before, and that went on with a step.
  var resumedSolutions: [Int] {
    exploration.walker.program.solutions.indices.filter { number in
      guard case .resume = exploration.walker.program.solutions[number].ending else { return false }
      return walk.usedSolutions & UInt64(bit: number) != 0
    }
  }

  /// The step that the gesture belongs to.
  var step: Int { exploration.walker.program.gestures[gesture].step }

  init(exploration: Exploration, group: Exploration.Group) {
    self.exploration = exploration
    self.group = group
    let program = exploration.walker.program
    var last = WalkState(start: BillingState())
    var stopped = 0
    var hasEnded = false
    var way: [(gesture: Int, walk: WalkState)] = []
    exploration.replay(group) { before, after, _ in
      switch program.operations[Int(before.position)] {
      case .perform(let number):
        stopped = number
        hasEnded = false
        way.append((number, before))
      case .endStep(let number):
        stopped = program.steps[number].lastGesture ?? stopped
        hasEnded = true
      case .decide, .beginStep, .when, .judge, .ask, .follow, .endTip, .endSolution, .finish: break
      }
      last = after
    }
    self.way = way
    gesture = stopped
    walk = last
    if case .causeFalse = group.failure {
      // The walk ends because of the cause, but it was a stop that led to it.
      var explorer = AccountExplorer(exploration.space(of: group))
      var repeated = last
      stop = exploration.walker.stopWhenRepeating(stopped, landing: hasEnded, &repeated, &explorer.account)
    } else {
      stop = group.failure.stop
    }
    screen = last.billing.screen
  }

  /// Whether a condition holds in this state, and changing its fact alone makes the gesture possible or changes the
  /// stop.
  func isReason(_ cause: Condition) -> Bool {
    guard let stop else { return false }
    let walker = exploration.walker
    var explorer = AccountExplorer(exploration.space(of: group))
    guard walker.holds(cause, walk, &explorer.account) else { return false }
    return walker.isReason(cause, for: stop, at: gesture, walk, &explorer.account)
  }

  /// The controls that the reader could click so that the gestures up to the stopped one are possible afterwards.
  var controlsThatHelp: [Control] {
    Control.allCases.filter { control in
      guard control.use == .click else { return false }
      var explorer = AccountExplorer(exploration.space(of: group))
      var state = walk
      do throws(Refusal) {
        try exploration.walker.center.perform(.click(control, .page), &state.billing, &explorer.account)
      } catch {
        return false
      }
      return gesturesToRepeat.allSatisfy {
        exploration.walker.stopWhenRepeating($0, landing: stop?.isLanding ?? false, &state, &explorer.account) == nil
      }
    }
  }

  /// How many of the last gestures may be the wrong one.
  private static let suspectLimit = 3

  /// For each of the last gestures, the latest first, the gestures of its kind that could be made on the same screen.
  var otherGestures: [(gesture: Int, phrase: GesturePhrase)] {
    way.suffix(StopState.suspectLimit).reversed().flatMap { gesture, walk in
      gestures(insteadOf: gesture, walk).map { (gesture, $0) }
    }
  }

  private func gestures(insteadOf number: Int, _ walk: WalkState) -> [GesturePhrase] {
    let center = exploration.walker.center
    let phrase = exploration.walker.program.gestures[number].phrase
    let targets: [GesturePhrase.Target]
    switch phrase.target {
    case .link:
      targets = Link.allCases.filter { link in
        var explorer = AccountExplorer(exploration.space(of: group))
        return center.screen(behind: link, walk.billing, &explorer.account) != nil
      }.map { .link($0) }
    case .control(let control, _):
      let alike = Control.allCases.filter { $0.use == phrase.kind && $0.entry == control.entry }
      let found = alike.map { ($0, Slot.page) } + (control.isPerSubscription ? [(control, Slot.other)] : [])
      targets = found.filter { control, slot in
        var explorer = AccountExplorer(exploration.space(of: group))
        return center.availability(of: control, slot, walk.billing, &explorer.account) != .hidden
      }.map { .control($0, $1) }
    }
    return targets.filter { $0 != phrase.target }.map {
      GesturePhrase(kind: phrase.kind, target: $0, operand: phrase.operand)
    }
  }

  /// Claims that tell the effects of a click: for each effect the first claim that is true and that an attribute can say.
  func claims(telling control: Control) -> [SharedFact.Words] {
    let center = exploration.walker.center
    var explorer = AccountExplorer(exploration.space(of: group))
    var after = walk.billing
    do throws(Refusal) {
      try center.perform(.click(control, .page), &after, &explorer.account)
    } catch {
      // A click that is refused tells nothing.
      return []
    }
    let effects = Effect.allCases.filter { effect in
      center.has(effect, after, &explorer.account) && !center.has(effect, walk.billing, &explorer.account)
    }
    return effects.compactMap { effect in
      if let mail = effect.tellingMail {
        return (Condition(.mail(mail)), "event=\"mailSent\" to=\"reader\" kind=\"\(mail.rawValue)\"")
      }
      return effect.tellingFacts.lazy.compactMap { fact -> SharedFact.Words? in
        let value = center.value(of: fact, after, &explorer.account)
        guard let literal = value.literal(for: fact) else { return nil }
        return (Condition(.fact(fact), .is, [.literal(value)]), "fact=\"\(fact.rawValue)\" is=\"\(literal)\"")
      }.first
    }
  }

  /// The gestures from the start of the step at which the reader begins again, up to the stopped gesture.
  private var gesturesToRepeat: [Int] {
    let program = exploration.walker.program
    var first = step
    if case .circle(let solution) = group.failure, case .resume(let number) = program.solutions[solution].ending {
      first = min(first, number)
    }
    return program.gestures.indices.filter { number in
      let gesture = program.gestures[number]
      return (first...step).contains(gesture.step) && gesture.solution == nil && number <= self.gesture
    }
  }

  /// The facts with named values of which one other value alone would make the gesture possible, with these values; and the
  /// rates of nothing of which any other would.
  var remedies: [(fact: Fact, values: [String])] {
    Fact.allCases.compactMap { fact in
      switch fact.type {
      case .name(let names):
        let values = names.indices.filter { isRemedy(fact, .name($0)) }
        return values.isEmpty || values.count == names.count ? nil : (fact, values.map { names[$0] })
      case .percent:
        var explorer = AccountExplorer(exploration.space(of: group))
        let isNothing = exploration.walker.center.value(of: fact, walk.billing, &explorer.account).isZero
        return isNothing && isRemedy(fact, .count(1)) ? (fact, ["more than 0"]) : nil
      case .flag, .count, .money, .day, .period, .currency, .names, .products: return nil
      }
    }
  }

  /// Whether a rate that the data say of every account stops this reader by itself.
  var isStoppedByData: Bool { remedies.contains { $0.fact.type == .percent } }

  /// The rates of nothing without which a cause would be the reason for the stop: they stop the reader too.
  func data(hiding cause: Condition) -> [Fact] {
    guard let stop else { return [] }
    let walker = exploration.walker
    return Fact.allCases.filter { fact in
      guard fact.type == .percent else { return false }
      var explorer = AccountExplorer(exploration.space(of: group))
      var state = walk
      guard walker.center.value(of: fact, state.billing, &explorer.account).isZero,
        (try? walker.center.set(fact, to: .count(1), in: &state.billing, &explorer.account)) != nil  // nil: not given
      else { return false }
      return walker.holds(cause, state, &explorer.account)
        && walker.isReason(cause, for: stop, at: gesture, state, &explorer.account)
    }
  }

  /// Whether the gesture would be possible if the fact alone had another value.
  private func isRemedy(_ fact: Fact, _ value: Value) -> Bool {
    guard let stop else { return false }
    var explorer = AccountExplorer(exploration.space(of: group))
    var state = walk
    // What the account cannot be given is no remedy.
    let isGiven: Void? = try? exploration.walker.center.set(fact, to: value, in: &state.billing, &explorer.account)
    return isGiven != nil
      && exploration.walker.stopWhenRepeating(gesture, landing: stop.isLanding, &state, &explorer.account) == nil
  }
}

import BillingModel
import FlowReading

/// The state in which the smallest account of a group was stopped. It answers which changes would make the gesture
/// possible, for suggestions to the author.
struct StopState {
  private let exploration: Exploration
  private let group: Exploration.Group
  /// The gesture that was stopped, or the last gesture of the step that ended on an unexpected screen.
  private let gesture: Int
  private let stop: Stop?
  /// The walk at the end of the replay, where the stop occurs.
  private let walk: WalkState

  /// The screen on which the reader stands.
  let screen: Screen

  /// The step that the gesture belongs to.
  var step: Int { exploration.walker.program.gestures[gesture].step }

  init(exploration: Exploration, group: Exploration.Group) {
    self.exploration = exploration
    self.group = group
    stop = group.failure.stop
    let program = exploration.walker.program
    var last = WalkState(start: BillingState())
    var stopped = 0
    exploration.replay(group) { before, after, _ in
      switch program.operations[Int(before.position)] {
      case .perform(let number): stopped = number
      case .endStep(let number): stopped = program.steps[number].lastGesture ?? stopped
      case .decide, .beginStep, .when, .judge, .follow, .endTip, .endSolution, .finish: break
      }
      last = after
    }
    gesture = stopped
    walk = last
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
    // Repeating a gesture looks at the stop only to see whether it is a landing, so any refusal stands for no stop.
    let stop = stop ?? .refused(.hidden(.options), .page)
    return Control.allCases.filter { control in
      guard control.use == .click else { return false }
      var explorer = AccountExplorer(exploration.space(of: group))
      var state = walk
      do throws(Refusal) {
        try exploration.walker.center.perform(.click(control, .page), &state.billing, &explorer.account)
      } catch {
        return false
      }
      return gesturesToRepeat.allSatisfy {
        exploration.walker.stopWhenRepeating($0, stop, &state, &explorer.account) == nil
      }
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

  /// The facts with named values of which one other value alone would make the gesture possible, with these values.
  var remedies: [(fact: Fact, values: [String])] {
    guard let stop else { return [] }
    return Fact.allCases.compactMap { fact in
      guard case .name(let names) = fact.type else { return nil }
      let values = names.indices.filter { value in
        var explorer = AccountExplorer(exploration.space(of: group))
        var state = walk
        return exploration.walker.center.set(fact, to: .name(value), in: &state.billing, &explorer.account)
          && exploration.walker.stopWhenRepeating(gesture, stop, &state, &explorer.account) == nil
      }
      return values.isEmpty || values.count == names.count ? nil : (fact, values.map { names[$0] })
    }
  }
}

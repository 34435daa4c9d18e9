import BillingModel

/// The state in which the smallest account of a group was stopped, to ask what would have been if.
struct StopState {
  private let exploration: Exploration
  private let group: Exploration.Group
  /// The gesture that was stopped, or the last one of the step that ended elsewhere.
  private let gesture: Int
  private let stop: Stop?
  /// The walk as it was when the gesture was to be made.
  private let walk: Walk

  /// The screen on which the reader stands.
  let screen: Screen

  /// The step that the gesture belongs to.
  var step: Int { exploration.walker.walkthrough.gestures[gesture].step }

  init(exploration: Exploration, group: Exploration.Group) {
    self.exploration = exploration
    self.group = group
    stop = group.finding.stop
    var walker = exploration.walker
    let walkthrough = walker.walkthrough
    var last = Walk(start: BillingState())
    var stopped = 0
    _ = Account.replay(
      group.smallest, choices: group.choices, from: last,
      step: { walk, account in walker.advance(&walk, &account) },
      seen: { before, after, _ in
        switch walkthrough.operations[Int(before.position)] {
        case .perform(let number): stopped = number
        case .endStep(let number): stopped = walkthrough.steps[number].lastGesture ?? stopped
        default: break
        }
        last = after
      })
    gesture = stopped
    walk = last
    screen = last.billing.screen
  }

  /// Whether a condition holds there, and changing its fact alone makes the gesture possible or stops it otherwise.
  func isReason(_ cause: Condition) -> Bool {
    guard let stop else { return false }
    let walker = exploration.walker
    var explorer = AccountExplorer(AccountSpace(group.smallest))
    guard walker.holds(cause, walk, &explorer.account) else { return false }
    return walker.isReason(cause, for: stop, at: gesture, walk, &explorer.account)
  }

  /// What the reader could click so that something else stops the gesture afterwards, or nothing; these come first.
  var controlsThatHelp: [Control] {
    let before = stopAfter(nil) ?? nil
    let changes = Control.allCases.filter { $0.use == .click }.compactMap { control in
      stopAfter(control).map { (control: control, stop: $0) }
    }.filter { $0.stop != before }
    return (changes.filter { $0.stop == nil } + changes.filter { $0.stop != nil }).map(\.control)
  }

  /// What stops the gesture after a click; nil when the click is not possible.
  private func stopAfter(_ control: Control?) -> Stop?? {
    var explorer = AccountExplorer(AccountSpace(group.smallest))
    var state = walk
    if let control {
      do throws(Refusal) {
        try exploration.walker.center.perform(.click(control, .page), &state.billing, &explorer.account)
      } catch {
        return nil
      }
    }
    // Only what a step landed on is compared with anything: any refusal does for another stop.
    let other = Stop.refused(.hidden(.options), .page)
    return .some(exploration.walker.repeated(gesture, stop ?? other, &state, &explorer.account))
  }

  /// The values of named facts with which, alone, the gesture would have been possible.
  var remedies: [(fact: Fact, values: [String])] {
    guard let stop else { return [] }
    return Fact.allCases.compactMap { fact in
      guard case .name(let names) = fact.type else { return nil }
      let values = names.indices.filter { value in
        var explorer = AccountExplorer(AccountSpace(group.smallest))
        var state = walk
        return exploration.walker.center.set(fact, to: .name(value), in: &state.billing, &explorer.account)
          && exploration.walker.repeated(gesture, stop, &state, &explorer.account) == nil
      }
      return values.isEmpty || values.count == names.count ? nil : (fact, values.map { names[$0] })
    }
  }
}

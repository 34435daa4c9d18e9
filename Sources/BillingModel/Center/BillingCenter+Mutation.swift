/// A changed Billing Center: what it does otherwise than the one that the pages describe.
extension BillingCenter {
  /// Whether the changed model breaks this rule.
  func breaks(_ rule: BrokenRule) -> Bool { brokenRule == rule }

  /// Whether a control can be used where the reader stands.
  package func availability(
    of control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    let found = regularAvailability(of: control, slot, state, &account)
    if case .hides(control) = mutation { return .hidden }
    if case .disables(control) = mutation, found == .enabled { return .disabled }
    return found
  }

  /// Does one gesture, or refuses it and changes nothing. A changed model may do otherwise.
  package func perform(
    _ gesture: Gesture, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    guard let mutation else { return try make(gesture, &state, &account) }
    let before = state
    do throws(Refusal) {
      try make(gesture, &state, &account)
    } catch {
      guard case .message(let message) = error else { throw error }
      if case .silences(message) = mutation { return }
      if case .swaps(message) = mutation { throw .message(message.next) }
      throw error
    }
    if case .deadens(let control) = mutation, gesture.control == control { state = before }
    if case .withholds(let mail) = mutation { state.mail &= ~(mail.bit & ~before.mail) }
    if case .misses(let screen) = mutation, state.screen == screen { state.screen = before.screen }
  }
}

extension Message {
  /// The message that a changed model shows in place of this one.
  package var next: Message {
    let all = Message.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }
}

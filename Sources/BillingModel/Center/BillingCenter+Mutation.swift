/// A changed Billing Center: what it does otherwise than the one that the pages describe.
extension BillingCenter {
  /// Whether this rule is the one that the changed model breaks.
  func breaks(_ rule: BrokenRule) -> Bool { brokenRule == rule }

  /// Whether a control can be used where the reader stands.
  package func availability(
    of control: Control, _ slot: Slot, _ state: BillingState, _ account: inout Account
  ) -> ControlState {
    let found = regularAvailability(of: control, slot, state, &account)
    switch mutation {
    case nil: return found
    case .hides(control): return .hidden
    case .disables(control): return found == .enabled ? .disabled : found
    default: return found
    }
  }

  /// Does one gesture.
  package func perform(
    _ gesture: Gesture, _ state: inout BillingState, _ account: inout Account
  ) throws(Refusal) {
    guard let mutation else { return try make(gesture, &state, &account) }
    let before = state
    do throws(Refusal) {
      try make(gesture, &state, &account)
    } catch {
      guard case .message(let message) = error else { throw error }
      switch mutation {
      case .silences(message): return
      case .swaps(message): throw .message(message.next)
      default: throw error
      }
    }
    switch mutation {
    case .deadens(let control) where gesture.control == control: state = before
    case .withholds(let mail): state.mail &= ~(mail.bit & ~before.mail)
    case .misses(let screen) where state.screen == screen: state.screen = before.screen
    default: break
    }
  }
}

extension Message {
  /// Another message, the same for each.
  package var next: Message {
    let all = Message.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }
}

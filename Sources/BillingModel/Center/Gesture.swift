/// One thing that a reader does.
package enum Gesture: Hashable, Sendable, BitwiseCopyable {
  case open(Link)
  case click(Control, Slot)
  case enter(Control, Entry)
  case choose(Control, Entry)

  /// The control that it uses, if it uses one.
  package var control: Control? {
    switch self {
    case .open: nil
    case .click(let control, _), .enter(let control, _), .choose(let control, _): control
    }
  }
}

/// What a reader puts into a field.
package enum Entry: Hashable, Sendable, BitwiseCopyable {
  case count(Int)
  case paymentMethod(PaymentMethod)
  case vatNumber(VATNumber)
}

/// Why a gesture could not be done.
package enum Refusal: Error, Hashable, Sendable, BitwiseCopyable {
  /// The control is not on the screen.
  case hidden(Control)
  /// It is there, but cannot be used.
  case disabled(Control)
  /// The Billing Center says no, with a message.
  case message(Message)
}

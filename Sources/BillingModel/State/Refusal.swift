/// Why a gesture could not be done.
package enum Refusal: Error, Hashable, Sendable, BitwiseCopyable {
  /// The control is not on the screen.
  case hidden(Control)
  /// It is there, but cannot be used.
  case disabled(Control)
  /// The Billing Center says no, with a message.
  case message(Message)
}

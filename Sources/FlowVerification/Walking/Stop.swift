package import BillingModel

/// The reason why a reader cannot continue: a refused gesture, or a step that ends on an unexpected screen.
package enum Stop: Hashable, Sendable {
  case refused(Refusal, Slot)
  /// The step ended on this screen, and not on its landing: the screen on which it ends for the reader nearest to the
  /// ordinary account who is not redirected.
  case landed(Screen)

  /// Whether the step ended on another screen than it should.
  var isLanding: Bool { if case .landed = self { true } else { false } }
}

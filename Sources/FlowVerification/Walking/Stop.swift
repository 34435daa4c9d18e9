package import BillingModel

/// The reason why a reader cannot continue: a refused gesture, or a step that ends on an unexpected screen.
package enum Stop: Hashable, Sendable {
  case refused(Refusal, Slot)
  /// The step ended on this screen, and not on its landing: the screen on which it ends for the reader nearest to the
  /// ordinary account who is not redirected.
  case landed(Screen)

  /// Whether the step ended on another screen than it should.
  var isLanding: Bool { if case .landed = self { true } else { false } }

  /// How far the reader gets: a control that is not there is before one that cannot be used, and that before what a click
  /// is answered with.
  var progress: Int {
    switch self {
    case .refused(.hidden, _): 0
    case .refused(.disabled, _): 1
    case .refused(.message, _): 2
    case .landed: 3
    }
  }
}

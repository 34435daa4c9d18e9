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

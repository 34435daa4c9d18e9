package import BillingModel

/// A gesture as an author writes it in a sentence.
package struct GesturePhrase: Hashable, Sendable {
  /// What the gesture is done with.
  package enum Target: Hashable, Sendable {
    case link(Link)
    case control(Control, Slot)
  }

  package let kind: GestureKind
  package let target: Target
  /// The value that is entered or chosen; nil for other gestures.
  package let operand: Operand?

  package init(kind: GestureKind, target: Target, operand: Operand?) {
    self.kind = kind
    self.target = target
    self.operand = operand
  }
}

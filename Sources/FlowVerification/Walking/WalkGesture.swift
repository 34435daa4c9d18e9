package import FlowReading

/// A gesture and where it is made.
package struct WalkGesture: Hashable, Sendable {
  package let phrase: GesturePhrase
  package let place: CodePlace
  /// The step whose troubleshooting speaks to it.
  let step: Int
  /// The solution that it is a part of, if any.
  let solution: Int?
}

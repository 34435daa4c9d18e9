package import FlowReading

/// A gesture, its place in the flow, and the step that it belongs to.
package struct WalkGesture: Hashable, Sendable {
  package internal(set) var phrase: GesturePhrase
  package let place: CodePlace
  /// The step that has the gesture, or whose tip or solution has it. Stops are looked up in its troubleshooting.
  let step: Int
  /// The solution that the gesture is part of; nil for gestures of steps and tips.
  let solution: Int?
}

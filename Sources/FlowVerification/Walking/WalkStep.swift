/// A step: the range of its operations, its tips and its troubleshooting.
package struct WalkStep: Hashable, Sendable {
  package let id: String
  let isOptional: Bool
  /// The first operation of the step.
  var start = 0
  /// The operation after the last one of the step.
  var end = 0
  /// The last gesture of the step; nil where the step has none.
  var lastGesture: Int?
  /// The first operation of each tip that has gestures.
  var tips: [Int] = []
  package var troubleshooting: [WalkSymptom] = []
}

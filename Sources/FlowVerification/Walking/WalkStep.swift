/// A step: its operations, and what helps where it does not work.
package struct WalkStep: Hashable, Sendable {
  package let id: String
  let isOptional: Bool
  var start = 0
  /// The operation after the step.
  var end = 0
  var lastGesture: Int?
  /// Where the tips that have gestures start.
  var tips: [Int] = []
  package var troubleshooting: [WalkSymptom] = []
}

package import FlowReading

/// What the reader sees at a stop, and the solutions offered.
package struct WalkSymptom: Hashable, Sendable {
  package let condition: Condition
  package let place: CodePlace
  var solutions: [Int] = []
}

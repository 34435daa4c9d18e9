package import FlowReading

/// A symptom of a troubleshooting entry, which describes a stop, and the solutions that the entry offers.
package struct WalkSymptom: Hashable, Sendable {
  package internal(set) var condition: Condition
  package let place: CodePlace
  var solutions: [Int] = []
}

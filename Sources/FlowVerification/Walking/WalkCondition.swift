package import FlowReading

/// The condition of an `if`, and its place in the flow.
package struct WalkCondition: Hashable, Sendable {
  package let condition: Condition
  package let place: CodePlace
}

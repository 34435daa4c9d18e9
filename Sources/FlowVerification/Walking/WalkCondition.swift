package import FlowReading

/// The condition of an `if`, and where it stands.
package struct WalkCondition: Hashable, Sendable {
  package let condition: Condition
  package let place: CodePlace
}

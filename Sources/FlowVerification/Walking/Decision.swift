import FlowReading

/// A requirement or a way to another page: it sends some accounts away before the steps.
package struct Decision: Hashable, Sendable {
  let condition: Condition
  /// Accounts for which the condition is this are told.
  package let redirectsWhen: Bool
  let destination: Destination?
  package let place: CodePlace
}

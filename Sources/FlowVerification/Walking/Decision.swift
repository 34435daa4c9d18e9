import FlowReading

/// A prerequisite or an `elsewhere` block of a flow, which redirects some accounts before the first step.
package struct Decision: Hashable, Sendable {
  var condition: Condition
  /// The answer of the condition with which an account is redirected.
  package internal(set) var redirectsWhen: Bool
  /// The place to which an `elsewhere` sends the account; nil for a prerequisite.
  var destination: Destination?
  /// The links in its block, which those read whom it redirects, as numbers of the program's links.
  var links = 0..<0
  package let place: CodePlace
}

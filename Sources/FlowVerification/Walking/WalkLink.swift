import FlowReading

/// A link in a sentence that leads to another flow, and who comes to it.
package struct WalkLink: Hashable, Sendable {
  /// The id of the flow that it leads to.
  package let flow: String
  /// The conditions of the `if`s around it. Those of an `elsewhere` are its decisions.
  let scopes: [Condition]
  package let place: CodePlace
}

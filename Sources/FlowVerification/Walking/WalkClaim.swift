package import FlowReading

/// A claim, and the conditions of the `if`s around it.
package struct WalkClaim: Hashable, Sendable {
  package let condition: Condition
  let scopes: [Int]
  package let place: CodePlace
  /// The effects that it tells.
  let effects: UInt32
  /// Its place among the claims of what a screen shows; 0 for others.
  let shownNumber: Int
}

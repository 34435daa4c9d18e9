package import FlowReading

/// A claim or what it presumes, and the conditions of the `if`s around it.
package struct WalkClaim: Hashable, Sendable {
  package internal(set) var condition: Condition
  /// The conditions of the `if`s around the claim, as indices of the program's conditions.
  let scopes: [Int]
  package let place: CodePlace
  /// The effects of which the claim tells the reader, as bits.
  let effects: UInt32
  /// The number of the claim among the `shown` claims, from 0; without meaning for other claims.
  let shownNumber: Int
  /// The number among what the claim at this place presumes; nil for the claim itself.
  package let presumption: Int?
}

/// The reason why a search ended before all walks were made, and where they multiply.
package struct SearchExcess: Hashable, Sendable {
  /// What there was too much of.
  package enum Bound: Hashable, Sendable {
    case operations, nodes, answers, questions
  }

  package let bound: Bound
  /// How much of it there may be.
  package let limit: Int
  /// The operation at which most states came out of few.
  let operation: Int
  /// How many states walks came to this operation in.
  package let origins: Int
  /// How many different states it made of them.
  package let states: Int
  /// Whether an order had been placed by then.
  let followsOrder: Bool
}

import BillingModel
import FlowReading

/// An input of a flow, its limits, and the facts with which it is compared. Numbers near the values of these facts are
/// tried.
struct WalkInput: Hashable, Sendable {
  let name: String
  let type: EntryType
  let limits: [Limit]
  let comparedFacts: [Fact]

  /// One bound of the values that are allowed.
  struct Limit: Hashable, Sendable {
    let comparison: ComparisonOperator
    let operands: [Operand]
  }
}

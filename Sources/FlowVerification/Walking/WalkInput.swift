import BillingModel
import FlowReading

/// An input of a flow, its limits, and what it is compared with. Numbers near these values are tried.
struct WalkInput: Hashable, Sendable {
  let name: String
  let type: EntryType
  let limits: [Limit]
  /// Facts and written numbers, each once.
  let comparedOperands: [Operand]

  /// One bound of the values that are allowed.
  struct Limit: Hashable, Sendable {
    let comparison: ComparisonOperator
    let operands: [Operand]
  }
}

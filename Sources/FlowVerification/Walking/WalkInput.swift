import BillingModel
import FlowReading

/// An input, and the facts whose neighbouring values have to be tried.
struct WalkInput: Hashable, Sendable {
  let name: String
  let type: EntryType
  let limits: [Limit]
  let comparedFacts: [Fact]

  struct Limit: Hashable, Sendable {
    let comparison: ComparisonOperator
    let operands: [Operand]
  }
}

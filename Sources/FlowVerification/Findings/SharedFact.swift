import BillingModel
import FlowReading

/// Something that accounts share, as a flow says it.
struct AccountFact {
  /// A condition, and the attributes with which a flow says it.
  typealias Words = (condition: Condition, attributes: String)

  /// What holds of these accounts, for a `cause` or an `if`; nil where no fact says it.
  let words: Words?
  /// What holds of all others and of none of these, for a `need`; nil where no fact says it.
  let opposite: Words?

  /// Something that a reader can find to be so when an order is refused, and that is no value of a dimension.
  static func ofOrders(_ inputs: [WalkInput]) -> [AccountFact] {
    let card = words(.paymentMethodWorks, .is, [(.literal(.flag(false)), "no")])
    let assigned = inputs.filter { $0.type == .count }.map { input in
      words(.subscriptionAssigned, .above, [(.input(input.name), "{\(input.name)}")])
    }
    return ([card] + assigned).map { AccountFact(words: $0, opposite: nil) }
  }

  private init(words: Words?, opposite: Words?) {
    self.words = words
    self.opposite = opposite
  }

  /// What a flow can say of the accounts that have one of these values in a dimension.
  init?(_ dimension: Dimension, _ bits: UInt64) {
    if let fact = dimension.fact {
      let values = dimension.names.enumerated().map { (bits & (1 << UInt64($0)) != 0, Operand.literal(.name($0)), $1) }
      let these = values.filter(\.0).map { ($0.1, $0.2) }
      let others = values.filter { !$0.0 }.map { ($0.1, $0.2) }
      guard !these.isEmpty, !others.isEmpty else { return nil }
      words = AccountFact.words(fact, these.count == 1 ? .is : .oneOf, these)
      opposite =
        these.count == 1
        ? AccountFact.words(fact, .isNot, these)
        : AccountFact.words(fact, others.count == 1 ? .is : .oneOf, others)
    } else if dimension == .licences, bits == LicenceCount.minimum.bit {
      let minimum = (Operand.fact(.planMinimumLicences), "{\(Fact.planMinimumLicences.rawValue)}")
      words = AccountFact.words(.subscriptionLicences, .is, [minimum])
      opposite = AccountFact.words(.subscriptionLicences, .above, [minimum])
    } else {
      return nil
    }
  }

  private static func words(_ fact: Fact, _ comparison: ComparisonOperator, _ values: [(Operand, String)]) -> Words {
    let names = values.map(\.1).joined(separator: " ")
    return (
      Condition(.fact(fact), comparison, values.map(\.0)),
      "fact=\"\(fact.rawValue)\" \(comparison.rawValue)=\"\(names)\""
    )
  }
}

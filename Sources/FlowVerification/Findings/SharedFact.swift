import BillingModel
import FlowReading

/// A fact that accounts share, in the form of conditions that a flow can state.
struct SharedFact {
  /// A condition, and the attributes that state it in the XML of a flow.
  typealias Words = (condition: Condition, attributes: String)

  /// The condition that holds for these accounts, for a `cause` or an `if`; nil when no fact can state it.
  let words: Words?
  /// The condition that holds for all other accounts and for none of these, for a `need`; nil when no fact can state it.
  let opposite: Words?

  /// Facts that are the same for all accounts, because the data of the company say so, and can be the reason for a stop.
  static var ofData: [SharedFact] {
    [SharedFact(words: words(.vatRate, .is, [(.literal(.count(0)), "0")]), opposite: nil)]
  }

  /// Facts that can be the reason for a refused order and that are no value of a dimension.
  static func ofOrders(_ inputs: [WalkInput]) -> [SharedFact] {
    let card = words(.paymentMethodWorks, .is, [(.literal(.flag(false)), "no")])
    let assigned = inputs.filter { $0.type == .count }.map { input in
      words(.subscriptionAssigned, .above, [(.input(input.name), "{\(input.name)}")])
    }
    return ([card] + assigned).map { SharedFact(words: $0, opposite: nil) }
  }

  private init(words: Words?, opposite: Words?) {
    self.words = words
    self.opposite = opposite
  }

  /// The fact that accounts share when they have one of some values in a dimension; nil when a flow cannot state it.
  init?(_ dimension: Dimension, _ bits: UInt64) {
    if let fact = dimension.fact {
      let values = dimension.names.enumerated().map { (bits & (1 << UInt64($0)) != 0, Operand.literal(.name($0)), $1) }
      let these = values.filter(\.0).map { ($0.1, $0.2) }
      let others = values.filter { !$0.0 }.map { ($0.1, $0.2) }
      guard !these.isEmpty, !others.isEmpty else { return nil }
      words = SharedFact.words(fact, these.count == 1 ? .is : .oneOf, these)
      opposite =
        these.count == 1
        ? SharedFact.words(fact, .isNot, these)
        : SharedFact.words(fact, others.count == 1 ? .is : .oneOf, others)
    } else if dimension == .licences, bits == LicenceCount.minimum.bit {
      let minimum = (Operand.fact(.planMinimumLicences), "{\(Fact.planMinimumLicences.rawValue)}")
      words = SharedFact.words(.subscriptionLicences, .is, [minimum])
      opposite = SharedFact.words(.subscriptionLicences, .above, [minimum])
    } else if dimension == .ownership, bits == Ownership.notOwned.bit {
      // A condition says what an account has, and not what it lacks.
      words = nil
      opposite = SharedFact.words(
        .accountProducts, .includes, [(.literal(.name(Slot.page.rawValue)), "{product}")])
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

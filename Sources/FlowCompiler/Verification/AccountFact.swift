import BillingModel

/// Something that accounts share, as a flow says it.
struct AccountFact {
  let condition: Condition
  /// The attributes of a `cause` or an `if`: `fact="subscription.status" is="expired"`.
  let attributes: String
  /// The attributes of a `need` that these accounts, and no others, do not fulfil; nil when there are none.
  let opposite: String?

  /// Something that a reader can find to be so when an order is refused, and that is no value of a dimension.
  static func ofOrders(_ inputs: [WalkInput]) -> [AccountFact] {
    let card = AccountFact(
      condition: Condition(.fact(.paymentMethodWorks), .is, [.literal(.flag(false))]),
      attributes: "fact=\"\(Fact.paymentMethodWorks.rawValue)\" is=\"no\"", opposite: nil)
    let assigned = inputs.filter { $0.type == .count }.map { input in
      AccountFact(
        condition: Condition(.fact(.subscriptionAssigned), .above, [.input(input.name)]),
        attributes: "fact=\"\(Fact.subscriptionAssigned.rawValue)\" above=\"{\(input.name)}\"", opposite: nil)
    }
    return [card] + assigned
  }

  private init(condition: Condition, attributes: String, opposite: String?) {
    self.condition = condition
    self.attributes = attributes
    self.opposite = opposite
  }

  /// What a flow can say of the accounts that have one of these values in a dimension.
  init?(_ dimension: Dimension, _ bits: UInt64) {
    guard let fact = dimension.fact, !dimension.names(of: bits).isEmpty else { return nil }
    let names = dimension.names(of: bits)
    let all = UInt64(1) << UInt64(dimension.names.count) - 1
    let others = dimension.names(of: all & ~bits)
    let operands = dimension.names.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { Operand.literal(.name($0)) }
    condition = Condition(.fact(fact), names.count == 1 ? .is : .oneOf, operands)
    attributes = AccountFact.attributes(fact, names)
    opposite =
      others.isEmpty
      ? nil
      : names.count == 1 ? "fact=\"\(fact.rawValue)\" is-not=\"\(names[0])\"" : AccountFact.attributes(fact, others)
  }

  private static func attributes(_ fact: Fact, _ names: [String]) -> String {
    let comparison: Comparison = names.count == 1 ? .is : .oneOf
    return "fact=\"\(fact.rawValue)\" \(comparison.rawValue)=\"\(names.joined(separator: " "))\""
  }
}

import BillingModel
import FlowReading

extension FlowProgram {
  /// An input, with what the conditions of the finished program compare it with: the facts beside it, what these facts are
  /// compared with elsewhere, and every number that is written in a condition about one of these or about what an entry
  /// decides.
  func walkInput(_ input: Input) -> WalkInput {
    let compared = comparisons
    let facts = Set(compared.filter { $0.operands.contains(.input(input.name)) }.map(\.fact))
    var operands = facts.sorted { $0.rawValue < $1.rawValue }.map(Operand.fact)
    for (fact, others) in compared where fact.type == .count {
      for operand in others where !operands.contains(operand) {
        switch operand {
        case .literal(.count): if facts.contains(fact) || fact.isDecidedByEntry { operands.append(operand) }
        case .fact, .before: if facts.contains(fact) { operands.append(operand) }
        case .literal, .input: continue
        }
      }
    }
    return WalkInput(
      name: input.name, type: input.type,
      limits: input.limits.map { .init(comparison: $0.comparison, operands: $0.operands) }, comparedOperands: operands)
  }

  /// The facts that conditions are about, and what they are compared with: in this flow, and before the steps of those
  /// that it leads to.
  private var comparisons: [(fact: Fact, operands: [Operand])] {
    let own = conditions.map(\.condition) + claims.map(\.condition) + solutions.compactMap(\.cause)
    let others = entryRequirements.sorted { $0.key < $1.key }.flatMap(\.value.requirements).map(\.condition)
    return (own + others).compactMap { condition in
      if case .fact(let fact) = condition.subject { (fact, condition.operands) } else { nil }
    }
  }
}

extension Fact {
  /// Whether it is a count that a reader decides by entering one.
  fileprivate var isDecidedByEntry: Bool {
    [Fact.orderLicences, .subscriptionLicences, .subscriptionAssigned].contains(self)
  }
}

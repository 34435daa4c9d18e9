import BillingModel
import FlowMeaning
import FlowReading

extension Fact {
  /// Statements of each kind that can be made about the fact, with the attributes that make them: every name that it
  /// can have, whether it is as before, and each comparison with a number.
  var statements: [(attributes: String, statement: Statement)] {
    var statements = [self.statement("shown=\"\(rawValue)\"", .shown(self))]
    switch type {
    case .flag:
      statements += [("yes", true), ("no", false)].map { compared(.is, $0, .literal(.flag($1))) }
    case .name(let names):
      statements += names.enumerated().map { compared(.is, $1, .literal(.name($0))) }
      statements.append(compared(.isNot, names[0], .literal(.name(0))))
    case .names(let names):
      statements += names.enumerated().map { compared(.includes, $1, .literal(.names(UInt32(bit: $0)))) }
    case .products:
      statements.append(compared(.includes, "{product}", .literal(.name(Slot.page.rawValue))))
    case .count, .money, .percent:
      statements.append(compared(.is, "0", .literal(.count(0))))
      statements += [.atLeast, .atMost, .above, .below].map { compared($0, "0", .literal(.count(0))) }
    case .day:
      statements += [.is, .isNot, .atLeast, .atMost, .above, .below].map { compared($0, "{today}", .fact(.today)) }
    case .period, .currency: break
    }
    if type.isComparedWithItself {
      statements += [.is, .isNot].map { compared($0, "{before.\(rawValue)}", .before(self)) }
      // No order and an order of nothing are one: nothing is paid.
      if type != .money { statements.append(compared(.is, "none", .literal(.none))) }
    }
    return statements
  }

  private func compared(
    _ comparison: ComparisonOperator, _ value: String, _ operand: Statement.Operand
  ) -> (attributes: String, statement: Statement) {
    statement("fact=\"\(rawValue)\" \(comparison.rawValue)=\"\(value)\"", .fact(self), comparison, [operand])
  }

  private func statement(
    _ attributes: String, _ subject: Condition.Subject, _ comparison: ComparisonOperator = .is,
    _ operands: [Statement.Operand] = []
  ) -> (attributes: String, statement: Statement) {
    (attributes, Statement(subject, comparison, operands))
  }
}

extension ValueType {
  /// Whether it is one value, so that it can be as before, or not be there.
  fileprivate var isComparedWithItself: Bool {
    switch self {
    case .flag, .count, .money, .day, .period, .currency, .percent, .name: true
    case .names, .products: false
    }
  }
}

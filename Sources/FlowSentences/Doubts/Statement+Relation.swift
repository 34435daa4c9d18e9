import BillingModel
import FlowMeaning
import FlowReading

extension Statement {
  /// The statement without what is true of an input: two flows may limit the same input in different ways.
  var withoutLimits: Statement {
    Statement(
      subject, comparison,
      operands.map { operand in
        guard case .entered(let type, _) = operand else { return operand }
        return .entered(type, limits: [])
      })
  }

  /// Whether both are about the same thing, such as one fact, one control or the screen.
  func hasSubject(of other: Statement) -> Bool {
    switch (subject, other.subject) {
    case (.fact(let fact), .fact(let otherFact)): fact == otherFact
    case (.control(let control, let owner, _), .control(let otherControl, let otherOwner, _)):
      control == otherControl && owner == otherOwner
    case (.message, .message), (.screen, .screen), (.mail, .mail), (.shown, .shown): true
    case (.fact, _), (.control, _), (.message, _), (.screen, _), (.mail, _), (.shown, _): false
    }
  }

  /// Whether both cannot be true at once.
  func excludes(_ other: Statement) -> Bool {
    guard hasSubject(of: other), self != other else { return false }
    switch subject {
    case .control, .screen: return true
    case .message, .mail, .shown: return false
    case .fact:
      guard let samples = samples(with: other) else { return false }
      return !samples.contains { holds($0) && other.holds($0) }
    }
  }

  /// Whether it says more than the other about the same fact: whenever it is true, the other is, and not the reverse.
  func isStronger(than other: Statement) -> Bool {
    guard case .fact = subject, hasSubject(of: other), self != other else { return false }
    guard let samples = samples(with: other) else {
      // An amount or number that is known exactly says more than that it is above or below another one.
      return comparison == .is && operands.contains { $0.literalValue == nil } && other.comparison.isBound
    }
    return !samples.contains { holds($0) && !other.holds($0) } && samples.contains { !holds($0) && other.holds($0) }
  }

  /// Whether the statement is true of a value; nil operands never match.
  func holds(_ value: Value) -> Bool {
    if comparison == .includes { return operands.contains { $0.sample == value } }
    return operands.contains { comparison.holds(value, $0.sample) }
  }

  /// Values that tell two statements of a fact apart; nil where their operands cannot be compared.
  private func samples(with other: Statement) -> [Value]? {
    guard case .fact(let fact) = subject, comparison != .includes, other.comparison != .includes else { return nil }
    let all = operands + other.operands
    let isLiteral = all.allSatisfy { $0.literalValue != nil }
    guard isLiteral || Set(all).count == 1 else { return nil }
    switch fact.type {
    case .flag: return [.flag(true), .flag(false), .none]
    case .name(let names) where isLiteral: return names.indices.map { .name($0) } + [.none]
    case .names, .products: return nil
    case .name, .count, .money, .day, .period, .currency, .percent:
      return all.flatMap { operand -> [Value] in
        guard case .count(let count) = operand.sample else { return [operand.sample] }
        return [.count(count - 1), .count(count), .count(count + 1)]
      } + [.none]
    }
  }
}

extension Statement.Operand {
  /// The value that an author has written.
  var literalValue: Value? {
    switch self {
    case .literal(let value): value
    case .amount, .fact, .before, .entered: nil
    }
  }

  /// A value that stands for the operand; amounts are counts of their smallest unit.
  fileprivate var sample: Value {
    switch self {
    case .literal(.money(let money)): .count(money.minorUnits)
    case .literal(let value): value
    case .amount, .fact, .before, .entered: .count(0)
    }
  }
}

extension ComparisonOperator {
  /// Whether it only says on which side of a value another one is.
  fileprivate var isBound: Bool {
    switch self {
    case .atLeast, .atMost, .above, .below, .isNot: true
    case .is, .oneOf, .includes: false
    }
  }
}

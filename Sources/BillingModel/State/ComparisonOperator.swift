/// How a fact is compared.
package enum ComparisonOperator: String, CaseIterable, Sendable, BitwiseCopyable {
  case `is` = "is"
  case isNot = "is-not"
  case oneOf = "one-of"
  case includes = "includes"
  case atLeast = "at-least"
  case atMost = "at-most"
  case above = "above"
  case below = "below"
}

extension ComparisonOperator {
  /// Whether a value compares with another one in this way; for `one-of` it is called for each in turn. What does not
  /// exist makes every comparison false but `is="none"`.
  package func holds(_ value: Value, _ operand: Value) -> Bool {
    if value == .none || operand == .none { return self == .is && value == operand }
    switch self {
    case .is, .oneOf: return value.equals(operand)
    case .isNot: return !value.equals(operand)
    case .includes:
      guard case .names(let set) = value, case .name(let name) = operand else { return false }
      return set & UInt32(bit: name) != 0
    case .below: return value.isLess(than: operand) ?? false
    case .atLeast: return value.isLess(than: operand).map(!) ?? false
    case .above: return value.isMore(than: operand) ?? false
    case .atMost: return value.isMore(than: operand).map(!) ?? false
    }
  }
}

extension Value {
  /// Zero is the same in every currency, so that a flow may ask for an amount above `0`.
  fileprivate func equals(_ other: Value) -> Bool {
    if case .money(let money) = self, case .count(let count) = other { return money.minorUnits == count }
    return self == other
  }

  fileprivate func isMore(than other: Value) -> Bool? {
    isLess(than: other).map { !$0 && !equals(other) }
  }
}

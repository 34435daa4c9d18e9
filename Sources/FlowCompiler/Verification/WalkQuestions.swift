import BillingModel

/// Numbers for the questions of a flow whose answers are worth remembering, because they follow from what was ordered and
/// many walks ask them. Equal conditions have equal numbers.
struct WalkQuestions {
  /// For each claim and each condition; nil where the answer depends on more.
  private(set) var claims: [Int?] = []
  private(set) var scopes: [Int?] = []

  init(_ walkthrough: Walkthrough) {
    var numbers: [Condition: Int] = [:]
    func number(of condition: Condition) -> Int? {
      guard condition.followsFromBooks else { return nil }
      let number = numbers[condition] ?? numbers.count
      numbers[condition] = number
      return number
    }
    claims = walkthrough.claims.map { number(of: $0.condition) }
    scopes = walkthrough.conditions.map { number(of: $0.condition) }
  }
}

extension Condition {
  /// Whether its answer follows from what was ordered, what the account brought along and one input.
  fileprivate var followsFromBooks: Bool {
    switch subject {
    case .fact(let fact), .shown(let fact):
      return fact.followsFromBooks && operands.allSatisfy(\.followsFromBooks)
        && operands.count { if case .input = $0 { true } else { false } } <= 1
    case .control, .message, .screen, .mail: return false
    }
  }
}

extension Operand {
  fileprivate var followsFromBooks: Bool {
    if case .fact(let fact) = self { return fact.followsFromBooks }
    return true
  }
}

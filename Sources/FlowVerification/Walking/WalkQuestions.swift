import BillingModel
import FlowReading

/// The cached questions of a flow, by claim and by condition of an `if`; nil where the answer depends on more than a
/// `StateScope` covers.
struct WalkQuestions {
  let claims: [WalkQuestion?]
  let scopes: [WalkQuestion?]

  init(_ program: FlowProgram) {
    var numbers: [Condition: Int] = [:]
    func question(_ condition: Condition) -> WalkQuestion? {
      guard let stateScope = condition.stateScope else { return nil }
      let number = numbers[condition] ?? numbers.count
      numbers[condition] = number
      return WalkQuestion(number: number, stateScope: stateScope, inputs: program.inputs(in: condition))
    }
    claims = program.claims.map { question($0.condition) }
    scopes = program.conditions.map { question($0.condition) }
  }
}

extension Condition {
  /// The part of the state on which the answer depends, besides the account and the entered values; nil where it is
  /// not known.
  fileprivate var stateScope: StateScope? {
    guard case .fact(let fact) = subject, var stateScope = fact.stateScope else { return nil }
    for operand in operands {
      switch operand {
      case .literal, .before, .input: continue
      case .fact(let other):
        guard let needed = other.stateScope else { return nil }
        stateScope = max(stateScope, needed)
      }
    }
    return stateScope
  }
}

extension FlowProgram {
  /// The inputs with which a condition compares, as bits.
  fileprivate func inputs(in condition: Condition) -> UInt8 {
    condition.operands.compactMap(input).reduce(0) { $0 | UInt8(bit: $1) }
  }

  /// The number of the input to which an operand refers; nil for other operands.
  func input(_ operand: Operand) -> Int? {
    guard case .input(let name) = operand else { return nil }
    return inputs.firstIndex { $0.name == name }
  }
}

package import BillingModel
import FlowReading

/// The gestures of one failing walk, replayed, and the screens that they led to.
struct FailureTrace {
  let exploration: Exploration
  let names: WalkWording

  /// One line for each gesture. The last is the gesture that failed, or the last one that was made.
  func lines(_ group: Exploration.Group) -> [String] {
    var lines: [String] = []
    exploration.replay(group) { before, after, account in
      guard case .perform(let number) = program.operations[Int(before.position)] else { return }
      let gesture = program.gestures[number]
      var line = names.words(gesture.phrase)
      if let operand = gesture.phrase.operand { line += entered(operand, after, &account) }
      if after.billing.screen != before.billing.screen { line += " → \(names.name(after.billing.screen))" }
      lines.append(line)
    }
    return lines.isEmpty ? ["before the first step"] : lines
  }

  /// The sentence that compares what the model shows with what the text says; nil when the condition is about no fact.
  func comparison(of condition: Condition, _ group: Exploration.Group, saying: String) -> String? {
    guard case .fact(let fact) = condition.subject else { return nil }
    var text: String?
    exploration.replay(group) { _, after, account in
      let shown = exploration.walker.center.value(of: fact, after.billing, &account)
      let claimed = condition.operands.map {
        exploration.walker.value(of: $0, after, &account).words(for: fact)
      }
      text =
        "The model shows \(fact.rawValue) \(shown.words(for: fact)), "
        + "\(saying) \(condition.comparison.words)\(claimed.joined(separator: " or "))."
    }
    return text
  }

  private var program: FlowProgram { exploration.walker.program }

  private func entered(_ operand: Operand, _ walk: WalkState, _ account: inout Account) -> String {
    guard let number = program.input(operand) else { return "" }
    let names = program.inputs[number].type.names
    return switch exploration.walker.entered(operand, walk.inputs, &account) {
    case .count(let count): ": \(count)"
    case .name(let index) where names.indices.contains(index): ": \(names[index])"
    case .name, .none, .flag, .money, .day, .period, .currency, .names: ""
    }
  }
}

extension EntryType {
  /// The names of the values that can be entered; none for numbers.
  package var names: [String] { if case .name(let names) = valueType { names } else { [] } }
}

extension Value {
  /// The value as an author writes it in an attribute.
  package func words(for fact: Fact) -> String {
    switch self {
    case .none: "none"
    case .flag(let flag): flag ? "yes" : "no"
    case .count(let count) where fact.type == .percent: Value.rate(count)
    case .count(let count): String(count)
    case .money(let money): "\(money.decimal) \(money.currency.code)"
    case .day(let day): day.isoDate
    case .currency(let currency): currency.code
    case .period(let period): "\(period.start.isoDate) to \(period.end.isoDate)"
    case .name(let index):
      if case .name(let names) = fact.type, names.indices.contains(index) { names[index] } else { String(index) }
    case .names(let bits):
      if case .names(let names) = fact.type {
        names.enumerated().filter { bits & UInt32(bit: $0.offset) != 0 }.map(\.element).joined(separator: " ")
      } else {
        bits == 0 ? "none" : "some"
      }
    }
  }
}

extension ComparisonOperator {
  /// The words before the value in the sentence "the text says …".
  fileprivate var words: String {
    switch self {
    case .is, .oneOf: ""
    case .isNot: "not "
    case .includes, .atLeast, .atMost, .above, .below: rawValue.replacing("-", with: " ") + " "
    }
  }
}

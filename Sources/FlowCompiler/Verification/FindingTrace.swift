import BillingModel

/// The way of one failing walk: what its reader did, and where that led.
struct FindingTrace {
  let exploration: Exploration
  let names: WalkNames

  /// One line for each gesture, the last being the one that failed or the last that was made.
  func lines(_ group: Exploration.Group) -> [String] {
    var lines: [String] = []
    replay(group) { before, after, _ in
      guard case .perform(let number) = walkthrough.operations[Int(before.position)] else { return }
      let gesture = walkthrough.gestures[number]
      var line = names.words(gesture.phrase)
      if case .input(let name)? = gesture.phrase.operand { line += entered(name, after) }
      if after.billing.screen != before.billing.screen { line += " → \(names.name(after.billing.screen))" }
      lines.append(line)
    }
    return lines.isEmpty ? ["before the first step"] : lines
  }

  /// What the model shows, against what the text says.
  func comparison(of condition: Condition, _ group: Exploration.Group) -> String? {
    guard case .fact(let fact) = condition.subject else { return nil }
    var text: String?
    replay(group) { _, after, account in
      let shown = exploration.walker.center.value(of: fact, after.billing, &account)
      let claimed = condition.operands.map {
        exploration.walker.value(of: $0, after, &account).words(for: fact)
      }
      text =
        "The model shows \(fact.rawValue) \(shown.words(for: fact)), "
        + "the text says \(condition.comparison.words)\(claimed.joined(separator: " or "))."
    }
    return text
  }

  private var walkthrough: Walkthrough { exploration.walker.walkthrough }

  private func entered(_ input: String, _ walk: Walk) -> String {
    guard let entry = exploration.walker.chosenEntry(for: .input(input), walk) else { return "" }
    return switch entry {
    case .count(let count): ": \(count)"
    case .paymentMethod(let method): ": \(method)"
    case .vatNumber(let number): ": \(number)"
    case .tier(let tier): ": \(tier)"
    case .cycle(let cycle): ": \(cycle)"
    case .product: ""
    }
  }

  private func replay(_ group: Exploration.Group, seen: (Walk, Walk, inout Account) -> Void) {
    var walker = exploration.walker
    _ = Account.replay(
      group.smallest, choices: group.choices, from: Walk(start: BillingState()),
      step: { walk, account in walker.advance(&walk, &account) }, seen: seen)
  }
}

extension Value {
  /// The value as a technical writer would write it in an attribute.
  func words(for fact: Fact) -> String {
    switch self {
    case .none: "none"
    case .flag(let flag): flag ? "yes" : "no"
    case .count(let count) where fact.type == .percent: "\(count / 100).\(count % 100)"
    case .count(let count): String(count)
    case .money(let money): "\(money.decimal) \(money.currency.code)"
    case .day(let day): day.isoDate
    case .currency(let currency): currency.code
    case .period(let period): "\(period.start.isoDate) to \(period.end.isoDate)"
    case .name(let index):
      if case .name(let names) = fact.type, names.indices.contains(index) { names[index] } else { String(index) }
    case .names(let bits):
      if case .names(let names) = fact.type {
        names.enumerated().filter { bits & (1 << UInt32($0.offset)) != 0 }.map(\.element).joined(separator: " ")
      } else {
        bits == 0 ? "none" : "some"
      }
    }
  }
}

extension Comparison {
  /// For the sentence "the text says …"; that something is a value goes without saying.
  fileprivate var words: String {
    switch self {
    case .is, .oneOf: ""
    case .isNot: "not "
    default: rawValue.replacing("-", with: " ") + " "
    }
  }
}

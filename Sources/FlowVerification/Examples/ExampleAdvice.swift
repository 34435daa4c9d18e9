import BillingModel
import FlowReading
import FlowTranslation

/// Says what to do about a claim that is false in an example. An amount to write is named only where the words say nothing
/// but that amount: elsewhere it would make the claim true and leave the sentence false.
struct ExampleAdvice {
  private let example: Example

  init(_ example: Example) { self.example = example }

  /// What to do about a claim. What its fact shows at the end is nil for what is no fact; `others` is how many other claims
  /// of the example are false.
  func onClaim(_ code: InlineCode, _ shown: String?, others: Int) -> String {
    if others > 0 { return onAll(others + 1) }
    guard let shown else { return "Say what comes out at the end for the account “\(example.account)”." }
    if code.saysOneAmount, shown != "none" {
      return "Say what comes out at the end for the account “\(example.account)”: write is=\"\(shown)\"."
    }
    return correcting("the sentence", shown)
  }

  func onPresumption(_ shown: String?, others: Int) -> String {
    if others > 0 { return onAll(others + 1) }
    return shown.map { correcting("the sentence and what it presumes", $0) }
      ?? "Presume what comes out at the end for the account “\(example.account)”."
  }

  /// Several claims that are false at once have a cause outside of them.
  private func onAll(_ count: Int) -> String {
    "\(count) claims of this example are false: look at the account “\(example.account)” and at what the example sets"
      + " before you change them."
  }

  private func correcting(_ words: String, _ shown: String) -> String {
    "The model shows \(shown) at the end for the account “\(example.account)”: correct \(words), the account or what the"
      + " example sets."
  }
}

extension InlineCode {
  /// Whether it is a claim that a fact is one written amount, number or day, and its words show no other fact. Then another
  /// value is all that has to be written.
  fileprivate var saysOneAmount: Bool {
    guard case .claim(let condition) = kind, condition.comparison == .is, case .fact(let fact) = condition.subject,
      case .literal(let value)? = condition.operands.first
    else { return false }
    switch value {
    case .count, .money, .day: break
    case .none, .flag, .period, .currency, .name, .names: return false
    }
    return content.allCodes.allSatisfy { code in
      switch code.kind {
      case .value(.fact(let shown)), .value(.before(let shown)): shown == fact
      case .value, .gesture, .mention, .claim, .need, .if, .symptom, .cause, .manual, .plural, .when: true
      }
    }
  }
}

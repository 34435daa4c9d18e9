package import BillingModel

/// The condition of a claim, a need, an if, a symptom or a cause.
package struct Condition: Hashable, Sendable {
  /// What the condition is about.
  package enum Subject: Hashable, Sendable {
    case fact(Fact)
    /// A control, whose it is, and the state in which it has to be.
    case control(Control, ControlOwner, ControlState)
    case message(Message)
    case screen(Screen)
    /// A mail that the billing contact gets.
    case mail(MailKind)
    /// The screen where the reader is shows the fact.
    case shown(Fact)
  }

  package let subject: Subject
  /// The comparison of a fact; `is` for every other subject.
  package let comparison: ComparisonOperator
  /// What the fact is compared with; empty for every other subject.
  package let operands: [Operand]

  package init(_ subject: Subject, _ comparison: ComparisonOperator = .is, _ operands: [Operand] = []) {
    self.subject = subject
    self.comparison = comparison
    self.operands = operands
  }
}

extension Condition {
  /// The names of the inputs that the condition depends on.
  package var inputs: [String] {
    let compared = operands.compactMap { if case .input(let name) = $0 { name } else { nil } }
    guard case .control(_, .chosen(let input), _) = subject else { return compared }
    return compared + [input]
  }
}

package import BillingModel

/// The condition of a claim, a need, an if, a symptom or a cause.
package struct Condition: Hashable, Sendable {
  /// What the condition is about.
  package enum Subject: Hashable, Sendable {
    case fact(Fact)
    /// A control, whose subscription it is, and the state in which it has to be.
    case control(Control, Slot, ControlState)
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

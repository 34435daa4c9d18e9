package import BillingModel

/// What must be so for a claim, a need, an if, a symptom or a cause to hold.
package struct Condition: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case fact(Fact)
    /// A control of the page's product, or of another one, and the state that it is in.
    case control(Control, Slot, ControlState)
    case message(Message)
    case screen(Screen)
    /// A mail that the billing contact gets.
    case mail(MailKind)
    /// The fact stands on the screen where the reader is.
    case shown(Fact)
  }

  package let subject: Subject
  /// Only facts are compared.
  package let comparison: ComparisonOperator
  package let operands: [Operand]

  package init(_ subject: Subject, _ comparison: ComparisonOperator = .is, _ operands: [Operand] = []) {
    self.subject = subject
    self.comparison = comparison
    self.operands = operands
  }
}

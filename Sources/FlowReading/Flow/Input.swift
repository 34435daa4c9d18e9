package import BillingModel

/// Something that the reader decides: a number, a card, a VAT number. Verification tries every value that matters.
package struct Input: Sendable {
  package let name: String
  package let type: EntryType
  /// What holds of a valid value, for example below the licences that the plan has. All must hold.
  package let limits: [(comparison: ComparisonOperator, operands: [Operand])]
  package let place: SourceRange

  package init(
    name: String, type: EntryType, limits: [(comparison: ComparisonOperator, operands: [Operand])], place: SourceRange
  ) {
    self.name = name
    self.type = type
    self.limits = limits
    self.place = place
  }
}

/// What a fact is compared with, or what is put into a field.
package enum Operand: Hashable, Sendable {
  case literal(Value)
  /// `{order.totalDue}`: what the fact shows at that moment.
  case fact(Fact)
  /// `{before.subscription.daysLeft}`: what the fact showed when the walk began.
  case before(Fact)
  /// `{licences}`: what the reader chose.
  case input(String)
}

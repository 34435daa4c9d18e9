package import BillingModel

/// Something that the reader decides: a number, a card, a VAT number. The verification tries every value that can make
/// a difference.
package struct Input: Sendable {
  package let name: String
  package let type: EntryType
  /// The comparisons that a valid value meets, all of them. For example, it is below the number of licences of the
  /// plan.
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

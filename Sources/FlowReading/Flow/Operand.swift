package import BillingModel

/// A value that a fact is compared with or that is put into a field.
package enum Operand: Hashable, Sendable {
  case literal(Value)
  /// `{order.totalDue}`: the value of the fact at that moment.
  case fact(Fact)
  /// `{before.subscription.daysLeft}`: the value of the fact when the walk began.
  case before(Fact)
  /// `{licences}`: the value that the reader chose for the input.
  case input(String)
}

package import BillingModel

/// A number, or words with numbers in them, that no fact of the model has. A page writes it as its language does.
package enum Literal: Hashable, Sendable {
  case count(Int)
  /// A rate in hundredths of a per cent.
  case percent(Int)
  case money(Money)
  case day(Day)
  /// A VAT number with the form and the check digits of its state.
  case vatNumber(String)
  /// A name with a number in it, such as `Windows 11`.
  case name(String)
}

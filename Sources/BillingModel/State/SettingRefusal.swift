/// Why an account cannot be given a fact.
package enum SettingRefusal: Error, Hashable, Sendable {
  /// It follows from other facts.
  case followsFromOthers
  /// An order was placed whose amounts it would change.
  case orderIsPlaced
  /// The fact never shows such a value.
  case otherType
  /// A number that is not within these limits.
  case countOutside(ClosedRange<Int>)
  /// An amount that is not within these limits.
  case amountOutside(ClosedRange<Int>, Currency)
  /// A day that is not within these limits.
  case dayOutside(ClosedRange<Day>)
  /// An amount in another currency than the account has, which is this one.
  case otherCurrency(Currency)
  /// The account was given amounts in this currency before.
  case amountsAreIn(Currency)
  /// A period that is billed on this day of the month does not start on this day.
  case startIsNoBillingDay(Day, anchorDay: Int)
  /// The product has one plan only.
  case onePlan
}

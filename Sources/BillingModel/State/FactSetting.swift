/// What an account can be given in place of what it brought along: one for each fact that does not follow from others.
///
/// `BillingCenter.set` has one line for each case, with the limits of its values.
enum FactSetting: Hashable, Sendable, BitwiseCopyable {
  case accountKind, role, products, balance, currency, paymentMethod, paymentWorks, today, otherItems
  case vatStatus, vatService, vatRate
  /// What a licence of a plan costs a period of a cycle.
  case price(Slot, Tier, Cycle)
  case status, tier, licences, assigned, cycle, periodStart, anchorDay
}

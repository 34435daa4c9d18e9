/// What an account can be given in place of what it brought along: one for each fact that does not follow from others.
///
/// `BillingCenter.set` has one line for each case, with the limits of its values.
enum FactSetting: Hashable, Sendable, BitwiseCopyable {
  case accountKind, role, products, balance, currency, planPrice, paymentMethod, paymentWorks, today, otherItems
  case vatStatus, vatService, vatRate
  case status, tier, licences, assigned, cycle, periodStart, anchorDay
}

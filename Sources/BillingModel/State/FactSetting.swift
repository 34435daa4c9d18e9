/// What an account can be given in place of what it brought along: one for each fact that does not follow from others.
///
/// `BillingCenter.set` has one line for each case.
enum FactSetting: Hashable, Sendable, BitwiseCopyable {
  case accountKind, role, products, balance, currency, paymentMethod, paymentWorks, today, otherItems
  case vatStatus, vatService, vatRate
  /// What a licence of a plan costs a period of a cycle.
  case price(Slot, Tier, Cycle)
  case status, tier, licences, assigned, cycle, periodStart, anchorDay
}

extension FactSetting {
  /// The numbers that can be given, in the smallest unit of an amount or in hundredths of a per cent; nil for what is no
  /// number.
  var limits: ClosedRange<Int>? {
    switch self {
    case .balance: 0...Limits.balance
    case .price: Limits.prices
    case .otherItems: 0...1
    case .vatRate: 0...Limits.vatRate
    case .licences: Limits.licencesOfPlan
    case .assigned: 0...Limits.licences
    case .anchorDay: Limits.anchorDays
    case .accountKind, .role, .products, .currency, .paymentMethod, .paymentWorks, .today, .vatStatus, .vatService,
      .status, .tier, .cycle, .periodStart:
      nil
    }
  }
}

extension Fact {
  /// The numbers that it can be given; nil where it cannot be given, or is no number.
  package var settingLimits: ClosedRange<Int>? { definition.setting?.limits }
}

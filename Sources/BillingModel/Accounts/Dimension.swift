/// The account space: everything that accounts differ in and some sentence depends on (`billing.md` section 5).
///
/// Each has a list of values that rules name; value 0 is the ordinary account's.
package enum Dimension: Int, CaseIterable, Sendable, BitwiseCopyable {
  case role, accountKind, ownership, status, cycle, tier, licences, assigned, dayInPeriod, storedPayment, balance
  case vat, vatService, otherItem, otherProduct

  /// The names of its values, in order, as flows and reports write them.
  package var names: [String] {
    switch self {
    case .role: Role.allCases.map { "\($0)" }
    case .accountKind: AccountKind.allCases.map { "\($0)" }
    case .ownership: Ownership.allCases.map { "\($0)" }
    case .status: Status.allCases.map { "\($0)" }
    case .cycle: Cycle.allCases.map { "\($0)" }
    case .tier: Tier.allCases.map { "\($0)" }
    case .licences: LicenceCount.allCases.map { "\($0)" }
    case .assigned: AssignedShare.allCases.map { "\($0)" }
    case .dayInPeriod: DayInPeriod.allCases.map { "\($0)" }
    case .storedPayment: PaymentMethod.allCases.map { "\($0)" }
    case .balance: StartBalance.allCases.map { "\($0)" }
    case .vat: VATStatus.allCases.map { "\($0)" }
    case .vatService: VATService.allCases.map { "\($0)" }
    case .otherItem: OtherItem.allCases.map { "\($0)" }
    case .otherProduct: OtherProduct.allCases.map { "\($0)" }
    }
  }
}

extension Dimension {
  /// How many bits its values take in a set of accounts; a test compares it with the number of names.
  var width: Int {
    switch self {
    case .ownership, .cycle, .tier, .vatService, .otherItem, .otherProduct: 2
    case .role, .accountKind, .balance: 3
    case .licences, .assigned: 4
    case .dayInPeriod, .storedPayment, .vat: 5
    case .status: 6
    }
  }

  /// Where its bits begin: the widths before it, added up. Spelt out so that a read costs a shift and a mask.
  var offset: Int {
    switch self {
    case .role: 0
    case .accountKind: 3
    case .ownership: 6
    case .status: 8
    case .cycle: 14
    case .tier: 16
    case .licences: 18
    case .assigned: 22
    case .dayInPeriod: 26
    case .storedPayment: 31
    case .balance: 36
    case .vat: 39
    case .vatService: 44
    case .otherItem: 46
    case .otherProduct: 48
    }
  }
}

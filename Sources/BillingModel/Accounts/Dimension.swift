/// Something in which accounts differ and on which a sentence of a page can depend (`docs/rules.md` SPACE-1). All
/// dimensions together are the account space.
///
/// Each has a list of values. Value 0 is that of the ordinary account.
package enum Dimension: Int, CaseIterable, Sendable, BitwiseCopyable {
  case role, accountKind, ownership, status, cycle, tier, licences, assigned, dayInPeriod, storedPayment, balance
  case vat, vatService, otherItem, otherProduct

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .role: "role"
    case .accountKind: "accountKind"
    case .ownership: "ownership"
    case .status: "status"
    case .cycle: "cycle"
    case .tier: "tier"
    case .licences: "licences"
    case .assigned: "assigned"
    case .dayInPeriod: "dayInPeriod"
    case .storedPayment: "storedPayment"
    case .balance: "balance"
    case .vat: "vat"
    case .vatService: "vatService"
    case .otherItem: "otherItem"
    case .otherProduct: "otherProduct"
    }
  }

  /// The names of its values, in order, as flows and reports write them.
  package var names: [String] {
    switch self {
    case .role: Role.allCases.map(\.name)
    case .accountKind: AccountKind.allCases.map(\.name)
    case .ownership: Ownership.allCases.map(\.name)
    case .status: Status.allCases.map(\.name)
    case .cycle: Cycle.allCases.map(\.name)
    case .tier: Tier.allCases.map(\.name)
    case .licences: LicenceCount.allCases.map(\.name)
    case .assigned: AssignedShare.allCases.map(\.name)
    case .dayInPeriod: DayInPeriod.allCases.map(\.name)
    case .storedPayment: PaymentMethod.allCases.map(\.name)
    case .balance: StartBalance.allCases.map(\.name)
    case .vat: VATStatus.allCases.map(\.name)
    case .vatService: VATService.allCases.map(\.name)
    case .otherItem: OtherItem.allCases.map(\.name)
    case .otherProduct: OtherProduct.allCases.map(\.name)
    }
  }
}

extension Dimension {
  /// How many bits its values take in a box of accounts; a test compares it with the number of names.
  package var width: Int { field.width }

  /// Where its bits begin.
  package var offset: Int { field.offset }

  /// Each begins where the one before ends. Written out, so that a read costs a shift and a mask.
  private var field: (offset: Int, width: Int) {
    switch self {
    case .role: (0, 3)
    case .accountKind: (3, 3)
    case .ownership: (6, 2)
    case .status: (8, 6)
    case .cycle: (14, 2)
    case .tier: (16, 2)
    case .licences: (18, 4)
    case .assigned: (22, 4)
    case .dayInPeriod: (26, 5)
    case .storedPayment: (31, 5)
    case .balance: (36, 3)
    case .vat: (39, 5)
    case .vatService: (44, 2)
    case .otherItem: (46, 2)
    case .otherProduct: (48, 2)
    }
  }

  /// The place of its values in a box of accounts.
  var mask: UInt64 { ((1 &<< UInt64(truncatingIfNeeded: width)) &- 1) &<< UInt64(truncatingIfNeeded: offset) }
}

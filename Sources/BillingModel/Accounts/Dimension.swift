/// Something in which accounts differ and on which a sentence of a page can depend (`docs/rules.md` SPACE-1). All
/// dimensions together are the account space.
///
/// Each has a list of values. Value 0 is that of the ordinary account.
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

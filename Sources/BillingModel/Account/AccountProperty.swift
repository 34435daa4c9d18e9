/// Something that accounts differ in, with the values that rules tell apart. Value 0 is the ordinary account's.
package protocol AccountProperty: CaseIterable, RawRepresentable<Int>, Hashable, Sendable, BitwiseCopyable {
  /// Where its values stand in an account.
  static var dimension: Dimension { get }
}

/// The account space: everything that accounts differ in (`billing.md` section 5).
package enum Dimension: Int, CaseIterable, Sendable {
  case role, accountKind, ownership, status, cycle, licences, assigned, dayInPeriod, storedPayment, balance, vat
  case otherItem, otherProduct

  /// The names of its values, in order, as flows and reports write them.
  package var names: [String] {
    switch self {
    case .role: Role.allCases.map { "\($0)" }
    case .accountKind: AccountKind.allCases.map { "\($0)" }
    case .ownership: Ownership.allCases.map { "\($0)" }
    case .status: Status.allCases.map { "\($0)" }
    case .cycle: Cycle.allCases.map { "\($0)" }
    case .licences: LicenceCount.allCases.map { "\($0)" }
    case .assigned: AssignedShare.allCases.map { "\($0)" }
    case .dayInPeriod: DayInPeriod.allCases.map { "\($0)" }
    case .storedPayment: PaymentMethod.allCases.map { "\($0)" }
    case .balance: StartBalance.allCases.map { "\($0)" }
    case .vat: VATStatus.allCases.map { "\($0)" }
    case .otherItem: OtherItem.allCases.map { "\($0)" }
    case .otherProduct: OtherProduct.allCases.map { "\($0)" }
    }
  }

  /// What reports call it: the fact that shows it, or its own name where it has none.
  package var title: String {
    switch self {
    case .role: "contact.role"
    case .accountKind: "account.kind"
    case .ownership: "product"
    case .status: "subscription.status"
    case .cycle: "subscription.cycle"
    case .licences: "subscription.licences"
    case .assigned: "subscription.assigned"
    case .dayInPeriod: "day of the period"
    case .storedPayment: "paymentMethod.kind"
    case .balance: "account.balance"
    case .vat: "vat.status"
    case .otherItem: "cart"
    case .otherProduct: "other product"
    }
  }
}

/// Who the reader is to the account.
package enum Role: Int, AccountProperty {
  case billingContact, accountAdmin, user
  package static var dimension: Dimension { .role }
}

/// Which portal the account is managed in (`billing.md` 1.11, D7).
package enum AccountKind: Int, AccountProperty {
  case online, corporate, migrated
  package static var dimension: Dimension { .accountKind }
}

/// Whether the account has a plan or trial of the page's product.
package enum Ownership: Int, AccountProperty {
  case owned, notOwned
  package static var dimension: Dimension { .ownership }
}

/// What state the subscription is in (`billing.md` 1.5 to 1.8, 1.13).
package enum Status: Int, AccountProperty {
  case active, trialRunning, trialEnded, expired, pastDue, pendingCancellation
  package static var dimension: Dimension { .status }
}

/// How often the plan is billed.
package enum Cycle: Int, AccountProperty {
  case monthly, annual
  package static var dimension: Dimension { .cycle }

  /// The length of its period in months.
  package var months: Int { self == .monthly ? 1 : 12 }
}

/// How many licences the plan has, told by the numbers that rules name.
package enum LicenceCount: Int, AccountProperty {
  case ordinary, minimum, oneAboveMinimum, maximum
  package static var dimension: Dimension { .licences }
}

/// How many of the plan's licences are assigned to users.
package enum AssignedShare: Int, AccountProperty {
  case none, half, allButOne, all
  package static var dimension: Dimension { .assigned }
}

/// Which day of the billing period today is.
package enum DayInPeriod: Int, AccountProperty {
  case middle, first, second, lastButOne, last
  package static var dimension: Dimension { .dayInPeriod }
}

/// The payment method that is stored for the account, or that the reader enters.
package enum PaymentMethod: Int, AccountProperty {
  /// `cardWithConfirmation` is accepted when the cardholder confirms the payment with the bank.
  case validCard, none, expiredCard, declinedCard, cardWithConfirmation
  package static var dimension: Dimension { .storedPayment }
}

/// The balance that the account starts with: none, less than one licence costs, or more than the plan costs.
package enum StartBalance: Int, AccountProperty {
  case zero, small, large
  package static var dimension: Dimension { .balance }
}

/// How VAT falls on the account (`billing.md` 1.10).
package enum VATStatus: Int, AccountProperty {
  /// `charged`: in the EU, no VAT number; `reverseCharge`: a number is stored; `alwaysCharged`: in the seller's own
  /// country; `outside`: not in the VAT area.
  case charged, reverseCharge, alwaysCharged, outside
  package static var dimension: Dimension { .vat }
}

/// Whether the cart holds something of another product already.
package enum OtherItem: Int, AccountProperty {
  case none, one
  package static var dimension: Dimension { .otherItem }
}

/// Whether the account has a plan of another product too.
package enum OtherProduct: Int, AccountProperty {
  case none, active
  package static var dimension: Dimension { .otherProduct }
}

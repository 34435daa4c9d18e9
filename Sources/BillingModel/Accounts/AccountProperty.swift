/// The values of one dimension, as a type. Value 0 is that of the ordinary account.
package protocol AccountProperty: CaseIterable, RawRepresentable<Int>, Hashable, Sendable, BitwiseCopyable {
  /// The dimension whose values these are.
  static var dimension: Dimension { get }
  /// What flows, the model's data and reports call the value.
  var name: String { get }
}

/// Who the reader is to the account (`docs/rules.md` ACCESS-1, ACCESS-4).
package enum Role: Int, AccountProperty {
  case billingContact, accountAdmin, user

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .billingContact: "billingContact"
    case .accountAdmin: "accountAdmin"
    case .user: "user"
    }
  }

  package static var dimension: Dimension { .role }
}

/// Which portal the account is managed in (`docs/rules.md` ACCESS-2, ACCESS-3).
package enum AccountKind: Int, AccountProperty {
  case online, corporate, migrated

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .online: "online"
    case .corporate: "corporate"
    case .migrated: "migrated"
    }
  }

  package static var dimension: Dimension { .accountKind }
}

/// Whether the account has a plan or trial of the page's product.
package enum Ownership: Int, AccountProperty {
  case owned, notOwned

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .owned: "owned"
    case .notOwned: "notOwned"
    }
  }

  package static var dimension: Dimension { .ownership }
}

/// What state the subscription is in (`docs/rules.md` STATUS-1 to STATUS-7).
package enum Status: Int, AccountProperty {
  case active, trialRunning, trialEnded, expired, pastDue, pendingCancellation

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .active: "active"
    case .trialRunning: "trialRunning"
    case .trialEnded: "trialEnded"
    case .expired: "expired"
    case .pastDue: "pastDue"
    case .pendingCancellation: "pendingCancellation"
    }
  }

  package static var dimension: Dimension { .status }
}

/// Which of a product's plans it is: the smaller or the larger one (`docs/rules.md` PLAN-1).
package enum Tier: Int, AccountProperty {
  case standard, premium

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .standard: "standard"
    case .premium: "premium"
    }
  }

  package static var dimension: Dimension { .tier }
}

/// How many licences the plan has: the ordinary number, or one at a limit of the plan.
package enum LicenceCount: Int, AccountProperty {
  case ordinary, minimum, oneAboveMinimum, maximum

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .ordinary: "ordinary"
    case .minimum: "minimum"
    case .oneAboveMinimum: "oneAboveMinimum"
    case .maximum: "maximum"
    }
  }

  package static var dimension: Dimension { .licences }
}

/// How many of the plan's licences are assigned to users.
package enum AssignedShare: Int, AccountProperty {
  case none, half, allButOne, all

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .none: "none"
    case .half: "half"
    case .allButOne: "allButOne"
    case .all: "all"
    }
  }

  package static var dimension: Dimension { .assigned }
}

/// Which day of the billing period today is.
package enum DayInPeriod: Int, AccountProperty {
  case middle, first, second, lastButOne, last

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .middle: "middle"
    case .first: "first"
    case .second: "second"
    case .lastButOne: "lastButOne"
    case .last: "last"
    }
  }

  package static var dimension: Dimension { .dayInPeriod }
}

/// The payment method that is stored for the account, or that the reader enters.
package enum PaymentMethod: Int, AccountProperty {
  /// `cardWithConfirmation` is accepted when the cardholder confirms the payment with the bank.
  case validCard, none, expiredCard, declinedCard, cardWithConfirmation

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .validCard: "validCard"
    case .none: "none"
    case .expiredCard: "expiredCard"
    case .declinedCard: "declinedCard"
    case .cardWithConfirmation: "cardWithConfirmation"
    }
  }

  package static var dimension: Dimension { .storedPayment }
}

extension PaymentMethod {
  /// Whether a payment with it goes through, if need be after the cardholder has confirmed it.
  package var works: Bool {
    switch self {
    case .validCard, .cardWithConfirmation: true
    case .none, .expiredCard, .declinedCard: false
    }
  }
}

/// The balance that the account starts with: none, less than one licence costs, or more than the plan costs.
package enum StartBalance: Int, AccountProperty {
  case zero, small, large

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .zero: "zero"
    case .small: "small"
    case .large: "large"
    }
  }

  package static var dimension: Dimension { .balance }
}

/// How VAT falls on the account (`docs/rules.md` VAT-1).
package enum VATStatus: Int, AccountProperty {
  /// `charged`: in the EU, no VAT number; `reverseCharge`: a verified number is stored; `alwaysCharged`: in the seller's
  /// own country, where a number changes nothing; `outside`: not in the VAT area; `exempt`: freed from VAT.
  case charged, reverseCharge, alwaysCharged, outside, exempt

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .charged: "charged"
    case .reverseCharge: "reverseCharge"
    case .alwaysCharged: "alwaysCharged"
    case .outside: "outside"
    case .exempt: "exempt"
    }
  }

  package static var dimension: Dimension { .vat }
}

/// Whether the service that verifies VAT numbers answers today (`docs/rules.md` VATNUMBER-4).
package enum VATService: Int, AccountProperty {
  case up, down

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .up: "up"
    case .down: "down"
    }
  }

  package static var dimension: Dimension { .vatService }
}

/// Whether the cart holds something of another product already.
package enum OtherItem: Int, AccountProperty {
  case none, one

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .none: "none"
    case .one: "one"
    }
  }

  package static var dimension: Dimension { .otherItem }
}

/// Whether the account has a plan of another product too.
package enum OtherProduct: Int, AccountProperty {
  case none, active

  /// The name in flows, in the model's data and in reports.
  package var name: String {
    switch self {
    case .none: "none"
    case .active: "active"
    }
  }

  package static var dimension: Dimension { .otherProduct }
}

extension Cycle: AccountProperty {
  package static var dimension: Dimension { .cycle }
}

extension AccountProperty {
  /// The value as the one bit of a set of values.
  package var bit: UInt64 { UInt64(bit: rawValue) }
}

/// What a walk has changed so far, and where the reader stands. Plain bytes: a copy of it is a snapshot.
///
/// Everything about the account that no gesture changed yet is nil here and asked of the account when it is needed.
/// An order that was placed is kept as what was ordered: what it changed is worked out when it is asked for, so that
/// a walk reads an account's prices, days and balance only for the questions that need them.
package struct BillingState: Hashable, Sendable, BitwiseCopyable {
  package var screen = Screen.signedOut
  /// Whose Options menu is open.
  package var menu: Slot?
  /// Who acts, when it is not the reader.
  package var actor: Role?

  var role: Role?
  var accountKind: AccountKind?
  var ownership: Ownership?
  var status: Status?
  var storedPayment: Entered<PaymentMethod>?
  var vatStatus: VATStatus?
  var vatService: VATService?
  /// What became of the number that was entered and is stored now.
  var vatNumber: VATNumberState?
  /// Whether it was stored on the page where the reader still is.
  var storesVATNumberHere = false
  var hasOtherItem: Bool?
  var hasOtherProduct: Bool?
  var otherStatus: Status?

  /// What was changed of each subscription before the last order.
  var page = Subscription()
  var other = Subscription()
  /// What was billed for a licence that joined the other plan under other VAT than that has.
  package var addedToOther: TaxedAmount?
  var assigned: Entered<Int32>?
  var today: Day?
  var balance: Money?
  var prices = GivenPrices()
  var currency: Currency?
  var vat: VAT?

  /// The change that is being made, from the form to the checkout.
  package var draft: Draft?
  /// What was entered at the checkout.
  var enteredPayment: Entered<PaymentMethod>?
  var enteredVATNumber: Entered<VATNumber>?
  var chosenUsers: Entered<Int32>?

  /// The last order, once it is placed.
  package var placed: Order?
  /// Whether a change was begun since that order. Facts of an order are then no longer about it.
  var isOrderPast = false
  /// What the order before it charged.
  var paid: Money?
  /// How many orders were placed.
  package internal(set) var orders: UInt8 = 0
  /// The overdue invoice was paid.
  var hasPaidInvoice = false
  /// A plan was cancelled whose invoice is still overdue.
  var hasOpenInvoice = false
  /// What the overdue invoice asks for or asked for, once an order began another period.
  var owed: Money?

  /// What has certainly happened to the reader's money, access and data. Whether an order was charged, left credit
  /// or moved the billing day is asked of the Billing Center.
  var effects: EffectSet = []
  /// The kinds of mail that were sent, as bits.
  package internal(set) var mail: UInt8 = 0

  package init() {}

  /// Properties of a subscription in place of those that the account has. What is nil is as the account has it.
  struct Subscription: Hashable, Sendable, BitwiseCopyable {
    var licences: Entered<Int32>?
    var tier: Entered<Tier>?
    var cycle: Entered<Cycle>?
    var periodStart: Day?
    var periodEnd: Day?
    var anchorDay: UInt8?
    /// What its current period was billed, before VAT.
    var billed: Money?
    /// The VAT of that invoice.
    var vat: VAT?
  }

  /// A change of a subscription, or a new one, that is not yet an order. What is nil stays as it is.
  package struct Draft: Hashable, Sendable, BitwiseCopyable {
    package let slot: Slot
    package let kind: Kind
    var licences: Entered<Int32>?
    package var tier: Entered<Tier>?
    package var cycle: Entered<Cycle>?

    package enum Kind: Hashable, Sendable, BitwiseCopyable {
      /// A change of a plan that runs.
      case change
      /// A change of a plan whose current period is not paid.
      case unpaidChange
      /// A plan where there was none: after a trial, after the end, or of another product.
      case purchase
    }
  }

  /// An order: what was asked for, and what was decided when it was placed.
  package struct Order: Hashable, Sendable, BitwiseCopyable {
    let draft: Draft
    let otherItem: OtherItem
    /// Whether the customer accounts for the VAT (reverse charge), because of a number entered with this order.
    let reversesVAT: Bool

    /// What an item of the other product in the cart comes to.
    enum OtherItem: Hashable, Sendable, BitwiseCopyable {
      case none
      /// One licence more of the plan that there is.
      case added
      /// The first licence of a plan, in the period that the order begins.
      case begun
    }
  }
}

extension BillingState.Subscription {
  /// The same for what was written down of a subscription.
  fileprivate var fingerprint: UInt64 {
    func number(_ value: Int?) -> UInt64 { value.map { UInt64(truncatingIfNeeded: $0) &+ 1 } ?? 0 }
    let plan = number(tier?.fingerprint) | number(cycle?.fingerprint) &<< 5 | number(licences?.fingerprint) &<< 10
    let period = number(periodStart?.number) | number(periodEnd?.number) &<< 32
    return (plan &* 0x9E37_79B9_7F4A_7C15 ^ period) &* 0xBF58_476D_1CE4_E5B9 &+ number(billed?.minorUnits)
  }
}

extension BillingState {
  /// Hashes only what often differs: hashing everything takes longer than comparing the states that are left.
  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// A number that is equal for equal states, and seldom equal for others.
  package var fingerprint: UInt64 {
    func number(_ value: Int?) -> UInt64 { value.map { UInt64(truncatingIfNeeded: $0) &+ 1 } ?? 0 }
    var print = UInt64(screen.bit) | UInt64(effects.rawValue) &<< 32
    func mix(_ value: UInt64) { print = (print ^ value) &* 0x9E37_79B9_7F4A_7C15 ^ print &>> 31 }
    mix(
      number(draft.map { $0.licences?.fingerprint ?? -1 })
        | number(placed.map { $0.draft.licences?.fingerprint ?? -1 }) &<< 32)
    mix(
      number(status?.rawValue) | number(storedPayment?.fingerprint) &<< 5 | number(enteredPayment?.fingerprint) &<< 10
        | number(enteredVATNumber?.fingerprint) &<< 15 | number(vatNumber?.rawValue) &<< 20
        | number(assigned?.fingerprint) &<< 32)
    let order = placed?.draft
    mix(
      number(draft?.tier?.fingerprint) | number(draft?.cycle?.fingerprint) &<< 5 | number(draft?.slot.rawValue) &<< 10
        | number(order?.tier?.fingerprint) &<< 16 | number(order?.cycle?.fingerprint) &<< 21)
    mix(
      (placed?.reversesVAT == true ? 1 : 0) | (placed?.otherItem == BillingState.Order.OtherItem.none ? 2 : 0)
        | (hasOtherItem == true ? 4 : 0) | (hasOtherProduct == true ? 8 : 0) | (hasPaidInvoice ? 16 : 0)
        | (isOrderPast ? 32 : 0) | UInt64(mail) &<< 8)
    // Written down together, behind an order.
    if page.periodStart != nil {
      mix(page.fingerprint)
      mix(other.fingerprint)
      mix(number(balance?.minorUnits) &+ number(paid?.minorUnits) &<< 32)
    }
    return print
  }

  /// The placed order, where facts of an order are about it.
  package var shownOrder: Order? { draft == nil && !isOrderPast ? placed : nil }

  /// Whether an order was placed.
  package var hasPlacedOrder: Bool { orders > 0 }

  subscript(slot: Slot) -> Subscription {
    get { slot == .page ? page : other }
    set { if slot == .page { page = newValue } else { other = newValue } }
  }
}

extension BillingState {
  /// The part of the state that gestures at the forms of an order and at the checkout change.
  package struct Offer: Hashable, Sendable, BitwiseCopyable {
    fileprivate let draft: Draft?
    fileprivate let enteredVATNumber: Entered<VATNumber>?
    fileprivate let hasOtherItem: Bool?
    fileprivate let orders: UInt8
  }

  /// That part of this state.
  package var offer: Offer {
    Offer(draft: draft, enteredVATNumber: enteredVATNumber, hasOtherItem: hasOtherItem, orders: orders)
  }

  /// The same state with another offer.
  package func offering(_ offer: Offer) -> BillingState {
    var state = self
    state.draft = offer.draft
    state.enteredVATNumber = offer.enteredVATNumber
    state.hasOtherItem = offer.hasOtherItem
    return state
  }
}

/// What a walk has changed so far, and where the reader stands. Plain bytes: a copy of it is a snapshot.
///
/// Everything about the account that no gesture changed yet is nil here and asked of the account when it is needed.
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
  var cycle: Cycle?
  var licences: Int?
  var otherLicences: Int?
  var assigned: Int?
  /// The period since the last order; before that it starts on `periodStart`.
  var period: Period?
  var periodStart: Day?
  var anchorDay: Int?
  /// The other product's period, once it was ordered.
  var otherPeriod: Period?
  var today: Day?
  var storedPayment: PaymentMethod?
  var balance: Money?
  var price: Money?
  var vatStatus: VATStatus?
  var vat: VAT?
  /// What VAT the last invoice of each product carried, where an order in this walk made it or would change it.
  var lastVAT: VAT?
  var otherLastVAT: VAT?
  var hasOtherItem: Bool?
  var hasOtherProduct: Bool?

  /// The change that is being made, from the edit screen to the checkout.
  var change: Change?
  /// What was entered at the checkout.
  var enteredPayment: PaymentMethod?
  var hasEnteredVATNumber = false
  var isChosen: Int?

  /// The order once it is placed.
  var placed: PlacedOrder?
  var invoicePaid: Money?

  /// What has happened to the reader's money, access and data.
  package internal(set) var effects: EffectSet = []
  /// The kinds of mail that the billing contact got, as bits.
  package internal(set) var mail: UInt8 = 0

  package init() {}

  /// A change of the number of licences that is not yet an order.
  struct Change: Hashable, Sendable, BitwiseCopyable {
    let slot: Slot
    var licences: Int?
  }

  /// What a placed order did.
  struct PlacedOrder: Hashable, Sendable, BitwiseCopyable {
    let slot: Slot
    let period: Period
    let licences: Int
    let creditedDays: Int
    let quote: Quote
    let otherItemCount: Int
    let paid: Money
  }
}

extension BillingState {
  /// Whether an order was placed.
  package var hasPlacedOrder: Bool { placed != nil }
}

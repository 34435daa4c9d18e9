/// A place that the reader sees.
package enum Screen: String, CaseIterable, Sendable, BitwiseCopyable {
  case signedOut = "signedOut"
  case subscriptions = "subscriptions"
  // The forms of an order, in the order in which they are filled in.
  case editSubscription = "editSubscription"
  case addLicences = "addLicences"
  case subscribe = "subscribe"
  case renew = "renew"
  case chooseProduct = "chooseProduct"
  case choosePlan = "choosePlan"
  case chooseFrequency = "chooseFrequency"
  case chooseTrial = "chooseTrial"
  case cart = "cart"
  case checkout = "checkout"
  case bankConfirmation = "bankConfirmation"
  case confirmation = "confirmation"
  case cancelSubscription = "cancelSubscription"
  case cancelled = "cancelled"
  case payInvoice = "payInvoice"
  case paymentMethod = "paymentMethod"
  case editPaymentMethod = "editPaymentMethod"
  case billingHistory = "billingHistory"
  case invoice = "invoice"
  case notBillingContact = "notBillingContact"
  case mailDraft = "mailDraft"
  case corporateNotice = "corporateNotice"
  case support = "support"
  case goToAdmin = "goToAdmin"
  case corporateBillingPortal = "corporateBillingPortal"
  case adminCenter = "adminCenter"
  case manageUsers = "manageUsers"
  case webPage = "webPage"

  /// Its place in a set of bits.
  package var bit: UInt32 { UInt32(bit: number) }

  private var number: Int {
    switch self {
    case .signedOut: 0
    case .subscriptions: 1
    case .editSubscription: 2
    case .addLicences: 3
    case .subscribe: 4
    case .renew: 5
    case .chooseProduct: 6
    case .choosePlan: 7
    case .chooseFrequency: 8
    case .chooseTrial: 9
    case .cart: 10
    case .checkout: 11
    case .bankConfirmation: 12
    case .confirmation: 13
    case .cancelSubscription: 14
    case .cancelled: 15
    case .payInvoice: 16
    case .paymentMethod: 17
    case .editPaymentMethod: 18
    case .billingHistory: 19
    case .invoice: 20
    case .notBillingContact: 21
    case .mailDraft: 22
    case .corporateNotice: 23
    case .support: 24
    case .goToAdmin: 25
    case .corporateBillingPortal: 26
    case .adminCenter: 27
    case .manageUsers: 28
    case .webPage: 29
    }
  }
}

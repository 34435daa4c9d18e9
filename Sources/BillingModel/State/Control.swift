/// Something on a screen that the reader uses. Flows name it, and the page shows the product's own label for it.
package enum Control: String, CaseIterable, Sendable, BitwiseCopyable {
  // Beside a subscription on the Subscriptions page, and in its Options menu.
  case options, editSubscription, cancelSubscription, addLicences, subscribeNow, renew, payNow, keepPlan
  // At the top of the Subscriptions page.
  case addNewSubscription, paymentMethodTab, billingHistory
  // The form of an order.
  case newProduct, buy, tryFree, planTier, licences, next, billingFrequency, addToCart, proceedToCheckout, startTrial
  // The checkout.
  case vatNumber, paymentMethod, editOrder, placeOrder, confirmPayment
  case pay
  case confirmCancellation, dontCancel, close
  case editPaymentMethod, applyVATNumber = "applyVatNumber", updatePaymentMethod
  case viewInvoice, print
  case emailBillingContact, contactSupport
  // The admin center.
  case manageUsers, productLicence, save

  /// How the reader uses it.
  package var use: GestureKind {
    switch self {
    case .licences, .vatNumber, .paymentMethod: .enter
    case .productLicence, .newProduct, .planTier, .billingFrequency: .choose
    default: .click
    }
  }

  /// What the reader puts into it; nil for what is only clicked.
  package var entry: EntryType? {
    switch self {
    case .licences, .productLicence: .count
    case .vatNumber: .vatNumber
    case .paymentMethod: .paymentMethod
    case .newProduct: .product
    case .planTier: .tier
    case .billingFrequency: .cycle
    default: nil
    }
  }

  /// Whether it stands once beside each subscription, so that naming it means one product's.
  package var isPerSubscription: Bool {
    switch self {
    case .options, .addLicences, .subscribeNow, .renew, .payNow, .keepPlan: true
    default: false
    }
  }
}

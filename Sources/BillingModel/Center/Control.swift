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

/// What a reader does, as flows write it.
package enum GestureKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case click, enter, choose, open
}

/// What kind of thing a reader puts into a field.
package enum EntryType: String, CaseIterable, Sendable, BitwiseCopyable {
  case count, paymentMethod, vatNumber, tier, cycle, product
}

/// Whether a control can be used.
package enum ControlState: String, CaseIterable, Sendable, BitwiseCopyable {
  case hidden, disabled, enabled
}

/// What an order asks the reader for.
package enum OrderRequest: Int, CaseIterable, Sendable, BitwiseCopyable {
  case paymentMethod, authentication
}

/// What an order lets the reader enter.
package enum OrderOffer: Int, CaseIterable, Sendable, BitwiseCopyable {
  case vatNumber
}

/// What a VAT number that the reader enters turns out to be (`billing.md` section 4).
package enum VATNumber: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// `wellFormed`: the state's register knows it; `malformed`: its form or check digit is wrong; `unknown`: well formed,
  /// and no register knows it.
  case wellFormed, malformed, unknown
}

/// One of the two subscriptions that the model knows: that of the page's product, or that of another one.
package enum Slot: Int, CaseIterable, Sendable, BitwiseCopyable {
  case page, other
}

/// Something on a screen that the reader uses. Flows name it, and the page shows the product's own label for it.
package enum Control: String, CaseIterable, Sendable, BitwiseCopyable {
  case options, editSubscription, subscribeNow, renew, payNow, keepPlan
  case licences, addToCart, proceedToCheckout
  case vatNumber, paymentMethod, editOrder, placeOrder, confirmPayment
  case pay
  case manageUsers, productLicence, save

  /// How the reader uses it.
  package var use: GestureKind {
    switch self {
    case .licences, .vatNumber, .paymentMethod: .enter
    case .productLicence: .choose
    default: .click
    }
  }

  /// What the reader puts into it; nil for what is only clicked.
  package var entry: EntryType? {
    switch self {
    case .licences, .productLicence: .count
    case .vatNumber: .vatNumber
    case .paymentMethod: .paymentMethod
    default: nil
    }
  }

  /// Whether it stands once beside each subscription, so that naming it means one product's.
  package var isPerSubscription: Bool {
    switch self {
    case .options, .subscribeNow, .renew, .payNow, .keepPlan: true
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
  case count, paymentMethod, vatNumber
}

/// Whether a control can be used.
package enum ControlState: String, CaseIterable, Sendable, BitwiseCopyable {
  case hidden, disabled, enabled
}

/// A place that the reader sees.
package enum Screen: String, CaseIterable, Sendable, BitwiseCopyable {
  case signedOut, subscriptions, editSubscription, cart, checkout, bankConfirmation, confirmation
  case subscribe, renew, payInvoice
  case notBillingContact, corporateNotice, goToAdmin, corporateBillingPortal, adminCenter, manageUsers
  case webPage
}

/// An address that pages lead to.
package enum Link: String, CaseIterable, Sendable, BitwiseCopyable {
  case billingCenter, goToAdmin, corporateBillingPortal, adminCenter
  case whoIsTheBillingContact, corporateAccountServices, corporateBillingPortalFaqs, cancelSubscription
}

/// A message with which the Billing Center refuses a gesture.
package enum Message: String, CaseIterable, Sendable, BitwiseCopyable {
  case nothingChanged, belowMinimum, aboveMaximum, belowAssigned
  case vatNumberNotValid, paymentMethodMissing, paymentDeclined, noAccess
}

/// A mail that the Billing Center sends.
package enum MailKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case orderConfirmation, paymentReceipt
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
  case wellFormed, malformed
}

/// One of the two subscriptions that the model knows: that of the page's product, or that of another one.
package enum Slot: Int, CaseIterable, Sendable, BitwiseCopyable {
  case page, other
}

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
  package var use: GestureKind { definition.use }

  /// What the reader puts into it; nil for what is only clicked.
  package var entry: EntryType? { definition.entry }

  /// Whether it stands once beside each subscription, so that naming it means one product's.
  package var isPerSubscription: Bool { definition == .clickPerSubscription }

  private var definition: Definition {
    switch self {
    case .options, .addLicences, .subscribeNow, .renew, .payNow, .keepPlan: .clickPerSubscription
    case .editSubscription, .cancelSubscription, .addNewSubscription, .paymentMethodTab, .billingHistory, .buy,
      .tryFree, .next, .addToCart, .proceedToCheckout, .startTrial, .editOrder, .placeOrder, .confirmPayment, .pay,
      .confirmCancellation, .dontCancel, .close, .editPaymentMethod, .applyVATNumber, .updatePaymentMethod,
      .viewInvoice, .print, .emailBillingContact, .contactSupport, .manageUsers, .save:
      .click
    case .licences: .enter(.count)
    case .vatNumber: .enter(.vatNumber)
    case .paymentMethod: .enter(.paymentMethod)
    case .newProduct: .choose(.product)
    case .planTier: .choose(.tier)
    case .billingFrequency: .choose(.cycle)
    case .productLicence: .choose(.count)
    }
  }

  /// How it is used, and what it takes.
  private enum Definition: Equatable {
    case click
    /// The same, where it stands once beside each subscription.
    case clickPerSubscription
    case enter(EntryType)
    case choose(EntryType)

    var use: GestureKind {
      switch self {
      case .click, .clickPerSubscription: .click
      case .enter: .enter
      case .choose: .choose
      }
    }

    var entry: EntryType? {
      switch self {
      case .click, .clickPerSubscription: nil
      case .enter(let type), .choose(let type): type
      }
    }
  }
}

/// Something on a screen that the reader uses. Flows name it, and the page shows the product's own label for it.
package enum Control: String, CaseIterable, Sendable, BitwiseCopyable {
  // Beside a subscription on the Subscriptions page, and in its Options menu.
  case options = "options"
  case editSubscription = "editSubscription"
  case cancelSubscription = "cancelSubscription"
  case addLicences = "addLicences"
  case subscribeNow = "subscribeNow"
  case renew = "renew"
  case payNow = "payNow"
  case keepPlan = "keepPlan"
  // At the top of the Subscriptions page.
  case addNewSubscription = "addNewSubscription"
  case paymentMethodTab = "paymentMethodTab"
  case billingHistory = "billingHistory"
  // The form of an order.
  case newProduct = "newProduct"
  case buy = "buy"
  case tryFree = "tryFree"
  case planTier = "planTier"
  case licences = "licences"
  case next = "next"
  case billingFrequency = "billingFrequency"
  case addToCart = "addToCart"
  case proceedToCheckout = "proceedToCheckout"
  case startTrial = "startTrial"
  // The checkout.
  case vatNumber = "vatNumber"
  case paymentMethod = "paymentMethod"
  case editOrder = "editOrder"
  case placeOrder = "placeOrder"
  case confirmPayment = "confirmPayment"
  case pay = "pay"
  case confirmCancellation = "confirmCancellation"
  case dontCancel = "dontCancel"
  case close = "close"
  case editPaymentMethod = "editPaymentMethod"
  case applyVATNumber = "applyVatNumber"
  case updatePaymentMethod = "updatePaymentMethod"
  case viewInvoice = "viewInvoice"
  case print = "print"
  case emailBillingContact = "emailBillingContact"
  case contactSupport = "contactSupport"
  // The admin center.
  case manageUsers = "manageUsers"
  case productLicence = "productLicence"
  case save = "save"

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

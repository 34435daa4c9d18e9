extension Control {
  /// The screens on which it can stand. Two controls of one screen need different labels.
  package var screens: [Screen] {
    switch self {
    case .options, .addLicences, .editSubscription, .cancelSubscription, .subscribeNow, .renew, .payNow, .keepPlan,
      .addNewSubscription:
      [.subscriptions]
    case .paymentMethodTab, .billingHistory, .contactSupport: [.subscriptions, .paymentMethod, .billingHistory]
    case .newProduct, .buy, .tryFree: [.chooseProduct]
    case .planTier: [.editSubscription, .subscribe, .renew, .choosePlan, .chooseTrial]
    case .licences: [.editSubscription, .subscribe, .renew, .choosePlan, .chooseTrial, .addLicences]
    case .next: [.choosePlan]
    case .billingFrequency: [.editSubscription, .subscribe, .renew, .chooseFrequency]
    case .addToCart: [.editSubscription, .subscribe, .renew, .addLicences, .chooseFrequency]
    case .proceedToCheckout: [.editSubscription, .subscribe, .renew, .addLicences, .chooseFrequency, .cart]
    case .startTrial: [.chooseTrial]
    case .vatNumber: [.checkout, .editPaymentMethod]
    case .paymentMethod: [.checkout, .payInvoice, .editPaymentMethod]
    case .editOrder, .placeOrder: [.checkout]
    case .confirmPayment: [.bankConfirmation]
    case .pay: [.payInvoice]
    case .confirmCancellation, .dontCancel: [.cancelSubscription]
    case .close: [.cancelled, .confirmation, .invoice]
    case .editPaymentMethod: [.paymentMethod]
    case .applyVATNumber, .updatePaymentMethod: [.editPaymentMethod]
    case .viewInvoice: [.billingHistory]
    case .print: [.invoice]
    case .emailBillingContact: [.notBillingContact]
    case .manageUsers: [.adminCenter]
    case .productLicence, .save: [.manageUsers]
    }
  }
}

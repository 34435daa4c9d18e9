extension Screen {
  /// What it is, for people who look the model up.
  package var meaning: String {
    switch self {
    case .signedOut: "where the reader signs in"
    case .subscriptions: "the list of plans and trials, where signing in leads a billing contact"
    case .editSubscription: "the form that changes a plan"
    case .addLicences: "the form for more licences of a plan"
    case .subscribe: "the form that makes a plan of a trial"
    case .renew: "the form that begins an expired plan again"
    case .chooseProduct: "the choice of a product to buy or to try"
    case .choosePlan: "the plan and the number of licences of a new subscription"
    case .chooseFrequency: "how often a new subscription is billed"
    case .chooseTrial: "the plan and the number of licences of a trial"
    case .cart: "what is about to be ordered"
    case .checkout: "the amounts of the order, and how it is paid"
    case .bankConfirmation: "the page of a bank that asks whether its customer pays"
    case .confirmation: "says that the order was placed, or that the trial has begun"
    case .cancelSubscription: "asks whether the plan is to be cancelled"
    case .cancelled: "says that the plan was cancelled"
    case .payInvoice: "the unpaid invoice, and how it is paid"
    case .paymentMethod: "the stored payment method"
    case .editPaymentMethod: "the form for another payment method, or for a VAT number"
    case .billingHistory: "the list of invoices"
    case .invoice: "one invoice"
    case .notBillingContact: "says that only the billing contact gets any further"
    case .mailDraft: "a mail to the billing contact"
    case .corporateNotice: "says that a corporate account is managed elsewhere"
    case .support: "where the support is asked"
    case .goToAdmin: "the portal of accounts that have moved to it"
    case .corporateBillingPortal: "the portal of corporate accounts"
    case .adminCenter: "where administrators manage an account"
    case .manageUsers: "the list of users, with their licences"
    case .webPage: "a page of the help, of which the model knows nothing"
    }
  }
}

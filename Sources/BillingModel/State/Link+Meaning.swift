extension Link {
  /// Where it leads, for people who look the model up.
  package var meaning: String {
    switch self {
    case .billingCenter: "the Billing Center, which decides by the account where it leads"
    case .goToAdmin: "the portal of accounts that have moved to it"
    case .corporateBillingPortal: "the portal of corporate accounts"
    case .adminCenter: "where administrators manage an account"
    case .whoIsTheBillingContact: "the help page on who the billing contact is"
    case .corporateAccountServices: "the help page on services for corporate accounts"
    case .corporateBillingPortalFaqs: "the help page with questions about the Corporate Billing Portal"
    case .cancelSubscription: "the help page on cancelling"
    case .contactSupport: "where the support is asked"
    }
  }
}

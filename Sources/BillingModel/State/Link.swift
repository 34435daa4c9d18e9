/// An address that pages lead to.
package enum Link: String, CaseIterable, Sendable, BitwiseCopyable {
  case billingCenter, goToAdmin, corporateBillingPortal, adminCenter
  case whoIsTheBillingContact, corporateAccountServices, corporateBillingPortalFaqs, cancelSubscription, contactSupport
}

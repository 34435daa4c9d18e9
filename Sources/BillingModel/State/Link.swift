/// An address that pages lead to.
package enum Link: String, CaseIterable, Sendable, BitwiseCopyable {
  case billingCenter = "billingCenter"
  case goToAdmin = "goToAdmin"
  case corporateBillingPortal = "corporateBillingPortal"
  case adminCenter = "adminCenter"
  case whoIsTheBillingContact = "whoIsTheBillingContact"
  case corporateAccountServices = "corporateAccountServices"
  case corporateBillingPortalFaqs = "corporateBillingPortalFaqs"
  case cancelSubscription = "cancelSubscription"
  case contactSupport = "contactSupport"
}

/// What a company declares about its products: the data that the Billing Center runs on.
package struct BillingConfiguration: Hashable, Sendable, BitwiseCopyable {
  /// The plan of the product that the page is about.
  package var plan: Plan
  /// The plan of another product, for accounts that have one and carts that hold one.
  package var otherPlan: Plan
  package var policies: Policies
  package var ordinary: OrdinaryAccount

  package init(plan: Plan, otherPlan: Plan, policies: Policies, ordinary: OrdinaryAccount) {
    self.plan = plan
    self.otherPlan = otherPlan
    self.policies = policies
    self.ordinary = ordinary
  }
}

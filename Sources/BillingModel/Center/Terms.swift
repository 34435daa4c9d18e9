/// What a company declares about its products: the data that the Billing Center runs on.
package struct Terms: Hashable, Sendable, BitwiseCopyable {
  /// The plan of the product that the page is about.
  package let plan: Plan
  /// The plan of another product, for accounts that have one and carts that hold one.
  package let otherPlan: Plan
  package let policies: Policies
  package let ordinary: Ordinary

  package init(plan: Plan, otherPlan: Plan, policies: Policies, ordinary: Ordinary) {
    self.plan = plan
    self.otherPlan = otherPlan
    self.policies = policies
    self.ordinary = ordinary
  }
}

/// What a licence of a product costs, and how many a plan may have.
package struct Plan: Hashable, Sendable, BitwiseCopyable {
  /// Per licence and month, before VAT.
  package let monthlyPrice: Money
  /// Per licence and year, before VAT.
  package let annualPrice: Money
  /// At least 1.
  package let minimumLicences: Int
  /// How many can be had online.
  package let maximumLicences: Int

  package init(monthlyPrice: Money, annualPrice: Money, minimumLicences: Int, maximumLicences: Int) {
    self.monthlyPrice = monthlyPrice
    self.annualPrice = annualPrice
    self.minimumLicences = minimumLicences
    self.maximumLicences = maximumLicences
  }

  /// Per licence and period of that length.
  package func price(_ cycle: Cycle) -> Money { cycle == .monthly ? monthlyPrice : annualPrice }
}

/// The numbers of the ordinary account, from which the other accounts' are counted.
package struct Ordinary: Hashable, Sendable, BitwiseCopyable {
  package let licences: Int
  /// The first day of its current period.
  package let periodStart: Day
  /// What VAT its invoices carry.
  package let vat: VAT

  package init(licences: Int, periodStart: Day, vat: VAT) {
    self.licences = licences
    self.periodStart = periodStart
    self.vat = vat
  }
}

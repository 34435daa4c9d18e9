/// What a company declares about its products: the data that the Billing Center runs on.
package struct Terms: Hashable, Sendable, BitwiseCopyable {
  /// The plan of the product that the page is about.
  package var plan: Plan
  /// The plan of another product, for accounts that have one and carts that hold one.
  package var otherPlan: Plan
  package var policies: Policies
  package var ordinary: Ordinary

  package init(plan: Plan, otherPlan: Plan, policies: Policies, ordinary: Ordinary) {
    self.plan = plan
    self.otherPlan = otherPlan
    self.policies = policies
    self.ordinary = ordinary
  }
}

/// What a licence of a product costs, and how many a plan may have.
package struct Plan: Hashable, Sendable, BitwiseCopyable {
  package var standard: Prices
  /// Nil where the product has one plan only.
  package var premium: Prices?
  /// At least 1.
  package var minimumLicences: Int
  /// How many can be had online.
  package var maximumLicences: Int

  package init(standard: Prices, premium: Prices?, minimumLicences: Int, maximumLicences: Int) {
    self.standard = standard
    self.premium = premium
    self.minimumLicences = minimumLicences
    self.maximumLicences = maximumLicences
  }

  /// Per licence and period of that length, before VAT.
  package func price(_ tier: Tier, _ cycle: Cycle) -> Money {
    let prices = tier == .premium ? premium ?? standard : standard
    return cycle == .monthly ? prices.monthly : prices.annual
  }
}

/// What a licence costs, before VAT.
package struct Prices: Hashable, Sendable, BitwiseCopyable {
  /// Per month.
  package var monthly: Money
  /// Per year.
  package var annual: Money

  package init(monthly: Money, annual: Money) {
    self.monthly = monthly
    self.annual = annual
  }
}

/// The numbers of the ordinary account, from which the other accounts' are counted.
package struct Ordinary: Hashable, Sendable, BitwiseCopyable {
  package var licences: Int
  /// The first day of its current period.
  package var periodStart: Day
  /// What VAT its invoices carry.
  package var vat: VAT

  package init(licences: Int, periodStart: Day, vat: VAT) {
    self.licences = licences
    self.periodStart = periodStart
    self.vat = vat
  }
}

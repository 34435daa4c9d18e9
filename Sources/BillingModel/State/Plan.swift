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

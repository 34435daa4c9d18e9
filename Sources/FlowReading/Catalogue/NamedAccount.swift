package import BillingModel

/// An account that examples use by its id. It is described by facts; all others are as in the ordinary account.
package struct NamedAccount: Sendable {
  /// The id of the ordinary account, from which all others are counted.
  package static let ordinaryID = "ordinary"

  package let id: String
  /// The facts in the order of the file, but for its products. `Catalogue.facts(of:onPageAbout:)` has them for a page.
  package let facts: [(fact: Fact, value: Value)]
  /// The ids of the products that it has; nil where it does not say, so that it has the page's. Which subscriptions these
  /// are depends on the page.
  package let products: [String]?

  package init(id: String, facts: [(fact: Fact, value: Value)], products: [String]? = nil) {
    self.id = id
    self.facts = facts
    self.products = products
  }
}

extension NamedAccount {
  /// The currency that it names; nil where its amounts are in that of its product.
  var currency: Currency? {
    facts.lazy.compactMap { if case .currency(let currency) = $0.value { currency } else { nil } }.first
  }
}

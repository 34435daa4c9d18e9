package import BillingModel

/// The model's data: products, prices, policies, named accounts, labels, addresses, and what each language needs.
/// Read from `Content/model/` and `Content/locales/`, and whole: reading fails, with diagnostics, when a part is missing.
package struct Catalogue: Sendable {
  /// In the order of the file.
  package let products: [Product]
  package let policies: Policies
  package let ordinary: OrdinaryAccount
  /// By id; `ordinary` is one of them.
  package let accounts: [String: NamedAccount]
  package let labels: Labels
  /// Each in the order of its file's name; the first is where the root index starts.
  package let languages: [Language]

  package init(
    products: [Product], policies: Policies, ordinary: OrdinaryAccount, accounts: [String: NamedAccount],
    labels: Labels,
    languages: [Language]
  ) {
    self.products = products
    self.policies = policies
    self.ordinary = ordinary
    self.accounts = accounts
    self.labels = labels
    self.languages = languages
  }

  /// The configuration of a page about a product: its plan, and that of the product that stands for the others.
  package func configuration(for product: String) -> BillingConfiguration? {
    guard let page = products.first(where: { $0.id == product }),
      let other = products.first(where: { $0.id != product })
    else { return nil }
    return BillingConfiguration(plan: page.plan, otherPlan: other.plan, policies: policies, ordinary: ordinary)
  }

  /// Which of the two subscriptions of a page about `page` a product id means; nil when no product has it.
  package func slot(of product: String, onPageAbout page: String) -> Slot? {
    guard products.contains(where: { $0.id == product }) else { return nil }
    return product == page ? .page : .other
  }
}

/// A product that is sold, with its plan.
package struct Product: Sendable {
  package let id: String
  /// The same in every language.
  package let name: String
  package let plan: Plan

  package init(id: String, name: String, plan: Plan) {
    self.id = id
    self.name = name
    self.plan = plan
  }
}

/// An account that is described by its facts, for examples; what it does not say is as in the ordinary account.
package struct NamedAccount: Sendable {
  package let id: String
  /// In the order of the file; applied with `BillingCenter.set`.
  package let facts: [(fact: Fact, value: Value)]

  package init(id: String, facts: [(fact: Fact, value: Value)]) {
    self.id = id
    self.facts = facts
  }
}

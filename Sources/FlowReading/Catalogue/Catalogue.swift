package import BillingModel

/// The model's data: products, prices, policies, named accounts, labels, addresses and languages.
///
/// It is read from `Content/model/` and `Content/locales/`. Reading fails, with diagnostics, when a part is missing.
package struct Catalogue: Sendable {
  /// The products, in the order of the file.
  package let products: [Product]
  package let policies: Policies
  package let ordinary: OrdinaryAccount
  /// The named accounts by id. One of them is `ordinary`.
  package let accounts: [String: NamedAccount]
  package let labels: Labels
  /// The languages, in the order of the names of their files. The root index begins with the first one.
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

  /// The configuration for a page about a product; nil when there is no such product or no other one. It has the plan
  /// of the product and the plan of one other product, which stands for all others.
  package func configuration(for product: String) -> BillingConfiguration? {
    guard let page = products.first(where: { $0.id == product }), let other = otherProduct(onPageAbout: product)
    else { return nil }
    return BillingConfiguration(plan: page.plan, otherPlan: other.plan, policies: policies, ordinary: ordinary)
  }

  /// The one product that stands for all others on a page about a product; nil when there is no other.
  package func otherProduct(onPageAbout product: String) -> Product? { products.first { $0.id != product } }

  /// The subscription that a product id means on a page about the product `page`; nil when no product has the id, and
  /// for a third product.
  package func slot(of product: String, onPageAbout page: String) -> Slot? {
    if product == otherProduct(onPageAbout: page)?.id { return .other }
    return product == page && products.contains { $0.id == product } ? .page : nil
  }
}

extension Catalogue {
  /// The tag by which pages say that they are written in a language: `en-GB` for `en`.
  package func pageTag(of language: String) -> String {
    languages.first { $0.tag == language }?.pageTag ?? language
  }

  /// The name of a product; empty where there is no such product.
  package func name(ofProduct id: String) -> String { products.first { $0.id == id }?.name ?? "" }
}

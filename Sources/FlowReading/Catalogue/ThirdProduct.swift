package import BillingModel

/// A product that is neither a page's own nor the one that stands for all others there. The model knows nothing of it,
/// because it has two subscriptions.
package struct ThirdProduct: Error {
  let id: String
  /// The id of the page's product.
  let page: String
  /// The id of the product that stands for all others.
  let other: String

  /// That it is a third product, as a sentence without its stop.
  package var words: String {
    "\(id) is a third product beside \(page) and \(other), and the model knows two subscriptions"
  }

  /// What to write, as a sentence.
  package var advice: String { "Name \(page) or \(other), which stands for every other product there." }
}

extension Catalogue {
  /// What is wrong with naming a product on a page about another one; nil where the model knows its subscription, and
  /// where there is no such product.
  func thirdProduct(_ id: String, onPageAbout page: String) -> ThirdProduct? {
    guard products.contains(where: { $0.id == id }), slot(of: id, onPageAbout: page) == nil,
      let other = otherProduct(onPageAbout: page)
    else { return nil }
    return ThirdProduct(id: id, page: page, other: other.id)
  }

  /// The facts of a named account, in the order in which one on a page about a product can be given them: its currency
  /// first, because amounts have to be in it.
  package func facts(
    of account: NamedAccount, onPageAbout page: String
  ) throws(ThirdProduct) -> [(fact: Fact, value: Value)] {
    let currencies = account.facts.filter { $0.fact == .accountCurrency }
    let others = account.facts.filter { $0.fact != .accountCurrency }
    guard let products = account.products else { return currencies + others }
    var slots: UInt32 = 0
    for id in products {
      if let third = thirdProduct(id, onPageAbout: page) { throw third }
      if let slot = slot(of: id, onPageAbout: page) { slots |= UInt32(bit: slot.rawValue) }
    }
    return currencies + [(.accountProducts, .names(slots))] + others
  }
}

extension Diagnostic {
  static func thirdProduct(_ third: ThirdProduct, at place: SourceRange) -> Diagnostic {
    Diagnostic(.valueWrong, at: place, "\(third.words).", help: third.advice)
  }
}

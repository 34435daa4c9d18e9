package import BillingModel

/// An account that examples use by its id. It is described by facts; all others are as in the ordinary account.
package struct NamedAccount: Sendable {
  package let id: String
  /// The facts in the order of the file. `BillingCenter.set` applies them.
  package let facts: [(fact: Fact, value: Value)]

  package init(id: String, facts: [(fact: Fact, value: Value)]) {
    self.id = id
    self.facts = facts
  }
}

extension NamedAccount {
  /// The currency that it names; nil where its amounts are in that of its product.
  var currency: Currency? {
    facts.lazy.compactMap { if case .currency(let currency) = $0.value { currency } else { nil } }.first
  }

  /// The facts in the order in which an account can be given them: its currency first, because amounts have to be in it.
  package var inOrder: [(fact: Fact, value: Value)] {
    facts.filter { $0.fact == .accountCurrency } + facts.filter { $0.fact != .accountCurrency }
  }
}

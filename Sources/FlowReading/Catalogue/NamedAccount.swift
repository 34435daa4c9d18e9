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

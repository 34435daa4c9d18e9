package import BillingModel

/// A product that is sold, with its plan.
package struct Product: Sendable {
  package let id: String
  /// The name, which is the same in every language.
  package let name: String
  package let plan: Plan

  package init(id: String, name: String, plan: Plan) {
    self.id = id
    self.name = name
    self.plan = plan
  }
}

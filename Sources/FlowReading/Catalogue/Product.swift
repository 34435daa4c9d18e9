package import BillingModel

/// A product that is sold, with its plan.
package struct Product: Sendable {
  package let id: String
  /// The name, which is the same in every language.
  package let name: String
  package let namePlace: SourceRange
  package let plan: Plan

  package init(id: String, name: String, namePlace: SourceRange, plan: Plan) {
    self.id = id
    self.name = name
    self.namePlace = namePlace
    self.plan = plan
  }
}

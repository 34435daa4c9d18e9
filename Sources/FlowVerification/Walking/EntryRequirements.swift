package import FlowReading

/// Whom a flow sends elsewhere before its first step: what a reader meets who is led there from another flow.
package struct EntryRequirements: Hashable, Sendable {
  /// What is asked, in the author's order; the first that tells turns the reader away.
  package struct Requirement: Hashable, Sendable {
    package let condition: Condition
    /// Accounts for which the condition is this are turned away.
    let redirectsWhen: Bool
    let place: SourceRange
  }

  package let requirements: [Requirement]

  /// What the flow's requirements and ways elsewhere ask, as its author wrote them.
  package init(of flow: Flow) {
    requirements = flow.preliminaries.flatMap { preliminary in
      preliminary.decisions(in: preliminary.paragraph).map { decision in
        Requirement(
          condition: decision.condition, redirectsWhen: decision.redirectsWhen,
          place: preliminary.paragraph.code(decision.place.code)?.place ?? preliminary.paragraph.place)
      }
    }
  }
}

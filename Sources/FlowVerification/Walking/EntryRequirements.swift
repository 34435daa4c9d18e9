package import FlowReading

/// The conditions that redirect accounts before the first step of a flow. They are tested when another flow sends
/// readers to this flow.
package struct EntryRequirements: Hashable, Sendable {
  /// One condition that redirects accounts, and its place in the source.
  package struct Requirement: Hashable, Sendable {
    package let condition: Condition
    /// The answer of the condition with which an account is redirected.
    let redirectsWhen: Bool
    let place: SourceRange
  }

  /// In the order of the document: the first that redirects an account decides.
  package let requirements: [Requirement]

  /// Collects the conditions of the prerequisites and `elsewhere` blocks from the flow in its source language.
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

package import XMLTree

/// The schemas with which the tool checks flows, fragments and scenarios.
package enum FlowSchema {
  /// The schema of flows.
  package static let grammar = Grammar(of: .flow)

  /// The schema of fragments.
  package static let fragmentGrammar = Grammar(of: .fragment)

  /// The schema of scenarios.
  package static let scenarioGrammar = Grammar(of: .scenario)
}

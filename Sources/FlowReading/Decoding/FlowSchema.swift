package import XMLTree

/// The schemas that flows, fragments and scenarios are checked with.
package enum FlowSchema {
  /// What the tool checks flows with.
  package static let grammar = Grammar(of: .flow)

  /// What the tool checks fragments with.
  package static let fragmentGrammar = Grammar(of: .fragment)

  /// What the tool checks scenarios with.
  package static let scenarioGrammar = Grammar(of: .scenario)
}

package import FlowReading
import FlowVerification

/// A comparison as JSON, for other tools. Every key is always there.
package struct ComparisonDocument: Sendable {
  private let comparison: ProjectComparison
  private let against: String
  private let unread: [Diagnostic]

  /// Takes a comparison, the name of the earlier state, which is a folder or a revision of git, and what of its data could not
  /// be read.
  package init(_ comparison: ProjectComparison, against: String, unread: [Diagnostic] = []) {
    self.comparison = comparison
    self.against = against
    self.unread = unread
  }

  /// The document as text.
  package var json: String {
    JSONValue.object([
      "against": .text(against), "unread": .list(unread.map(\.json)), "isChanged": .flag(!comparison.isEmpty),
      "isWorse": .flag(comparison.isWorse),
      "flows": .list(comparison.flows.map(\.json)),
      "texts": .list(
        comparison.languages.map { language in
          .object(["language": .text(language.language), "changes": .list(language.changes.map(\.json))])
        }),
    ]).document
  }
}

extension FlowComparison {
  /// The changes of a flow in a language. The outcomes before and after are an object with a count for each outcome, or null
  /// where there is no page.
  fileprivate var json: JSONValue {
    .object([
      "flow": .text(flow), "language": .text(language), "state": .text(kind.rawValue), "isWorse": .flag(isWorse),
      "outcomesBefore": FlowComparison.json(outcomesBefore), "outcomesAfter": FlowComparison.json(outcomesAfter),
      "moves": .list(
        moves.map { move in
          .object([
            "from": .text(move.from.summaryName), "to": .text(move.to.summaryName), "accounts": .whole(move.accounts),
          ])
        }),
      "changes": .list(changes.map(\.json)),
    ])
  }

  private static func json(_ outcomes: [Outcome: Int]?) -> JSONValue {
    guard let outcomes else { return .null }
    return .object(
      Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0.summaryName, .whole(outcomes[$0] ?? 0)) }))
  }
}

extension FlowChange {
  fileprivate var json: JSONValue {
    .object([
      "rank": .text(rank.rawValue), "kind": .text(kind.rawValue), "subject": .text(subject),
      "step": JSONValue(step), "words": .text(words),
      "before": .text(before), "after": .text(after), "reasons": .list(reasons.map(JSONValue.text)),
    ])
  }
}

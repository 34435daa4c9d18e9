import FlowPublishing
import FlowReading
import FlowVerification

/// A comparison as tools read it. Every key is always there.
package struct ComparisonDocument: Sendable {
  private let comparison: ProjectComparison
  private let against: String

  /// Takes what the earlier state is called too.
  package init(_ comparison: ProjectComparison, against: String) {
    self.comparison = comparison
    self.against = against
  }

  /// The record, keys in order.
  package var json: String {
    JSONValue.object([
      "against": .text(against), "isWorse": .flag(comparison.isWorse), "flows": .list(comparison.flows.map(\.json)),
    ]).document
  }
}

extension FlowComparison {
  /// A flow in a language: outcomes are objects with a number for each outcome, or null where there is no such page.
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
      "rank": .text(rank.rawValue), "kind": .text(kind.rawValue), "subject": .text(subject), "words": .text(words),
      "before": .text(before), "after": .text(after), "reasons": .list(reasons.map(JSONValue.text)),
    ])
  }
}

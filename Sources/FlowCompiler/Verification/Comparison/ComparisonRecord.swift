import Foundation

/// A comparison as tools read it. Every key is always there.
package struct ComparisonRecord: Encodable {
  private let against: String
  private let isWorse: Bool
  private let flows: [FlowRecord]

  private enum CodingKeys: String, CodingKey {
    case against, isWorse, flows
  }

  /// Takes what the earlier state is called too.
  package init(_ comparison: ProjectComparison, against: String) {
    self.against = against
    isWorse = comparison.isWorse
    flows = comparison.flows.map(FlowRecord.init)
  }

  /// The record, keys in order.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      preconditionFailure("Strings and numbers could not be written as JSON: \(error)")
    }
  }
}

/// A flow in a language: outcomes are objects with a number for each outcome, or `null` where there is no such page.
private struct FlowRecord: Encodable {
  let page: FlowComparison

  private enum CodingKeys: String, CodingKey {
    case flow, language, state, isWorse, outcomesBefore, outcomesAfter, moves, changes
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(page.flow, forKey: .flow)
    try container.encode(page.language, forKey: .language)
    try container.encode(page.kind.rawValue, forKey: .state)
    try container.encode(page.isWorse, forKey: .isWorse)
    try container.encode(page.outcomesBefore.map(counts), forKey: .outcomesBefore)
    try container.encode(page.outcomesAfter.map(counts), forKey: .outcomesAfter)
    try container.encode(
      page.moves.map { MoveRecord(from: $0.from.words, to: $0.to.words, accounts: $0.accounts) }, forKey: .moves)
    try container.encode(page.changes.map(ChangeRecord.init), forKey: .changes)
  }

  private func counts(_ outcomes: [Outcome: Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0.words, outcomes[$0] ?? 0) })
  }
}

private struct MoveRecord: Encodable {
  let from: String
  let to: String
  let accounts: Int
}

private struct ChangeRecord: Encodable {
  let rank: String
  let kind: String
  let subject: String
  let words: String
  let before: String
  let after: String
  let reasons: [String]

  init(_ change: FlowChange) {
    rank = change.rank.rawValue
    kind = change.kind.rawValue
    subject = change.subject
    words = change.words
    before = change.before
    after = change.after
    reasons = change.reasons
  }
}

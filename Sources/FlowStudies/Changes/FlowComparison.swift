import BillingModel
import FlowReading
import FlowTranslation
package import FlowVerification

/// What is different about a flow in one language between two states of content and data.
package struct FlowComparison: Sendable {
  /// Which state is compared with the earlier one.
  package enum Kind: String, Sendable {
    /// The earlier text with the later data: what a release does to the page that readers have now.
    case published = "published"
    /// The later text with the later data: what the next page says.
    case next = "next"
  }

  /// Accounts that come to another outcome than before.
  package struct Move: Hashable, Sendable {
    package let from: Outcome
    package let to: Outcome
    package let accounts: Int
  }

  package let flow: String
  package let language: String
  package let kind: Kind
  /// Accounts by the worst of their walks; nil where there is no such page.
  package let outcomesBefore: [Outcome: Int]?
  package let outcomesAfter: [Outcome: Int]?
  /// Exactly as many as they are; the largest first.
  package let moves: [Move]
  /// Most important first.
  package let changes: [FlowChange]

  /// Whether something that held is false now.
  package var isWorse: Bool {
    changes.contains { $0.rank == .worse } || moves.contains { $0.to.fails && !$0.from.fails }
  }

  /// Whether nothing is different.
  package var isEmpty: Bool { changes.isEmpty && moves.isEmpty }

  /// Whether the two say the same, of whichever state or language.
  func saysTheSame(as other: FlowComparison) -> Bool {
    changes == other.changes && moves == other.moves && outcomesAfter == other.outcomesAfter
  }
}

extension Outcome {
  /// Whether readers are left with something wrong.
  fileprivate var fails: Bool { self == .misled || self == .stranded }
}

extension FlowComparison {
  /// Compares two states of a flow that can both be walked.
  init(_ kind: Kind, from before: FlowState, to after: FlowState) {
    flow = after.localized.flow.id
    language = after.localized.language
    self.kind = kind
    outcomesBefore = before.exploration.countsByOutcome()
    outcomesAfter = after.exploration.countsByOutcome()
    moves = FlowComparison.moves(from: before.exploration, to: after.exploration)
    changes = ChangeFinder(before: before, after: after).changes
  }

  /// A page that there was not, or is not any more.
  init(_ kind: Kind, flow: String, language: String, before: FlowState?, after: FlowState?, change: FlowChange) {
    self.flow = flow
    self.language = language
    self.kind = kind
    outcomesBefore = before?.exploration.countsByOutcome()
    outcomesAfter = after?.exploration.countsByOutcome()
    moves = []
    changes = [change]
  }

  private static func moves(from before: Exploration, to after: Exploration) -> [Move] {
    var space = after.space
    var moves: [Move] = []
    for from in Outcome.allCases {
      let accounts = space.copy(before.accountsByOutcome[from] ?? .none, of: before.space)
      for to in Outcome.allCases where to != from {
        let moved = space.intersection(accounts, after.accountsByOutcome[to] ?? .none)
        if moved != .none { moves.append(Move(from: from, to: to, accounts: space.count(of: moved))) }
      }
    }
    return moves.filter { $0.accounts > 0 }.sorted { ($1.accounts, $0.from, $0.to) < ($0.accounts, $1.from, $1.to) }
  }
}

import BillingModel
import FlowReading
import FlowTranslation
package import FlowVerification

/// The changes of a flow in one language between two states of content and data.
package struct FlowComparison: Sendable {
  /// Which state is compared with the earlier one.
  package enum Kind: String, CaseIterable, Sendable {
    /// The earlier text with the later data: the page that readers have now, after the release.
    case published
    /// The later text with the later data: the next page.
    case next
  }

  /// A number of accounts whose outcome changed.
  package struct Move: Hashable, Sendable {
    package let from: Outcome
    package let to: Outcome
    package let accounts: Int
  }

  package let flow: String
  package let language: String
  package let kind: Kind
  /// How many accounts come to each outcome in the earlier state; nil where there is no page.
  package let outcomesBefore: [Outcome: Int]?
  /// How many accounts come to each outcome in the later state; nil where there is no page.
  package let outcomesAfter: [Outcome: Int]?
  /// The accounts whose outcome changed, counted exactly; the largest number first.
  package let moves: [Move]
  /// The changes, the most important first.
  package let changes: [FlowChange]

  /// Whether a part that held is false now, or accounts fail that did not fail before.
  package var isWorse: Bool {
    changes.contains { $0.rank == .worse } || moves.contains { $0.to.fails && !$0.from.fails }
  }

  /// Whether nothing is different.
  package var isEmpty: Bool { changes.isEmpty && moves.isEmpty }

  /// Whether both have the same changes, whatever their state and language.
  func hasSameChanges(as other: FlowComparison) -> Bool {
    changes == other.changes && moves == other.moves && outcomesAfter == other.outcomesAfter
  }
}

extension Outcome {
  /// Whether readers with this outcome are misled or stranded.
  fileprivate var fails: Bool { self == .misled || self == .stranded }
}

extension FlowComparison {
  /// Compares two states of a flow that can both be walked.
  init(_ kind: Kind, from before: FlowState, to after: FlowState) {
    flow = after.localized.flow.id
    language = after.localized.languageTag
    self.kind = kind
    outcomesBefore = before.exploration.countsByOutcome()
    outcomesAfter = after.exploration.countsByOutcome()
    moves = FlowComparison.moves(from: before.exploration, to: after.exploration)
    changes = ChangeFinder(before: before, after: after).changes
  }

  /// The comparison for a page that is new or gone, which is its only change.
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

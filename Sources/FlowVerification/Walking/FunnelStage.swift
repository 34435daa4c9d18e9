/// A decision, a step or the end of a flow, with the numbers of accounts that arrive and leave there.
package struct FunnelStage: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case decision = "decision"
    case step = "step"
    case end = "end"
  }

  package let kind: Kind
  /// The id of the paragraph of a decision, or of a step; empty for the end.
  package let id: String
  /// The number of accounts whose worst walk gets here.
  package var arrivals = 0
  /// The number of accounts that follow the troubleshooting of this step in one of their walks.
  package var helped = 0
  /// The number of accounts whose worst walk ends here, by outcome.
  package var exits: [Outcome: Int] = [:]
}

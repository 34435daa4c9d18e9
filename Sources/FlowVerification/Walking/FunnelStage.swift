/// A decision, a step or the end of a flow, and the accounts that come to it.
package struct FunnelStage: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case decision = "decision"
    case step = "step"
    case end = "end"
  }

  package let kind: Kind
  /// The id of the paragraph or of the step; empty for the end.
  package let id: String
  /// The accounts whose worst walk gets here.
  package var arrivals = 0
  /// The accounts that follow the troubleshooting of this step in one of their walks.
  package var helped = 0
  /// The accounts whose worst walk ends here, by how it ends.
  package var exits: [Outcome: Int] = [:]
}

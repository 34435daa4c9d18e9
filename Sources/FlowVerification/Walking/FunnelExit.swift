/// A part of a flow at which a walk can end: a decision or a step by its index, or the end.
package enum FunnelExit: Hashable, Sendable {
  case decision(Int)
  case step(Int)
  /// After the last step.
  case end
}

/// Where a walk can end.
package enum FunnelExit: Hashable, Sendable {
  case decision(Int)
  case step(Int)
  /// Behind the last step.
  case end
}

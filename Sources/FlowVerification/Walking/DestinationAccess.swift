/// Whether a reader who is sent somewhere gets in.
enum DestinationAccess: Hashable, Sendable {
  case open, closed
  /// The flow that the reader is sent to turns the reader away, by the requirement of this number.
  case turnedAway(requirement: Int)
}

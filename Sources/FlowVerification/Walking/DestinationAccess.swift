/// Whether the place to which a reader is sent is open to the reader's account.
enum DestinationAccess: Hashable, Sendable {
  case open, closed
  /// The destination is a flow that redirects the reader, because of its entry requirement with this number.
  case turnedAway(requirement: Int)
}

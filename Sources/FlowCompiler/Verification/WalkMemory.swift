import BillingModel

/// Where walks have been, and with which accounts: who comes there again in the same state has nothing new to meet.
///
/// A walk that has taken its tip can do less than one that has not: where the one has been, the other meets nothing new.
struct WalkMemory {
  private var visited: [Walk: Accounts] = [:]

  /// Remembers that accounts come to a state.
  /// - Returns: those of them that were not there before.
  mutating func visit(_ walk: Walk, _ accounts: Accounts, _ space: inout AccountSpace) -> Accounts {
    var new = accounts
    if walk.hasTakenTip {
      var other = walk
      other.hasTakenTip = false
      if let known = visited[other] { new = space.difference(new, known) }
    }
    if let known = visited[walk] {
      new = space.difference(new, known)
      visited[walk] = space.union(known, new)
    } else {
      visited[walk] = new
    }
    return new
  }
}

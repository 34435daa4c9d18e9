import BillingModel

/// The number of walks in a search, and the accounts of each failure.
package struct WalkResults {
  /// The number of walks that have ended. A walk of a set of accounts counts once.
  package private(set) var walks = 0
  /// In the order in which the search met the failures.
  private(set) var failures: [(failure: WalkFailure, accounts: AccountSet)] = []
  /// The index in `failures` of each failure.
  private var numbers: [WalkFailure: Int] = [:]

  /// Whether a walk has failed for a reason that is not among these.
  func hasFailure(besides tolerated: Set<WalkFailure>) -> Bool {
    failures.contains { !tolerated.contains($0.failure) }
  }

  /// Adds a walk that has ended, with its accounts.
  mutating func add(_ ending: WalkResult, _ accounts: AccountSet, _ space: inout AccountSpace) {
    walks += 1
    guard case .failed(let failure) = ending else { return }
    if let number = numbers[failure] {
      failures[number].accounts = space.union(failures[number].accounts, accounts)
    } else {
      numbers[failure] = failures.count
      failures.append((failure, accounts))
    }
  }
}

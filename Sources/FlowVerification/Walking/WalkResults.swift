import BillingModel

/// How many walks of a flow there are, and for which accounts they fail.
package struct WalkResults {
  package private(set) var walks = 0
  /// In the order in which the walks met them.
  private(set) var failures: [(failure: WalkFailure, accounts: AccountSet)] = []
  private var numbers: [WalkFailure: Int] = [:]

  /// Adds a walk.
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

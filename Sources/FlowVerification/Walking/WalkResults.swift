import BillingModel

/// How many walks of a flow there are, and for which accounts they fail.
package struct WalkResults {
  package private(set) var walks = 0
  /// In the order in which the walks met them.
  private(set) var failures: [(finding: WalkFailure, accounts: AccountSet)] = []
  private var numbers: [WalkFailure: Int] = [:]

  /// Adds a walk.
  mutating func add(_ ending: WalkResult, _ accounts: AccountSet, _ space: inout AccountSpace) {
    walks += 1
    guard case .failed(let finding) = ending else { return }
    if let number = numbers[finding] {
      failures[number].accounts = space.union(failures[number].accounts, accounts)
    } else {
      numbers[finding] = failures.count
      failures.append((finding, accounts))
    }
  }
}

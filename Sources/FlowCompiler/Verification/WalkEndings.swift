import BillingModel

/// How the walks of a flow end, and for which accounts.
struct WalkEndings {
  private(set) var walks = 0
  /// In the order in which the walks met them.
  private(set) var failures: [(finding: Finding, accounts: Accounts)] = []
  /// The accounts of walks that were not told to go elsewhere.
  private(set) var begun = Accounts.none
  private var numbers: [Finding: Int] = [:]
  private var outcomes: [Outcome: Accounts] = [:]

  /// Adds a walk.
  mutating func add(_ ending: Ending, _ accounts: Accounts, isTold: Bool, _ space: inout AccountSpace) {
    walks += 1
    outcomes[ending.outcome] = space.union(outcomes[ending.outcome] ?? .none, accounts)
    if !isTold { begun = space.union(begun, accounts) }
    guard case .failed(let finding) = ending else { return }
    if let number = numbers[finding] {
      failures[number].accounts = space.union(failures[number].accounts, accounts)
    } else {
      numbers[finding] = failures.count
      failures.append((finding, accounts))
    }
  }

  /// The accounts whose worst walk comes to each outcome.
  func byOutcome(_ space: inout AccountSpace) -> [Outcome: Accounts] {
    var worse = Accounts.none
    var accounts: [Outcome: Accounts] = [:]
    for outcome in Outcome.allCases.sorted() {
      let all = outcomes[outcome] ?? .none
      accounts[outcome] = space.difference(all, worse)
      worse = space.union(worse, all)
    }
    return accounts
  }
}

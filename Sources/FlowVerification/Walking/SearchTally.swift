import BillingModel

/// Counts what a search does, and at which operations its walks become more.
struct SearchTally {
  private let limits: SearchLimits
  private var operations = 0
  private var forks: [Fork]
  /// The first bound that was passed, and how much there may be.
  private var passed: (bound: SearchExcess.Bound, limit: Int)?
  /// The last operation that was done.
  private var last = 0

  /// What became of the walks at an operation that divided them.
  private struct Fork {
    var origins = 0
    var states = 0
    var followsOrder = false
  }

  init(_ program: FlowProgram, _ limits: SearchLimits) {
    self.limits = limits
    forks = Array(repeating: Fork(), count: program.operations.count)
  }

  /// Whether a bound was passed. The search has to end then.
  var isExceeded: Bool { passed != nil }

  /// Counts an operation that a walk has done.
  /// - Returns: whether the search may go on.
  mutating func count(_ operation: Int, _ explorer: borrowing AccountExplorer) -> Bool {
    operations += 1
    last = operation
    guard passed == nil else { return false }
    if operations > limits.operations { passed = (.operations, limits.operations) }
    if explorer.nodes > limits.nodes { passed = (.nodes, limits.nodes) }
    if explorer.answers > limits.answers { passed = (.answers, limits.answers) }
    return passed == nil
  }

  /// Adds a state that walks came to behind an operation that divided them, or at which walks come together. `isFirst`
  /// says whether it is the first of those that came of one state.
  mutating func add(isNew: Bool, isFirst: Bool, followsOrder: Bool, behind operation: Int) {
    if isFirst { forks[operation].origins += 1 }
    if isNew { forks[operation].states += 1 }
    if followsOrder { forks[operation].followsOrder = true }
  }

  /// The reason why the search ended; nil where it made all walks. Of operations that multiply walks alike, it names the
  /// first.
  var excess: SearchExcess? {
    guard let passed else { return nil }
    var most = last
    for (number, fork) in forks.enumerated()
    where fork.states - fork.origins > max(0, forks[most].states - forks[most].origins) { most = number }
    return SearchExcess(
      bound: passed.bound, limit: passed.limit, operation: most, origins: forks[most].origins,
      states: forks[most].states, followsOrder: forks[most].followsOrder)
  }
}

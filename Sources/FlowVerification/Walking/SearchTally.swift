import BillingModel

/// Counts what a search does, and at which operations its walks become more.
struct SearchTally {
  private let limits: SearchLimits
  /// What the search has done so far.
  private(set) var effort = SearchEffort()
  private var forks: [Fork]
  /// The first bound that was passed, and how much there may be.
  private var passed: (bound: SearchExcess.Bound, limit: Int)?
  /// How many times the explorer had asked at the last operation.
  private var timesAsked = 0
  /// The last operation that was done.
  private var last = 0

  /// What became of the walks at an operation that divided them.
  private struct Fork {
    var origins = 0
    var states = 0
    var questions = 0
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
    effort.operations += 1
    effort.nodes = explorer.nodes
    // Each explorer counts from nothing, and this is how many it has asked since the last operation.
    let questions = explorer.timesAsked - min(timesAsked, explorer.timesAsked)
    timesAsked = explorer.timesAsked
    effort.questions += questions
    forks[operation].questions += questions
    last = operation
    guard passed == nil else { return false }
    if effort.operations > limits.operations { passed = (.operations, limits.operations) }
    if explorer.nodes > limits.nodes { passed = (.nodes, limits.nodes) }
    if effort.questions > limits.questions { passed = (.questions, limits.questions) }
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
    if passed.bound == .questions {
      for (number, fork) in forks.enumerated() where fork.questions > forks[most].questions { most = number }
      return SearchExcess(
        bound: passed.bound, limit: passed.limit, operation: most, origins: 0, states: 0,
        followsOrder: forks[most].followsOrder)
    }
    for (number, fork) in forks.enumerated()
    where fork.states - fork.origins > max(0, forks[most].states - forks[most].origins) { most = number }
    return SearchExcess(
      bound: passed.bound, limit: passed.limit, operation: most, origins: forks[most].origins,
      states: forks[most].states, followsOrder: forks[most].followsOrder)
  }
}

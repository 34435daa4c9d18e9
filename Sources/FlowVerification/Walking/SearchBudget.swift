/// What several searches may do together.
struct SearchBudget {
  /// What is left of it.
  private(set) var left: SearchLimits

  /// As much as so many searches may do.
  init(_ limits: SearchLimits, times searches: Int) {
    left = limits
    left.operations *= searches
    left.nodes *= searches
    left.questions *= searches
  }

  /// Whether nothing is left for another search.
  var isSpent: Bool { left.operations <= 0 || left.nodes <= 0 || left.questions <= 0 }

  mutating func spend(_ effort: SearchEffort) {
    left.operations -= effort.operations
    left.nodes -= effort.nodes
    left.questions -= effort.questions
  }

  /// The bounds of the next search: those of any, and what is left.
  func limits(of search: SearchLimits) -> SearchLimits {
    var limits = search
    limits.operations = min(search.operations, left.operations)
    limits.nodes = min(search.nodes, left.nodes)
    limits.questions = min(search.questions, left.questions)
    return limits
  }
}

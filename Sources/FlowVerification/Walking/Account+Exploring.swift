package import BillingModel

extension AccountExplorer {
  /// Runs every path of every account of this explorer from `start` on, by depth-first search.
  ///
  /// - `step` advances a state by one operation and returns the ending when the path ends. It may read the account and
  ///   make choices. Each read and each choice is a fork: `step` runs once for each branch, from a copy of the state
  ///   before it.
  /// - `stops` is called after each operation that ends no path, and returns whether to leave the path there. The
  ///   caller can then continue it from a worklist.
  /// - `leaf` is called with each ending. The explorer then holds the accounts and the branches that lead to it.
  ///
  /// It is not part of BillingModel, because copying a state is cheap only in the module that defines the type of the
  /// state.
  package mutating func explore<State: BitwiseCopyable, Ending>(
    from start: State, step: (inout State, inout Account) -> Ending?,
    stops: (State, inout AccountExplorer) -> Bool = { _, _ in false },
    leaf: (Ending, State, inout AccountExplorer) -> Void
  ) {
    var snapshots: [(state: State, waysTaken: Int)] = []
    var state = start
    while true {
      var ending: Ending?
      repeat {
        let before = (state, waysTaken)
        ending = step(&state, &account)
        while snapshots.count < depth { snapshots.append(before) }
      } while ending == nil && !stops(state, &self)
      if let ending { leaf(ending, state, &self) }
      guard takeNextPart() else { return }
      snapshots.removeLast(snapshots.count - depth)
      guard let last = snapshots.last else { return }
      state = last.state
      resume(waysTaken: last.waysTaken)
    }
  }
}

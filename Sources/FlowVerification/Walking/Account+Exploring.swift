package import BillingModel

extension AccountExplorer {
  /// Walks every account that it stands for in every way, from `start` on.
  ///
  /// `step` takes a walk one operation additional and answers its ending when it has one; it may read the account and
  /// choose. It is run again, from a copy of the state before it, for each part of what it asked. `leaf` gets each
  /// ending; the explorer then has the accounts and the ways that lead to it. `stops` is asked after each operation
  /// whether somebody else goes on from there.
  ///
  /// It stands here and not in the model, because only in the module that knows the state is copying it cheap.
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

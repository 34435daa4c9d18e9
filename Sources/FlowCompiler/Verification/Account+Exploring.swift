import BillingModel

extension Account {
  /// Walks every account of `accounts` in every way, from `start` on.
  ///
  /// `step` takes a walk one operation further and answers its ending when it has one; it may read the account and
  /// choose. It is run again, from a copy of the state before it, for each part of what it asked. `leaf` gets each
  /// ending with the accounts and the choices that lead to it. `arrive` hears of each new state and of the accounts in it,
  /// and answers those that have to go on from there.
  ///
  /// It stands here and not in the model, because only in the module that knows the state is copying it cheap.
  static func explore<State: BitwiseCopyable, Ending>(
    _ accounts: AccountSet, from start: State,
    step: (inout State, inout Account) -> Ending?,
    arrive: (State, () -> [AccountSet]) -> [AccountSet]? = { _, _ in nil },
    leaf: (Ending, State, [AccountSet], [UInt8]) -> Void
  ) {
    var explorer = AccountExplorer([accounts])
    var snapshots: [(state: State, choicesRead: Int)] = []
    var state = start
    while true {
      var ending: Ending?
      var isKnown = false
      repeat {
        let before = (state, explorer.choicesRead)
        ending = step(&state, &explorer.account)
        while snapshots.count < explorer.depth { snapshots.append(before) }
        if ending == nil, let accounts = arrive(state, { explorer.accounts }) {
          isKnown = accounts.isEmpty
          if !isKnown { explorer.stand(for: accounts) }
        }
      } while ending == nil && !isKnown
      if let ending { leaf(ending, state, explorer.accounts, explorer.choices) }
      guard explorer.takeNextPart() else { return }
      snapshots.removeLast(snapshots.count - explorer.depth)
      guard let last = snapshots.last else { return }
      state = last.state
      explorer.resume(choicesRead: last.choicesRead)
    }
  }
}

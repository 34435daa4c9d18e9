extension Account {
  /// Walks the smallest of some accounts once, with given choices, and shows each state on the way; choices that run
  /// out are 0.
  package static func replay<State: BitwiseCopyable, Ending>(
    _ accounts: AccountSet, choices: [UInt8], from start: State,
    step: (inout State, inout Account) -> Ending?, seen: (_ before: State, _ after: State, inout Account) -> Void
  ) -> Ending {
    var explorer = AccountExplorer(AccountSpace(accounts.smallest))
    explorer.choose(choices)
    var state = start
    while true {
      let before = state
      let ending = step(&state, &explorer.account)
      seen(before, state, &explorer.account)
      if let ending { return ending }
    }
  }
}

extension Account {
  /// Walks the smallest of some accounts once, going given ways, and shows each state on the way; ways that run
  /// out are 0.
  package static func replay<State: BitwiseCopyable, Ending>(
    _ accounts: AccountBox, ways: [UInt8], from start: State,
    step: (inout State, inout Account) -> Ending?, seen: (_ before: State, _ after: State, inout Account) -> Void
  ) -> Ending {
    replay(in: AccountSpace(accounts.smallest), ways: ways, from: start, step: step, seen: seen)
  }

  /// The same for the account that a space holds, with what it enters; where that is open, it is what leads on first.
  package static func replay<State: BitwiseCopyable, Ending>(
    in space: AccountSpace, ways: [UInt8], from start: State,
    step: (inout State, inout Account) -> Ending?, seen: (_ before: State, _ after: State, inout Account) -> Void
  ) -> Ending {
    var explorer = AccountExplorer(space)
    explorer.go(ways)
    var state = start
    while true {
      let before = state
      let ending = step(&state, &explorer.account)
      seen(before, state, &explorer.account)
      if let ending { return ending }
    }
  }
}

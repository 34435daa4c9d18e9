extension Account {
  /// Makes one walk of the smallest account of a box, on given ways, and shows each state on the way. Where no more
  /// ways are given, the first is taken.
  package static func replay<State: BitwiseCopyable, Ending>(
    _ accounts: AccountBox, ways: [UInt8], from start: State,
    step: (inout State, inout Account) -> Ending?, seen: (_ before: State, _ after: State, inout Account) -> Void
  ) -> Ending {
    replay(in: AccountSpace(accounts.smallest), ways: ways, from: start, step: step, seen: seen)
  }

  /// The same for the account of a space, with what it enters. Where that is open, the walk takes the first part of
  /// each fork.
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

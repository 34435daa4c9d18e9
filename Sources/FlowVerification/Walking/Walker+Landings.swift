import BillingModel

extension Walker {
  /// For each step, the screen on which it ends for the reader nearest to the ordinary account who is not redirected;
  /// nil for a step that this reader does not do. Steps of other accounts are compared with it.
  var landingsOfNearestReader: [Screen?] {
    guard let reader = nearestReader else { return landings }
    var walker = self
    walker.entersFirstValue = true
    var landings = landings
    _ = Account.replay(
      in: AccountSpace(reader, choices: choices), ways: [], from: WalkState(start: BillingState()),
      step: { walk, account in walker.advance(&walk, &account) },
      seen: { before, after, _ in
        if case .endStep(let number) = program.operations[Int(before.position)] {
          landings[number] = after.billing.screen
        }
      })
    return landings
  }

  /// The account nearest to the ordinary account that comes to the first step without being redirected; nil where all
  /// accounts are redirected.
  private var nearestReader: AccountBox? {
    var walker = self
    var nearest: AccountBox?
    var explorer = AccountExplorer(AccountSpace(.all, choices: choices))
    explorer.explore(
      from: WalkState(start: BillingState()), step: { walk, account in walker.advance(&walk, &account) },
      stops: { walk, explorer in
        guard case .beginStep = program.operations[Int(walk.position)] else { return false }
        if walk.redirectedBy == nil {
          let candidate = explorer.space.smallest(of: explorer.accounts).withoutChoices
          if nearest.map(candidate.isNearer) ?? true { nearest = candidate }
        }
        return true
      },
      leaf: { _, _, _ in })
    return nearest
  }
}

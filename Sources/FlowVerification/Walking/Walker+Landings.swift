import BillingModel

extension Walker {
  /// For each step, the screen on which it ends for the reader nearest to the ordinary account who is not redirected;
  /// nil for a step that this reader does not do. Steps of other accounts are compared with it.
  func landingsOfNearestReader(_ tally: inout SearchTally) -> [Screen?] {
    guard let reader = nearestReader(&tally) else { return landings }
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
  private func nearestReader(_ tally: inout SearchTally) -> AccountBox? {
    var walker = self
    var nearest: AccountBox?
    var operation = 0
    var explorer = AccountExplorer(AccountSpace(.all, choices: choices))
    explorer.explore(
      from: WalkState(start: BillingState()),
      step: { walk, account in
        operation = Int(walk.position)
        return walker.advance(&walk, &account)
      },
      stops: { walk, explorer in
        guard tally.count(operation, explorer) else {
          explorer.abandonParts()
          return true
        }
        guard case .beginStep = program.operations[Int(walk.position)] else { return false }
        if walk.redirectedBy == nil {
          let candidate = explorer.space.smallest(of: explorer.accounts).withoutChoices
          if nearest.map(candidate.isNearer) ?? true { nearest = candidate }
        }
        return true
      },
      leaf: { _, _, explorer in
        if !tally.count(operation, explorer) { explorer.abandonParts() }
      })
    return nearest
  }
}

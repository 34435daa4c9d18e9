import BillingModel
import FlowReading

/// Looks whether the flows that sentences link to are open to the readers of these sentences.
extension Walker {
  /// Records whether links are open to the account in the present state of the walk. A link that is open to somebody is
  /// not asked again, so that it divides no accounts.
  mutating func follow(_ links: Range<Int>, _ walk: WalkState, _ account: inout Account) {
    for number in links where !reached.openLinks.contains(number) && isRead(program.links[number], walk, &account) {
      switch access(to: .flow(program.links[number].flow), walk, &account) {
      case .open, .closed: reached.openLinks.insert(number)
      case .turnedAway(let requirement): reached.closedLinks[number, default: []].insert(requirement)
      }
    }
  }

  /// Whether the conditions around a link hold.
  private func isRead(_ link: WalkLink, _ walk: WalkState, _ account: inout Account) -> Bool {
    for scope in link.scopes where !holds(scope, walk, &account) { return false }
    return true
  }
}

/// Projections: sets without what they say about some levels.
extension AccountSpace {
  /// Which levels are projected away.
  enum Projection: Int, CaseIterable {
    case withoutChoices
    /// Without the levels before the choices.
    case fromChoicesOn
  }

  /// The accounts that are in the set with at least one of their choices.
  package mutating func withoutChoices(_ accounts: AccountSet) -> AccountSet {
    choices.domains.isEmpty ? accounts : AccountSet(node: projected(accounts.node, .withoutChoices))
  }

  /// The accounts of the set, and those that differ from one of them in nothing but the levels before the choices.
  mutating func fromChoicesOn(_ accounts: AccountSet) -> AccountSet {
    AccountSet(node: projected(accounts.node, .fromChoicesOn))
  }

  private mutating func projected(_ number: UInt32, _ projection: Projection) -> UInt32 {
    if number < 2 { return number }
    let node = nodes[Int(number)]
    let isBefore = node.level < AccountSpace.beforeChoices.count
    if projection == .fromChoicesOn, !isBefore { return number }
    let count = projections[projection.rawValue].count
    if count <= Int(number) {
      projections[projection.rawValue].append(contentsOf: repeatElement(0, count: nodes.count - count))
    }
    let known = projections[projection.rawValue][Int(number)]
    if known != 0 { return known }
    let level = levels[Int(node.level)]
    var children = node.children
    for value in 0..<level.width where children[value] != 0 { children[value] = projected(children[value], projection) }
    var result = AccountSet.none
    if projection == .fromChoicesOn || level.isChoice {
      for value in 0..<level.width { result = union(result, AccountSet(node: children[value])) }
    } else {
      result = AccountSet(node: self.node(node.level, children))
    }
    projections[projection.rawValue][Int(number)] = result.node
    return result.node
  }
}

/// Copies sets from one space to another.
extension AccountSpace {
  /// The same accounts as a set of this space.
  /// - Precondition: both spaces have the same box, and the set does not depend on choices.
  package mutating func copy(_ accounts: AccountSet, of other: AccountSpace) -> AccountSet {
    precondition(
      Dimension.allCases.allSatisfy { box[$0] == other.box[$0] }, "Accounts of another box may not be in this one.")
    var copies: [UInt32: UInt32] = [0: 0, 1: 1]
    return AccountSet(node: copy(accounts.node, of: other, &copies))
  }

  private mutating func copy(_ number: UInt32, of other: AccountSpace, _ copies: inout [UInt32: UInt32]) -> UInt32 {
    if let known = copies[number] { return known }
    let original = other.nodes[Int(number)]
    var children = original.children
    for value in 0..<AccountSpace.valueLimit { children[value] = copy(children[value], of: other, &copies) }
    let offset = other.levels[Int(original.level)].offset
    guard let level = levels.firstIndex(where: { $0.offset == offset && !$0.isChoice }) else {
      preconditionFailure("A choice of one flow means nothing in another.")
    }
    let copy = node(UInt8(level), children)
    copies[number] = copy
    return copy
  }
}

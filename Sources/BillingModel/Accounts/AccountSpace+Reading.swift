/// Counts and single accounts of sets, for reports.
extension AccountSpace {
  /// How many accounts are in a set.
  /// - Precondition: the set does not depend on choices.
  package func count(of accounts: AccountSet) -> Int {
    var counts: [UInt32: Int] = [:]
    return count(accounts.node, &counts) * combinations(before: nodes[Int(accounts.node)].level)
  }

  /// How many combinations of the levels from its own on a node has.
  private func count(_ number: UInt32, _ counts: inout [UInt32: Int]) -> Int {
    if number < 2 { return Int(number) }
    if let known = counts[number] { return known }
    let node = nodes[Int(number)]
    precondition(!levels[Int(node.level)].isChoice, "Accounts were counted once for each of their choices.")
    var sum = 0
    for value in 0..<AccountSpace.valueLimit where node.children[value] != 0 {
      let child = node.children[value]
      let skipped = combinations(before: nodes[Int(child)].level) / combinations(before: node.level &+ 1)
      sum += count(child, &counts) * skipped
    }
    counts[number] = sum
    return sum
  }

  /// How many combinations the levels before one have.
  private func combinations(before level: UInt8) -> Int {
    (0..<Int(level)).reduce(1) { levels[$1].isChoice ? $0 : $0 * levels[$1].values.nonzeroBitCount }
  }

  /// The account of a set that is nearest to the ordinary one.
  /// - Precondition: the set is not empty.
  package func smallest(of accounts: AccountSet) -> AccountBox {
    var known: [UInt32: AccountBox] = [:]
    guard let smallest = smallest(accounts.node, &known) else {
      preconditionFailure("No accounts have no smallest one.")
    }
    return smallest
  }

  /// The smallest account of a node. It has the lowest values at the levels before the node.
  private func smallest(_ number: UInt32, _ known: inout [UInt32: AccountBox]) -> AccountBox? {
    if number == 0 { return nil }
    if number == 1 { return lowest }
    if let known = known[number] { return known }
    let node = nodes[Int(number)]
    var best: AccountBox?
    for value in 0..<AccountSpace.valueLimit {
      guard var candidate = smallest(node.children[value], &known) else { continue }
      candidate.bits = candidate.bits & ~levels[Int(node.level)].mask | levels[Int(node.level)].bits(1 << UInt64(value))
      if best.map(candidate.isNearer) ?? true { best = candidate }
    }
    known[number] = best
    return best
  }

  /// The combination of the lowest values.
  private var lowest: AccountBox {
    var lowest = box.lowest
    for level in levels where level.isChoice { lowest.bits |= level.bits(level.values & (0 &- level.values)) }
    return lowest
  }
}

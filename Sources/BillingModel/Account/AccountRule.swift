/// A rule by which some combinations of values are no accounts of their own: what a thing that is not there would be
/// like makes no difference, so only its ordinary value is counted.
package struct AccountRule: Sendable {
  /// Why, in a sentence.
  package let reason: String
  /// Where the rule applies: accounts with one of these values in this dimension.
  package let dimension: Dimension
  package let values: UInt64
  /// What such an account has: one of these values in each of these dimensions.
  package let pruned: [(dimension: Dimension, to: UInt64)]

  /// The rules of the account space.
  package static let all: [AccountRule] = [
    AccountRule(
      reason: "An account without the product has no subscription whose state, plan, licences or day could differ.",
      Ownership.notOwned, prunes: [.status, .cycle, .tier, .licences, .assigned, .dayInPeriod]),
    AccountRule(
      reason: "A running trial is not billed: it has no cycle, plan or day of a billing period.",
      Status.trialRunning, prunes: [.cycle, .tier, .dayInPeriod]),
    AccountRule(
      reason: "A trial that has ended was not billed either.",
      Status.trialEnded, prunes: [.cycle, .tier, .dayInPeriod]),
    AccountRule(
      reason: "An expired plan has no current period, so no day of one.", Status.expired, prunes: [.dayInPeriod]),
    AccountRule(
      reason: "At the minimum, half of the licences and all but one are numbers that none and all stand for.",
      dimension: .licences, values: LicenceCount.minimum.bit,
      pruned: [(.assigned, AssignedShare.none.bit | AssignedShare.all.bit)]),
  ]

  private init(
    reason: String, dimension: Dimension, values: UInt64, pruned: [(dimension: Dimension, to: UInt64)]
  ) {
    self.reason = reason
    self.dimension = dimension
    self.values = values
    self.pruned = pruned
  }

  private init<Property: AccountProperty>(reason: String, _ value: Property, prunes dimensions: [Dimension]) {
    self.init(
      reason: reason, dimension: Property.dimension, values: value.bit, pruned: dimensions.map { ($0, 1) })
  }

  /// A set without values that only combinations have which a rule excludes; nil when nothing is left.
  static func consistent(_ set: AccountSet) -> AccountSet? {
    var set = set
    for implication in implications {
      if set.bits & implication.condition & ~implication.values == 0 { set.bits &= ~implication.excluded }
      if set.bits & implication.pruned & ~implication.excluded == 0 { set.bits &= ~implication.values }
    }
    return Dimension.allMasks.allSatisfy { set.bits & $0 != 0 } ? set : nil
  }

  /// One dimension's share of a rule: accounts with one of `values` have none of the `excluded`. All as bits of a set.
  private struct Implication {
    let condition: UInt64
    let values: UInt64
    let pruned: UInt64
    let excluded: UInt64
  }

  private static let implications: [Implication] = all.flatMap { rule in
    rule.pruned.map { dimension, allowed in
      Implication(
        condition: rule.dimension.mask, values: rule.dimension.placed(rule.values), pruned: dimension.mask,
        excluded: dimension.mask & ~dimension.placed(allowed))
    }
  }

  /// The accounts of a set in boxes that do not overlap and that no rule excludes any of.
  static func parts(of set: AccountSet) -> [AccountSet] {
    all.reduce([set]) { parts, rule in parts.flatMap { rule.applied(to: $0) } }
  }

  private func applied(to set: AccountSet) -> [AccountSet] {
    var concerned = set.narrowed(dimension, to: values)
    guard concerned[dimension] != 0 else { return [set] }
    for (dimension, values) in pruned { concerned[dimension] &= values }
    let others = set.narrowed(dimension, to: ~values)
    return (others[dimension] == 0 ? [] : [others])
      + (pruned.contains { concerned[$0.dimension] == 0 } ? [] : [concerned])
  }
}

extension AccountProperty {
  /// The value as the one bit of a set of values.
  package var bit: UInt64 { 1 &<< UInt64(truncatingIfNeeded: rawValue) }
}

extension Dimension {
  fileprivate static let allMasks = allCases.map(\.mask)

  fileprivate func placed(_ values: UInt64) -> UInt64 { values &<< UInt64(truncatingIfNeeded: offset) }
}

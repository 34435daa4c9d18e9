/// A rule that excludes combinations of values. The properties of something that does not exist, such as a
/// subscription, make no difference, so only the account with their ordinary values is counted.
package struct AccountRule: Sendable {
  /// Why, in a sentence.
  package let reason: String
  /// Where the rule applies: accounts with one of these values in this dimension.
  package let dimension: Dimension
  package let values: UInt64
  /// The values that such an account may have in some dimensions. Combinations with other values are excluded.
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

  /// The accounts of a box, as boxes that do not overlap and hold no excluded combination.
  static func parts(of set: AccountBox) -> [AccountBox] {
    all.reduce([set]) { parts, rule in parts.flatMap { rule.applied(to: $0) } }
  }

  private func applied(to set: AccountBox) -> [AccountBox] {
    var concerned = set.narrowed(dimension, to: values)
    guard concerned[dimension] != 0 else { return [set] }
    for (dimension, values) in pruned { concerned[dimension] &= values }
    let others = set.narrowed(dimension, to: ~values)
    return (others[dimension] == 0 ? [] : [others])
      + (pruned.contains { concerned[$0.dimension] == 0 } ? [] : [concerned])
  }
}

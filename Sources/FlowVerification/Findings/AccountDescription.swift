import BillingModel
import FlowReading

/// Says in facts which accounts fail in a group of walks, and names the smallest of them.
struct AccountDescription {
  /// The number of accounts in the group.
  let count: Int
  /// Boxes that together hold all accounts of the group.
  let boxes: [AccountBox]
  /// Whether the boxes hold no other account that got as far as this group.
  let isExact: Bool
  /// The smallest box around all accounts that got as far as this group.
  let arrivals: AccountBox
  private let smallestAccount: AccountBox

  /// The most boxes that a sentence lists.
  private static let boxLimit = 3

  /// Compares the accounts of the group with all that got to the same point, which is an exit of the funnel.
  init(_ group: Exploration.Group, in exploration: Exploration, from exit: FunnelExit) {
    var space = exploration.space
    let reached = space.union(group.accounts, exploration.funnel.accounts(from: exit, &space))
    count = group.count
    smallestAccount = group.smallest
    arrivals = space.hull(of: reached)
    var split = BoxCover(group.accounts, of: reached, in: space)
    let exact = split.boxes(atMost: AccountDescription.boxLimit)
    boxes = exact ?? [group.hull]
    isExact = exact != nil
  }

  /// The sentence that says how many accounts fail, and what only they have in common.
  var facts: String {
    let kinds = "It concerns \(count.grouped()) of \(AccountBox.all.count.grouped()) kinds of account"
    let alternatives = boxes.map(facts(of:))
    guard !alternatives.contains(where: \.isEmpty) else {
      return isExact && boxes.count == 1
        ? "\(kinds): all that come this far." : "\(kinds), in every part of the account space."
    }
    let words = alternatives.map { $0.joined(separator: " and ") }.joined(separator: ", or ")
    return "\(kinds), \(isExact ? "exactly" : "only") when \(words)."
  }

  /// The dimensions in which a box is narrower than the arrivals, and in which this follows neither from the rest of the
  /// box nor from the rules of the account space.
  func narrowed(_ box: AccountBox) -> [Dimension] {
    Dimension.allCases.filter { dimension in
      guard box[dimension] != arrivals[dimension] else { return false }
      var widened = box
      widened[dimension] = arrivals[dimension]
      return widened.count != box.count
    }
  }

  private func facts(of box: AccountBox) -> [String] {
    narrowed(box).map { $0.clause(of: box[$0], among: arrivals[$0]) }
  }

  /// The sentence that names the failing account that differs least from the ordinary one.
  var smallest: String {
    var (facts, clauses): ([String], [String]) = ([], [])
    for dimension in Dimension.allCases {
      let value = smallestAccount[dimension].trailingZeroBitCount
      guard value != 0 else { continue }
      if let fact = dimension.fact {
        facts.append("\(fact.rawValue) \(dimension.names[value])")
      } else {
        clauses.append(dimension.clause(value))
      }
    }
    return "The smallest of them is the ordinary account"
      + (facts.isEmpty ? "" : " with \(facts.joined(separator: ", "))")
      + (clauses.isEmpty ? "" : ", but \(clauses.joined(separator: ", and "))") + "."
  }
}

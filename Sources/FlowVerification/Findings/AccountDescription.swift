import BillingModel
import FlowReading

/// Says in facts which accounts a finding is about.
struct AccountDescription {
  /// How many accounts there are in the group.
  let count: Int
  /// The accounts are in one of these boxes; if the description is exact, all others who came that far are not.
  let boxes: [AccountBox]
  let isExact: Bool
  /// The smallest box around all who came that far.
  let reach: AccountBox
  private let smallestAccount: AccountBox

  /// How many boxes a reader can still take in.
  private static let boxLimit = 3

  /// Compares the group with all who came as far as an exit.
  init(_ group: Exploration.Group, in exploration: Exploration, from exit: FunnelExit) {
    var space = exploration.space
    let reached = space.union(group.accounts, exploration.funnel.accounts(from: exit, &space))
    count = group.count
    smallestAccount = group.smallest
    reach = space.hull(of: reached)
    var split = AccountSplit(group.accounts, of: reached, in: space)
    let exact = split.boxes(atMost: AccountDescription.boxLimit)
    boxes = exact ?? [group.hull]
    isExact = exact != nil
  }

  /// The facts that the accounts share and others who came that far do not.
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

  /// The dimensions in which a box says more than that somebody came so far, and more than the rules of the account space
  /// say already.
  func narrowed(_ box: AccountBox) -> [Dimension] {
    Dimension.allCases.filter { dimension in
      guard box[dimension] != reach[dimension] else { return false }
      var widened = box
      widened[dimension] = reach[dimension]
      return widened.count != box.count
    }
  }

  private func facts(of box: AccountBox) -> [String] {
    narrowed(box).map { dimension in
      let names = dimension.names(of: box[dimension])
      let missing = dimension.names(of: reach[dimension] & ~box[dimension])
      return missing.count < names.count
        ? "\(dimension.title) is not \(missing.joined(separator: " or "))"
        : "\(dimension.title) is \(names.joined(separator: " or "))"
    }
  }

  /// The failing account that differs least from the ordinary one.
  var smallest: String {
    let differences = Dimension.allCases.compactMap { dimension -> String? in
      let index = smallestAccount[dimension].trailingZeroBitCount
      return index == 0 ? nil : "\(dimension.title) \(dimension.names[index])"
    }
    return differences.isEmpty
      ? "The smallest of them is the ordinary account."
      : "The smallest of them is the ordinary account with \(differences.joined(separator: ", "))."
  }
}

extension Dimension {
  /// The names of some of its values.
  func names(of bits: UInt64) -> [String] {
    names.enumerated().filter { bits & (1 << UInt64($0.offset)) != 0 }.map(\.element)
  }
}

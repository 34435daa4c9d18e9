import BillingModel

/// Says in facts which accounts a finding is about.
struct AccountDescription {
  /// How many accounts there are in the group.
  let count: Int
  /// The accounts are in one of these boxes; if the description is exact, all others who came that far are not.
  let boxes: [AccountSet]
  let isExact: Bool
  /// The smallest box around all who came that far.
  let reach: AccountSet
  private let smallestAccount: AccountSet

  /// How many boxes a reader can still take in, and how many are tried to be put into so few.
  private static let boxLimit = 3
  private static let splitLimit = 20_000

  /// Takes also the accounts that came as far as the finding; without them, the whole space.
  init(group: Exploration.Group, reached: [AccountSet] = [.all]) {
    let sets = Array(Set(group.sets))
    count = Exploration.count(sets)
    smallestAccount = group.smallest
    reach = reached.reduce(group.hull) { $0.hull(with: $1) }
    let split = AccountSplit(sets: sets, hull: group.hull, count: count, reached: reached)
    if split.isExact {
      (boxes, isExact) = ([group.hull], true)
    } else if sets.count <= AccountDescription.splitLimit, let boxes = split.boxes(atMost: AccountDescription.boxLimit)
    {
      (self.boxes, isExact) = (boxes, true)
    } else {
      (boxes, isExact) = ([group.hull], false)
    }
  }

  /// The facts that the accounts share and others who came that far do not.
  var facts: String {
    let kinds = "It concerns \(count) of \(AccountSet.all.count) kinds of account"
    let alternatives = boxes.map(facts(of:))
    guard !alternatives.contains(where: \.isEmpty) else {
      return isExact && boxes.count == 1
        ? "\(kinds): all that come this far." : "\(kinds), in every part of the account space."
    }
    let words = alternatives.map { $0.joined(separator: " and ") }.joined(separator: ", or ")
    return "\(kinds), \(isExact ? "exactly" : "only") when \(words)."
  }

  /// The dimensions in which a box says more than that somebody came so far.
  func narrowed(_ box: AccountSet) -> [Dimension] { Dimension.allCases.filter { box[$0] != reach[$0] } }

  private func facts(of box: AccountSet) -> [String] {
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

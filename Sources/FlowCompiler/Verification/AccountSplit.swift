import BillingModel

/// Puts a group of accounts into few boxes that hold nobody else of those who came as far.
struct AccountSplit {
  let sets: [AccountSet]
  /// The smallest box around them.
  let hull: AccountSet
  let count: Int
  let reached: [AccountSet]

  /// Whether all who came as far and are inside the smallest box belong to the group.
  var isExact: Bool {
    hull.count == count || Exploration.count(reached.compactMap { $0.intersection(with: hull) } + sets) == count
  }

  /// The fewest boxes that come of dividing the group in one dimension, if they are exact.
  func boxes(atMost limit: Int) -> [AccountSet]? {
    let divisions = Dimension.allCases.compactMap { exactBoxes(divided: $0) }.filter { $0.count <= limit }
    return divisions.min { $0.count < $1.count }
  }

  /// Values whose accounts are alike in all else stay together.
  private func exactBoxes(divided dimension: Dimension) -> [AccountSet]? {
    guard hull[dimension].nonzeroBitCount > 1 else { return nil }
    var boxes: [AccountSet] = []
    for value in dimension.names.indices where hull[dimension] & (1 << UInt64(value)) != 0 {
      let part = part(dimension, value)
      guard !part.sets.isEmpty, part.isExact else { return nil }
      if let twin = boxes.firstIndex(where: { $0.isEqual(to: part.hull, outside: dimension) }) {
        boxes[twin] = boxes[twin].hull(with: part.hull)
      } else {
        boxes.append(part.hull)
      }
    }
    return boxes
  }

  private func part(_ dimension: Dimension, _ value: Int) -> AccountSplit {
    let parts = sets.map { $0.narrowed(dimension, to: 1 << UInt64(value)) }.filter { $0[dimension] != 0 && !$0.isEmpty }
    let hull = parts.dropFirst().reduce(parts.first ?? hull) { $0.hull(with: $1) }
    return AccountSplit(sets: parts, hull: hull, count: Exploration.count(parts), reached: reached)
  }
}

extension AccountSet {
  /// The accounts of both sets; nil when there are none.
  func intersection(with other: AccountSet) -> AccountSet? {
    var set = self
    for dimension in Dimension.allCases {
      set[dimension] &= other[dimension]
      if set[dimension] == 0 { return nil }
    }
    return set.isEmpty ? nil : set
  }

  fileprivate func isEqual(to other: AccountSet, outside dimension: Dimension) -> Bool {
    Dimension.allCases.allSatisfy { $0 == dimension || self[$0] == other[$0] }
  }
}

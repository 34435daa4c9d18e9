import BillingModel

/// Puts a group of accounts into few boxes that hold nobody else of those who came as far.
struct AccountSplit {
  private let accounts: AccountSet
  private let reached: AccountSet
  private var space: AccountSpace

  init(_ accounts: AccountSet, of reached: AccountSet, in space: AccountSpace) {
    self.accounts = accounts
    self.reached = reached
    self.space = space
  }

  /// The fewest boxes that all in the group are in and nobody else of those who came as far, but no more than a limit: one
  /// around all of them, or those that come of dividing the group in one dimension; nil where that does not do. A box says
  /// no more than it has to.
  mutating func boxes(atMost limit: Int) -> [AccountBox]? {
    if isExact(accounts) { return [widened(space.hull(of: accounts))] }
    var best: [AccountBox]?
    for dimension in Dimension.allCases {
      guard let boxes = exactBoxes(divided: dimension), boxes.count <= min(limit, (best?.count ?? limit + 1) - 1)
      else { continue }
      best = boxes
    }
    return best.map { boxes in boxes.map { widened($0) } }
  }

  /// The box without what follows from the rest of it, or from having come so far.
  private mutating func widened(_ box: AccountBox) -> AccountBox {
    let reach = space.hull(of: reached)
    return Dimension.allCases.reversed().reduce(box) { box, dimension in
      var wider = box
      wider[dimension] = reach[dimension]
      let inside = space.accounts(in: wider)
      let others = space.difference(space.intersection(reached, inside), accounts)
      return others == .none ? wider : box
    }
  }

  private mutating func isExact(_ part: AccountSet) -> Bool {
    let box = space.accounts(in: space.hull(of: part))
    return space.intersection(reached, box) == space.intersection(part, box)
  }

  /// Values whose accounts are alike in all else stay together.
  private mutating func exactBoxes(divided dimension: Dimension) -> [AccountBox]? {
    let values = space.hull(of: accounts)[dimension]
    guard values.nonzeroBitCount > 1 else { return nil }
    var boxes: [AccountBox] = []
    for value in dimension.names.indices where values & (1 << UInt64(value)) != 0 {
      let part = space.intersection(accounts, space.accounts(in: dimension, 1 << UInt64(value)))
      guard isExact(part) else { return nil }
      let hull = space.hull(of: part)
      if let twin = boxes.firstIndex(where: { $0.isEqual(to: hull, outside: dimension) }) {
        boxes[twin] = boxes[twin].hull(with: hull)
      } else {
        boxes.append(hull)
      }
    }
    return boxes
  }
}

extension AccountBox {
  fileprivate func isEqual(to other: AccountBox, outside dimension: Dimension) -> Bool {
    Dimension.allCases.allSatisfy { $0 == dimension || self[$0] == other[$0] }
  }
}

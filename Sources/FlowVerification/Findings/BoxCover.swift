import BillingModel

/// Covers a set of accounts with few boxes that hold none of the other accounts that got as far.
struct BoxCover {
  private let accounts: AccountSet
  private let reached: AccountSet
  private var space: AccountSpace

  init(_ accounts: AccountSet, of reached: AccountSet, in space: AccountSpace) {
    self.accounts = accounts
    self.reached = reached
    self.space = space
  }

  /// The fewest boxes that cover the accounts exactly, at most `limit`; nil when neither one box nor a division by one
  /// dimension covers them exactly. Each box is as wide as it can be.
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

  /// The box, as wide in each dimension as it can be without holding another arrival.
  private mutating func widened(_ box: AccountBox) -> AccountBox {
    let arrivals = space.hull(of: reached)
    return Dimension.allCases.reversed().reduce(box) { box, dimension in
      var wider = box
      wider[dimension] = arrivals[dimension]
      let inside = space.accounts(in: wider)
      let others = space.difference(space.intersection(reached, inside), accounts)
      return others == .none ? wider : box
    }
  }

  /// Whether the smallest box around a part of the accounts holds no other arrival.
  private mutating func isExact(_ part: AccountSet) -> Bool {
    let box = space.accounts(in: space.hull(of: part))
    return space.intersection(reached, box) == space.intersection(part, box)
  }

  /// One box for each value of a dimension; values whose accounts are alike in all other dimensions share a box. Nil when
  /// one of the boxes is not exact.
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

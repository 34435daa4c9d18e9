import BillingModel

/// Counts accounts in boxes that may overlap: each account once, in the lowest class of the boxes that hold it.
struct AccountCounter {
  private var counts: [Int]

  /// - Parameter classes: how many classes there are; 0 is the lowest.
  init(classes: Int) { counts = Array(repeating: 0, count: classes) }

  /// The number of accounts of each class. Accounts that no box holds are not counted.
  mutating func count(_ boxes: [(set: AccountSet, rank: Int)], within whole: AccountSet) -> [Int] {
    // Lowest class first: the first box that covers what is left decides it.
    add(boxes.sorted { $0.rank < $1.rank }, within: whole)
    return counts
  }

  private mutating func add(_ boxes: [(set: AccountSet, rank: Int)], within whole: AccountSet) {
    guard let lowest = boxes.first else { return }
    guard let dimension = whole.dimensionNotCovered(by: lowest.set) else {
      counts[lowest.rank] += whole.count
      return
    }
    let inside = whole[dimension] & lowest.set[dimension]
    for part in [inside, whole[dimension] & ~inside] where part != 0 {
      var narrowed = whole
      narrowed[dimension] = part
      add(boxes.filter { $0.set[dimension] & part != 0 }, within: narrowed)
    }
  }
}

extension AccountSet {
  /// A dimension in which this set has values that the other has not.
  fileprivate func dimensionNotCovered(by other: AccountSet) -> Dimension? {
    isInside(other) ? nil : Dimension.allCases.first { self[$0] & ~other[$0] != 0 }
  }
}

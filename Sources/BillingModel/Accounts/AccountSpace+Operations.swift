/// Union, intersection and difference of two sets.
extension AccountSpace {
  package mutating func union(_ left: AccountSet, _ right: AccountSet) -> AccountSet {
    AccountSet(node: combined(.union, left.node, right.node))
  }

  package mutating func intersection(_ left: AccountSet, _ right: AccountSet) -> AccountSet {
    AccountSet(node: combined(.intersection, left.node, right.node))
  }

  package mutating func difference(_ left: AccountSet, _ right: AccountSet) -> AccountSet {
    AccountSet(node: combined(.difference, left.node, right.node))
  }

  enum Operation: UInt64 {
    case union, intersection, difference

    /// The result where it follows from the two numbers; nil where the nodes have to be compared.
    func result(_ left: UInt32, _ right: UInt32) -> UInt32? {
      switch self {
      case .union:
        if left == right || right == 0 { return left }
        if left == 0 { return right }
        return left == 1 || right == 1 ? 1 : nil
      case .intersection:
        if left == right || right == 1 { return left }
        if left == 1 { return right }
        return left == 0 || right == 0 ? 0 : nil
      case .difference:
        if left == 0 || left == right || right == 1 { return 0 }
        return right == 0 ? left : nil
      }
    }

    /// The same for all places of two nodes at once, and which of them have to be compared.
    func results(
      _ left: AccountSpace.Children, _ right: AccountSpace.Children
    ) -> (children: AccountSpace.Children, open: SIMDMask<AccountSpace.Children.MaskStorage>) {
      let (none, every) = (AccountSpace.Children(), AccountSpace.Children(repeating: 1))
      let (leftIsEvery, rightIsEvery) = (left .== every, right .== every)
      let isClear = (left .== right) .| (left .== none) .| (right .== none) .| rightIsEvery
      switch self {
      case .union:
        return ((left | right).replacing(with: every, where: leftIsEvery .| rightIsEvery), .!(isClear .| leftIsEvery))
      case .intersection:
        let both = (left & right).replacing(with: left, where: rightIsEvery)
        return (both.replacing(with: right, where: leftIsEvery), .!(isClear .| leftIsEvery))
      case .difference:
        return (left.replacing(with: none, where: (left .== right) .| rightIsEvery), .!isClear)
      }
    }
  }

  private mutating func combined(_ operation: Operation, _ left: UInt32, _ right: UInt32) -> UInt32 {
    operation.result(left, right) ?? compared(operation, left, right)
  }

  /// The same for two nodes that have to be compared.
  private mutating func compared(_ operation: Operation, _ left: UInt32, _ right: UInt32) -> UInt32 {
    let key = Results.Key(operation, left, right)
    if let result = results[key] { return result }
    let (first, second) = (nodes[Int(left)], nodes[Int(right)])
    let level = min(first.level, second.level)
    let lefts = first.level == level ? first.children : Children(repeating: left)
    let rights = second.level == level ? second.children : Children(repeating: right)
    var (children, open) = operation.results(lefts, rights)
    var values = AccountSpace.bits(open) & levels[Int(level)].values
    while values != 0 {
      let value = values.trailingZeroBitCount
      children[value] = compared(operation, lefts[value], rights[value])
      values &= values &- 1
    }
    let result = node(level, children)
    results[key] = result
    return result
  }

  /// The places of a mask as bits, without the last place.
  private static func bits(_ mask: SIMDMask<Children.MaskStorage>) -> UInt64 {
    UInt64(Children().replacing(with: Children(1, 2, 4, 8, 16, 32, 64, 0), where: mask).wrappedSum())
  }

  /// A cache of results. Each place holds one result, and a later one replaces it.
  struct Results: Sendable {
    private var entries: [(key: UInt64, result: UInt32)]

    /// - Parameter capacity: a power of two.
    init(capacity: Int) { entries = Array(repeating: (key: UInt64.max, result: 0), count: capacity) }

    struct Key {
      fileprivate let bits: UInt64

      init(_ operation: Operation, _ left: UInt32, _ right: UInt32) {
        let isSwapped = operation != .difference && left > right
        let (low, high) = isSwapped ? (right, left) : (left, right)
        bits = UInt64(low) &<< 33 | UInt64(high) &<< 2 | operation.rawValue
      }

      fileprivate var hash: Int { Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) &>> 24) }
    }

    subscript(key: Key) -> UInt32? {
      get {
        let entry = entries[key.hash & (entries.count &- 1)]
        return entry.key == key.bits ? entry.result : nil
      }
      set {
        entries[key.hash & (entries.count &- 1)] = (key.bits, newValue ?? 0)
      }
    }

    /// Grows, and forgets its results, where there are too few places for so many nodes.
    mutating func makeRoom(for nodes: Int) {
      // One that does not fit into the caches of a processor answers more slowly than nodes are compared.
      guard entries.count < 8 * nodes, entries.count < 1 << 16 else { return }
      entries = Array(repeating: (key: UInt64.max, result: 0), count: 4 * entries.count)
    }
  }
}

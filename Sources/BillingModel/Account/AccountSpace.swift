/// The accounts of a box, and sets of them as one shared decision diagram.
///
/// A node asks for one dimension and has a child for each of its values; what lies behind equal children is not asked.
/// Every set has one diagram only, so that comparing two is comparing two numbers, and a dimension on which a set does not
/// depend costs nothing, however many values it has.
package struct AccountSpace: Sendable {
  /// The box that the space is about.
  package let box: AccountSet
  /// The accounts of the box that no rule excludes.
  package private(set) var all = Accounts.everything

  var nodes: [Node]
  /// The numbers of the nodes by their contents, 0 where none is: a hash table with open addresses.
  private var places: [UInt32]
  var results: Results
  let levels: InlineArray<15, Level>

  /// One question of a diagram.
  struct Node: Sendable, BitwiseCopyable {
    /// Which dimension it asks for: dimensions are asked for in one order.
    let level: UInt8
    /// The node for each value; 0 is no account, 1 every one.
    let children: InlineArray<6, UInt32>
    /// The values that its accounts have in its own dimension and in those that are asked for later.
    let hull: UInt64
  }

  /// A dimension as diagrams see it.
  struct Level: Sendable, BitwiseCopyable {
    let dimension: Dimension
    let offset: UInt64
    /// How many values the dimension has.
    let width: Int
    /// The values that the box has.
    let values: UInt64
    /// The box's values in the dimensions that are asked for earlier.
    let before: UInt64
  }

  /// Dimensions in the order in which the Billing Center reads them for an amount: answers to questions about amounts are
  /// put together from their parts without looking at them again.
  static let order: [Dimension] = [
    .role, .accountKind, .ownership, .status, .otherItem, .otherProduct, .vatService, .storedPayment, .tier, .cycle,
    .licences, .assigned, .dayInPeriod, .vat, .balance,
  ]

  /// The place of a dimension in that order.
  static func level(of dimension: Dimension) -> UInt8 {
    switch dimension {
    case .role: 0
    case .accountKind: 1
    case .ownership: 2
    case .status: 3
    case .otherItem: 4
    case .otherProduct: 5
    case .vatService: 6
    case .storedPayment: 7
    case .tier: 8
    case .cycle: 9
    case .licences: 10
    case .assigned: 11
    case .dayInPeriod: 12
    case .vat: 13
    case .balance: 14
    }
  }

  /// The level of what asks for nothing any more.
  static let lastLevel: UInt8 = 15

  package init(_ box: AccountSet) {
    self.box = box
    var before: UInt64 = 0
    levels = InlineArray { index in
      let dimension = AccountSpace.order[index]
      defer { before |= box.bits & dimension.mask }
      return Level(
        dimension: dimension, offset: UInt64(truncatingIfNeeded: dimension.offset), width: dimension.width,
        values: box[dimension],
        before: before)
    }
    let end = Node(level: AccountSpace.lastLevel, children: InlineArray(repeating: 0), hull: 0)
    nodes = [end, end]
    // With one combination there are no nodes.
    places = Array(repeating: 0, count: box.isOneCombination ? 1 : 1 << 10)
    results = Results(capacity: box.isOneCombination ? 1 : 1 << 12)
    if box.isOneCombination {
      all = box.isEmpty ? .none : .everything
    } else {
      all = AccountRule.all.reduce(all) { rest, rule in
        let pruned = rule.pruned.reduce(Accounts.everything) { intersection($0, accounts(in: $1.dimension, $1.to)) }
        return difference(rest, difference(accounts(in: rule.dimension, rule.values), pruned))
      }
    }
  }

  /// Those that have one of some values in a dimension.
  package mutating func accounts(in dimension: Dimension, _ values: UInt64) -> Accounts {
    literal(level: AccountSpace.level(of: dimension), values)
  }

  /// Those that are in a box too, rules or not.
  package mutating func accounts(in box: AccountSet) -> Accounts {
    Dimension.allCases.reduce(Accounts.everything) { intersection($0, accounts(in: $1, box[$1])) }
  }

  /// The smallest box around them; empty for none.
  package func hull(of accounts: Accounts) -> AccountSet {
    var hull = box
    hull.bits = hullBits(of: accounts)
    return hull
  }

  func hullBits(of accounts: Accounts) -> UInt64 {
    if accounts == .none { return 0 }
    let node = nodes[Int(accounts.node)]
    return node.hull | valuesBefore(node.level)
  }

  func valuesBefore(_ level: UInt8) -> UInt64 {
    level == AccountSpace.lastLevel ? box.bits : levels[Int(level)].before
  }

  mutating func literal(level: UInt8, _ values: UInt64) -> Accounts {
    var children = InlineArray<6, UInt32>(repeating: 0)
    for value in 0..<levels[Int(level)].width where values & (1 &<< UInt64(truncatingIfNeeded: value)) != 0 {
      children[value] = 1
    }
    return Accounts(node: node(level, children))
  }

  /// The node of that dimension with those children; one that need not ask is its child.
  mutating func node(_ level: UInt8, _ children: InlineArray<6, UInt32>) -> UInt32 {
    let (values, width) = (levels[Int(level)].values, levels[Int(level)].width)
    var children = children
    var isSame = true
    let first = children[values.trailingZeroBitCount]
    for value in 0..<width {
      if values & (1 &<< UInt64(truncatingIfNeeded: value)) == 0 {
        children[value] = 0
      } else if children[value] != first {
        isSame = false
      }
    }
    if isSame { return first }
    for value in width..<6 { children[value] = 0 }
    var place = hash(level, children) & (places.count &- 1)
    while places[place] != 0 {
      let known = Int(places[place])
      if nodes[known].level == level, areEqual(nodes[known].children, children, width) { return places[place] }
      place = (place &+ 1) & (places.count &- 1)
    }
    let number = UInt32(truncatingIfNeeded: nodes.count)
    nodes.append(Node(level: level, children: children, hull: hull(level, children)))
    places[place] = number
    if 2 * nodes.count > places.count { makeRoom() }
    return number
  }

  private func hull(_ level: UInt8, _ children: InlineArray<6, UInt32>) -> UInt64 {
    let own = levels[Int(level)]
    let asked = valuesBefore(level &+ 1)
    var hull: UInt64 = 0
    for value in 0..<own.width where children[value] != 0 {
      let child = nodes[Int(children[value])]
      hull |= child.hull | valuesBefore(child.level) & ~asked | 1 &<< (own.offset &+ UInt64(truncatingIfNeeded: value))
    }
    return hull
  }

  private mutating func makeRoom() {
    var larger = Array(repeating: UInt32(0), count: places.count * 4)
    for number in 2..<nodes.count {
      var place = hash(nodes[number].level, nodes[number].children) & (larger.count &- 1)
      while larger[place] != 0 { place = (place &+ 1) & (larger.count &- 1) }
      larger[place] = UInt32(truncatingIfNeeded: number)
    }
    places = larger
    results.makeRoom(for: nodes.count)
  }

  private func hash(_ level: UInt8, _ children: InlineArray<6, UInt32>) -> Int {
    var hash = UInt64(level)
    for value in 0..<levels[Int(level)].width {
      hash = (hash ^ UInt64(children[value])) &* 0x9E37_79B9_7F4A_7C15 ^ hash &>> 29
    }
    return Int(truncatingIfNeeded: hash &>> 20)
  }

  private func areEqual(_ left: InlineArray<6, UInt32>, _ right: InlineArray<6, UInt32>, _ width: Int) -> Bool {
    for value in 0..<width where left[value] != right[value] { return false }
    return true
  }
}

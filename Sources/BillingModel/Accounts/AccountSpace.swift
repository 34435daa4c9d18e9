/// The accounts of a box, with what their readers choose, and sets of them as nodes of one ordered and reduced
/// decision diagram.
///
/// A node stands for a dimension, or a digit of a choice, and has a child for each of its values. Nodes with equal
/// contents are one node (hash-consing), and a node whose children are all equal is left out. So every set has
/// exactly one node, two sets are compared by comparing two numbers, and a dimension on which a set does not depend
/// costs nothing, however many values it has.
package struct AccountSpace: Sendable {
  /// The box whose accounts the space holds.
  package let box: AccountBox
  /// The accounts of the box that no rule excludes.
  package private(set) var all = AccountSet.everything

  var nodes: [Node]
  /// For each node, the smallest box around its accounts. They stand beside the nodes, because a node is looked up far
  /// more often than its hull.
  private var hulls: [UInt128]
  /// A hash table with open addressing: the numbers of the nodes by their contents, and 0 at free places.
  private var places: [UInt32]
  var results: Results
  /// The dimensions and digits in the order of the diagram, the root's first.
  let levels: [Level]
  private let present: [Children]
  /// The values that each choice can have. They grow in number while walks try numbers.
  package internal(set) var choices: Choices
  /// For each choice, the accounts that were offered it so far, with the values that each could choose.
  package private(set) var opened: [AccountSet]
  /// The results of projections, by the number of the projection and that of the node; 0 where there is none yet.
  var projections: [[UInt32]] = Array(repeating: [], count: Projection.allCases.count)

  /// One node of the diagram.
  struct Node: Sendable, BitwiseCopyable {
    /// The number of the node for each value, where 0 is no account and 1 is every account. The last place holds
    /// the level, so that two nodes are compared in one operation.
    let children: Children

    /// The level that it stands for.
    var level: UInt8 { UInt8(truncatingIfNeeded: children[7]) }
  }

  /// A node for each value of a level, and the number of the level in the last place.
  typealias Children = SIMD8<UInt32>

  /// How many values a level can have: as many as a node has places for children.
  package static let valueLimit = 7

  /// A dimension, or a digit of a choice, with its place in the diagram and in a box.
  struct Level: Sendable, BitwiseCopyable {
    /// The bits of its values in a box.
    let mask: UInt128
    let offset: Int
    /// How many values it has.
    let width: Int
    let isChoice: Bool
    /// The values that the box of the space has.
    let values: UInt64
    init(offset: Int, width: Int, isChoice: Bool, values: UInt64 = 0) {
      self.offset = offset
      self.width = width
      self.isChoice = isChoice
      self.values = values
      mask = ((1 << UInt128(width)) - 1) << UInt128(offset)
    }

    /// All bits at the places of values that the box has, and none at the others.
    var present: Children {
      var present = Children()
      for value in 0..<width where values & (1 << UInt64(value)) != 0 { present[value] = .max }
      return present
    }

    /// The values of this level that a box has.
    func values(in bits: UInt128) -> UInt64 {
      UInt64(truncatingIfNeeded: (bits & mask) &>> UInt128(truncatingIfNeeded: offset))
    }

    /// Values of this level as a part of a box.
    func bits(_ values: UInt64) -> UInt128 { UInt128(values) &<< UInt128(truncatingIfNeeded: offset) }
  }

  /// The dimensions stand in the order in which the Billing Center reads them for an amount. So the answers for the
  /// values of a dimension are the children of one node, and joining them takes no set operation. The levels of the
  /// choices stand between these two lists.
  static let beforeChoices: [Dimension] = [
    .role, .accountKind, .ownership, .status, .otherItem, .otherProduct, .vatService, .storedPayment,
  ]
  private static let afterChoices: [Dimension] = [.licences, .assigned, .tier, .cycle, .dayInPeriod, .vat, .balance]

  /// The level of a dimension.
  func level(of dimension: Dimension) -> UInt8 { levelsOfDimensions[dimension.rawValue] }
  private let levelsOfDimensions: InlineArray<15, UInt8>

  /// The level of the first digit of a choice.
  func level(of choice: Choice) -> UInt8 { levelsOfChoices[Int(choice.number)] }
  private let levelsOfChoices: [UInt8]

  /// The levels of the digits of a choice.
  func levels(of choice: Choice) -> Range<UInt8> {
    let first = level(of: choice)
    return first..<first &+ UInt8(truncatingIfNeeded: choices.digits(of: choice))
  }

  /// Makes the space of a box. A choice of which the box says nothing can have any value.
  package init(_ box: AccountBox, choices: Choices = Choices()) {
    var box = box
    let fields = AccountSpace.fields(choices)
    box.bits &= fields.reduce(0) { $0 | $1.mask }
    for field in fields where field.isChoice && box.bits & field.mask == 0 { box.bits |= field.mask }
    self.box = box
    self.choices = choices
    opened = Array(repeating: .none, count: choices.domains.count)
    levels = fields.map { field in
      Level(offset: field.offset, width: field.width, isChoice: field.isChoice, values: field.values(in: box.bits))
    }
    present = levels.map(\.present)
    levelsOfChoices = choices.domains.map { domain in
      UInt8(fields.firstIndex { $0.isChoice && $0.offset == domain.offset } ?? 0)
    }
    levelsOfDimensions = InlineArray { number in
      UInt8(fields.firstIndex { !$0.isChoice && $0.offset == Dimension.allCases[number].offset } ?? 0)
    }
    let isOne = box.bits.nonzeroBitCount == fields.count
    let end = Node(children: Children(0, 0, 0, 0, 0, 0, 0, UInt32(fields.count)))
    nodes = [end, end]
    hulls = [0, box.bits]
    if !isOne {
      // Room that is not used costs nothing; growing copies.
      nodes.reserveCapacity(1 << 19)
      hulls.reserveCapacity(1 << 19)
    }
    // The space of one account needs no other nodes.
    places = Array(repeating: 0, count: isOne ? 1 : 1 << 10)
    results = Results(capacity: isOne ? 1 : 1 << 12)
    if isOne {
      all = box.isEmpty ? .none : .everything
    } else {
      all = AccountRule.all.reduce(all) { rest, rule in
        let pruned = rule.pruned.reduce(AccountSet.everything) { intersection($0, accounts(in: $1.dimension, $1.to)) }
        return difference(rest, difference(accounts(in: rule.dimension, rule.values), pruned))
      }
    }
  }

  /// Dimensions and digits in the order of the levels, without a box.
  private static func fields(_ choices: Choices) -> [Level] {
    func field(_ dimension: Dimension) -> Level {
      Level(offset: dimension.offset, width: dimension.width, isChoice: false)
    }
    // Numbers stand beside the licences that they are compared with.
    let domains = choices.domains.filter { $0.numbers == nil } + choices.domains.filter { $0.numbers != nil }
    let digits = domains.flatMap { domain in
      (0..<domain.digits).map { digit in
        Level(offset: domain.offset + digit * domain.width, width: domain.width, isChoice: true)
      }
    }
    return beforeChoices.map(field) + digits + afterChoices.map(field)
  }

  /// The accounts that have one of some values in a dimension.
  package mutating func accounts(in dimension: Dimension, _ values: UInt64) -> AccountSet {
    literal(level: level(of: dimension), values)
  }

  /// The set of one account, with what it chooses.
  package mutating func accounts(only account: AccountBox) -> AccountSet { accounts(with: account.bits) }

  /// Remembers that a choice was offered to these accounts, with these values.
  mutating func note(_ open: AccountSet, of choice: Choice) {
    opened[Int(choice.number)] = union(opened[Int(choice.number)], open)
  }

  /// The accounts of a set that choose a number or a raw value.
  package mutating func those(of accounts: AccountSet, choosing value: Int, in choice: Choice) -> AccountSet {
    intersection(accounts, self.accounts(choosing: [value], in: choice))
  }

  /// The combinations of a box that is given by its bits, excluded ones too.
  mutating func accounts(with bits: UInt128) -> AccountSet { accounts(with: bits, before: levels.count) }

  /// The combinations that are in the box at the levels before the choices, whatever they have at the others.
  mutating func accounts(withBeforeChoices bits: UInt128) -> AccountSet {
    accounts(with: bits, before: AccountSpace.beforeChoices.count)
  }

  private mutating func accounts(with bits: UInt128, before end: Int) -> AccountSet {
    var accounts = AccountSet.everything
    for number in (0..<end).reversed() {
      let values = levels[number].values(in: bits) & levels[number].values
      if values != levels[number].values { accounts = literal(level: UInt8(number), values, of: accounts) }
    }
    return accounts
  }

  /// The accounts that choose one of some numbers or raw values.
  package mutating func accounts(choosing values: [Int], in choice: Choice) -> AccountSet {
    let domain = choices.domains[Int(choice.number)]
    let first = Int(level(of: choice))
    return values.reduce(AccountSet.none) { sum, value in
      guard var place = choices.place(of: value, in: choice) else { return sum }
      var one = AccountSet.everything
      for digit in (0..<domain.digits).reversed() {
        one = literal(level: UInt8(first + digit), 1 &<< UInt64(place % domain.width), of: one)
        place /= domain.width
      }
      return union(sum, one)
    }
  }

  /// The combinations of a box, excluded ones too.
  package mutating func accounts(in box: AccountBox) -> AccountSet {
    Dimension.allCases.reduce(AccountSet.everything) { intersection($0, accounts(in: $1, box[$1])) }
  }

  /// The smallest box around a set; an empty box for the empty set.
  package func hull(of accounts: AccountSet) -> AccountBox {
    var hull = box
    hull.bits = hullBits(of: accounts)
    return hull
  }

  /// The same as bits.
  func hullBits(of accounts: AccountSet) -> UInt128 { hulls[Int(accounts.node)] }

  /// The combinations that have one of some values at a level, of a set that depends on later levels only.
  mutating func literal(level: UInt8, _ values: UInt64, of accounts: AccountSet = .everything) -> AccountSet {
    var children = Children()
    for value in 0..<levels[Int(level)].width where values & (1 &<< UInt64(truncatingIfNeeded: value)) != 0 {
      children[value] = accounts.node
    }
    return AccountSet(node: node(level, children))
  }

  /// The number of the node with these children. Where all children are equal, it is the child itself.
  mutating func node(_ level: UInt8, _ children: Children) -> UInt32 {
    let present = present[Int(level)]
    let first = children[levels[Int(level)].values.trailingZeroBitCount]
    if (children ^ Children(repeating: first)) & present == Children() { return first }
    var children = children & present
    children[7] = UInt32(level)
    var place = hash(children) & (places.count &- 1)
    while places[place] != 0 {
      let known = places[place]
      if nodes[Int(known)].children == children { return known }
      place = (place &+ 1) & (places.count &- 1)
    }
    let number = UInt32(truncatingIfNeeded: nodes.count)
    hulls.append(hull(level, children))
    nodes.append(Node(children: children))
    places[place] = number
    if 2 * nodes.count > places.count { makeRoom() }
    return number
  }

  /// The hull of a node with these children.
  private func hull(_ level: UInt8, _ children: Children) -> UInt128 {
    let own = levels[Int(level)]
    var hull: UInt128 = 0
    var values: UInt64 = 0
    for value in 0..<own.width where children[value] != 0 {
      hull |= hulls[Int(children[value])]
      values |= 1 &<< UInt64(truncatingIfNeeded: value)
    }
    // Nothing that follows depends on this level or on earlier ones, and all accounts of the box have these.
    return hull & ~own.mask | own.bits(values)
  }

  /// Makes the hash table twice as large.
  private mutating func makeRoom() {
    var larger = Array(repeating: UInt32(0), count: places.count * 2)
    for number in 2..<nodes.count {
      var place = hash(nodes[number].children) & (larger.count &- 1)
      while larger[place] != 0 { place = (place &+ 1) & (larger.count &- 1) }
      larger[place] = UInt32(truncatingIfNeeded: number)
    }
    places = larger
    results.makeRoom(for: nodes.count)
  }

  private func hash(_ children: Children) -> Int {
    func pair(_ place: Int) -> UInt64 { UInt64(children[place]) | UInt64(children[place + 1]) &<< 32 }
    var hash = pair(0) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ pair(2) ^ hash &>> 29) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ pair(4) ^ pair(6) ^ hash &>> 32) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: hash &>> 24)
  }
}

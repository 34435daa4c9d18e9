/// A set of accounts that is a box: for each dimension, the values that its accounts may have.
///
/// All of it is one word: exploring makes millions of sets, and compares and hashes them.
package struct AccountSet: Hashable, Sendable, BitwiseCopyable {
  private var bits: UInt128

  /// Each dimension has eight bits, so that its place needs no table.
  private static var width: Int { 8 }

  /// How many dimensions there are; the place of each is its raw value.
  package static var dimensions: Range<Int> { 0..<13 }

  /// Every account of the space.
  package static let all: AccountSet = {
    var set = AccountSet(bits: 0)
    for dimension in Dimension.allCases {
      precondition(dimension.names.count <= width, "A dimension has more values than a set has bits for.")
      set[dimension] = (UInt32(1) << UInt32(dimension.names.count)) - 1
    }
    return set
  }()

  private init(bits: UInt128) { self.bits = bits }

  /// The values that a dimension may have: bit `v` for its value `v`.
  package subscript(dimension: Int) -> UInt32 {
    get { UInt32(truncatingIfNeeded: bits &>> UInt128(truncatingIfNeeded: 8 &* dimension)) & 0xFF }
    set {
      let shift = UInt128(truncatingIfNeeded: 8 &* dimension)
      bits = bits & ~(0xFF &<< shift) | UInt128(truncatingIfNeeded: newValue & 0xFF) &<< shift
    }
  }

  package subscript(dimension: Dimension) -> UInt32 {
    get { self[dimension.rawValue] }
    set { self[dimension.rawValue] = newValue }
  }

  /// The one account that differs least from the ordinary one: value 0 is the ordinary one's in every dimension.
  package var smallest: AccountSet {
    var set = self
    for index in AccountSet.dimensions { set[index] = self[index] & (0 &- self[index]) }
    return set
  }

  /// How many accounts are in the set.
  package var count: Int { AccountSet.dimensions.reduce(1) { $0 * self[$1].nonzeroBitCount } }

  /// The accounts of this set that have one of `values` in a dimension.
  package func narrowed(_ dimension: Dimension, to values: UInt32) -> AccountSet {
    var set = self
    set[dimension] &= values
    return set
  }

  /// The smallest box around both sets.
  package func hull(with other: AccountSet) -> AccountSet { AccountSet(bits: bits | other.bits) }

  /// Whether every account of this set is in the other.
  package func isInside(_ other: AccountSet) -> Bool { bits & ~other.bits == 0 }
}

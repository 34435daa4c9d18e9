/// A set of accounts that is a box: for each dimension, the values that its accounts may have.
///
/// All of it is one word: exploring makes millions of sets, and compares and hashes them.
package struct AccountSet: Hashable, Sendable, BitwiseCopyable {
  private var bits: UInt64

  /// Where each dimension's bits stand in the word, and how many there are.
  private static let fields: InlineArray<13, (shift: UInt64, mask: UInt64)> = {
    var fields = InlineArray<13, (shift: UInt64, mask: UInt64)>(repeating: (0, 0))
    var shift: UInt64 = 0
    for dimension in Dimension.allCases {
      let count = UInt64(dimension.names.count)
      fields[dimension.rawValue] = (shift, (1 << count) - 1)
      shift += count
    }
    precondition(shift <= 64, "The account space has more values than a word has bits.")
    return fields
  }()

  /// How many dimensions there are; the place of each is its raw value.
  package static var dimensions: Range<Int> { 0..<13 }

  /// Every account of the space.
  package static let all: AccountSet = {
    var set = AccountSet(bits: 0)
    for dimension in dimensions { set[dimension] = UInt32(truncatingIfNeeded: fields[dimension].mask) }
    return set
  }()

  private init(bits: UInt64) { self.bits = bits }

  /// The values that a dimension may have: bit `v` for its value `v`.
  package subscript(dimension: Int) -> UInt32 {
    get {
      let field = AccountSet.fields[dimension]
      return UInt32(truncatingIfNeeded: (bits >> field.shift) & field.mask)
    }
    set {
      let field = AccountSet.fields[dimension]
      bits = bits & ~(field.mask << field.shift) | (UInt64(newValue) & field.mask) << field.shift
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

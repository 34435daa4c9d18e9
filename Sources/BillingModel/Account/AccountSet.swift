/// A set of accounts that is a box: for each dimension, the values that its accounts may have.
package struct AccountSet: Hashable, Sendable {
  /// Bit `v` of element `d` says whether dimension `d` may have its value `v`.
  package var values: InlineArray<13, UInt32>

  /// Every account of the space.
  package static let all: AccountSet = {
    var set = AccountSet(values: InlineArray(repeating: 0))
    for dimension in Dimension.allCases {
      set.values[dimension.rawValue] = (UInt32(1) << UInt32(dimension.names.count)) - 1
    }
    return set
  }()

  /// The one account that differs least from the ordinary one: value 0 is the ordinary one's in every dimension.
  package var smallest: AccountSet {
    var set = self
    for index in values.indices { set.values[index] = values[index] & (0 &- values[index]) }
    return set
  }

  /// How many accounts are in the set.
  package var count: Int {
    var product = 1
    for index in values.indices { product *= values[index].nonzeroBitCount }
    return product
  }

  /// The accounts of this set that have one of `bits` in a dimension.
  package func narrowed(_ dimension: Dimension, to bits: UInt32) -> AccountSet {
    var set = self
    set.values[dimension.rawValue] &= bits
    return set
  }

  /// The smallest box around both sets.
  package func hull(with other: AccountSet) -> AccountSet {
    var set = self
    for index in values.indices { set.values[index] |= other.values[index] }
    return set
  }

  package static func == (left: AccountSet, right: AccountSet) -> Bool {
    for index in left.values.indices where left.values[index] != right.values[index] { return false }
    return true
  }

  package func hash(into hasher: inout Hasher) {
    for index in values.indices { hasher.combine(values[index]) }
  }
}

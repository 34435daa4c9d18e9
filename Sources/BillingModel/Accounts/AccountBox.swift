/// A set of accounts that is a box: for each dimension, the values that its accounts may have.
///
/// It is one number of 128 bits, because walks make, compare and hash millions of boxes.
package struct AccountBox: Hashable, Sendable, BitwiseCopyable {
  /// The values that each dimension may have, one dimension beside the next. In a space with choices, the bits behind them
  /// are the values that the choices may have.
  var bits: UInt128

  /// How many bits the dimensions take.
  static let width = 50

  /// Every account of the space, and the combinations that its rules exclude.
  package static let all: AccountBox = {
    let fields = Dimension.allCases.map { (values: $0.names.count, offset: $0.offset, width: $0.width) }
    if let fault = fault(of: fields) { preconditionFailure(fault) }
    return AccountBox(bits: (1 << UInt128(width)) - 1)
  }()

  /// What is wrong with how the dimensions share the bits of a box, in their order; nil where each value has a bit of its
  /// own. A value without one would be counted as a value of the next dimension, or as none.
  package static func fault(of fields: [(values: Int, offset: Int, width: Int)]) -> String? {
    var end = 0
    for (number, field) in fields.enumerated() {
      let name = "Dimension \(number)"
      if field.values > AccountSpace.valueLimit { return "\(name) has more than \(AccountSpace.valueLimit) values." }
      if field.width != field.values { return "\(name) has \(field.values) values and \(field.width) bits." }
      if field.offset != end { return "\(name) begins at \(field.offset), and the one before ends at \(end)." }
      end += field.width
    }
    return end == width ? nil : "The dimensions have \(end) bits, and a box keeps \(width) for them."
  }

  private init(bits: UInt128) { self.bits = bits }

  /// The values that a dimension may have: bit `v` for its value `v`.
  package subscript(dimension: Dimension) -> UInt64 {
    get { (UInt64(truncatingIfNeeded: bits) & dimension.mask) &>> UInt64(truncatingIfNeeded: dimension.offset) }
    set {
      let mask = UInt128(dimension.mask)
      bits = bits & ~mask | UInt128(newValue &<< UInt64(truncatingIfNeeded: dimension.offset)) & mask
    }
  }

  /// How many accounts are in the box. Combinations that a rule excludes do not count.
  package var count: Int {
    AccountRule.parts(of: self).reduce(0) { sum, part in
      sum + Dimension.allCases.reduce(1) { $0 * part[$1].nonzeroBitCount }
    }
  }

  /// Whether rules exclude every combination of the box.
  package var isEmpty: Bool { count == 0 }

  /// The account of the box that is nearest to the ordinary one, which has value 0 in every dimension.
  /// - Precondition: the box is not empty.
  package var smallest: AccountBox {
    let candidates = AccountRule.parts(of: self).map(\.lowest)
    guard let first = candidates.first else { preconditionFailure("An empty set has no smallest account.") }
    return candidates.dropFirst().reduce(first) { $1.isNearer(than: $0) ? $1 : $0 }
  }

  /// The combination of the lowest value of each dimension.
  var lowest: AccountBox {
    Dimension.allCases.reduce(into: AccountBox(bits: 0)) { $0[$1] = self[$1] & (0 &- self[$1]) }
  }

  /// The box without what it says about choices.
  package var withoutChoices: AccountBox {
    var set = self
    set.bits &= AccountBox.all.bits
    return set
  }

  /// This box with a number or a raw value as what is chosen; the same box where there is no room for another
  /// number.
  package func choosing(_ value: Int, in choice: Choice, of choices: inout Choices) -> AccountBox {
    guard let bits = choices.bits(of: value, in: choice) else { return self }
    var set = self
    set.bits |= bits
    return set
  }

  /// In how many dimensions the smallest account of the box differs from the ordinary one.
  package var differences: Int { Dimension.allCases.count { self[$0] & 1 == 0 } }

  /// Whether this account differs from the ordinary one in fewer dimensions than another does. Where it is as many,
  /// the account with lower values is nearer.
  package func isNearer(than other: AccountBox) -> Bool {
    if differences != other.differences { return differences < other.differences }
    for dimension in Dimension.allCases where self[dimension] != other[dimension] {
      return self[dimension] < other[dimension]
    }
    return bits < other.bits
  }

  /// The part of the box that has one of `values`, given as bits, in a dimension.
  package func narrowed(_ dimension: Dimension, to values: UInt64) -> AccountBox {
    var set = self
    set[dimension] &= values
    return set
  }

  /// The smallest box around both.
  package func hull(with other: AccountBox) -> AccountBox { AccountBox(bits: bits | other.bits) }
}

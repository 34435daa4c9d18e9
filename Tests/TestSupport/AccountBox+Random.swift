package import BillingModel

extension AccountBox {
  /// A random account of a set that no rule excludes. After 100 tries without one, it is the smallest account of the set.
  package static func random(in set: AccountBox, _ generator: inout SeededGenerator) -> AccountBox {
    for _ in 0..<100 {
      let account = Dimension.allCases.reduce(set) { account, dimension in
        account.narrowed(dimension, to: 1 << (set.values(of: dimension).randomElement(using: &generator) ?? 0))
      }
      if !account.isEmpty { return account }
    }
    return set.smallest
  }

  /// Every account of the set.
  package var accounts: [AccountBox] {
    Dimension.allCases.reduce([self]) { sets, dimension in
      sets.flatMap { set in set.values(of: dimension).map { set.narrowed(dimension, to: 1 << $0) } }
    }.filter { !$0.isEmpty }
  }

  /// The set narrowed to the ordinary value in some dimensions.
  package func ordinary(in dimensions: [Dimension]) -> AccountBox {
    dimensions.reduce(into: self) { $0[$1] = 1 }
  }

  private func values(of dimension: Dimension) -> [UInt64] {
    (0..<UInt64(dimension.names.count)).filter { self[dimension] & (1 << $0) != 0 }
  }
}

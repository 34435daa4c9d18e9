/// A set of accounts: a node of the decision diagram of its space. Two sets of one space are equal if and only if
/// they hold the same accounts.
package struct AccountSet: Hashable, Sendable, BitwiseCopyable {
  /// The number of the node.
  let node: UInt32

  init(node: UInt32) { self.node = node }

  /// The empty set.
  package static let none = AccountSet(node: 0)
  /// Every combination of the space, excluded ones too.
  static let everything = AccountSet(node: 1)
}

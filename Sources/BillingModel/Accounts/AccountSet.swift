/// Some accounts of a space. Two of the same space are equal exactly when they hold the same accounts.
package struct AccountSet: Hashable, Sendable, BitwiseCopyable {
  /// The node of the space's diagram that they are.
  let node: UInt32

  init(node: UInt32) { self.node = node }

  /// No account at all.
  package static let none = AccountSet(node: 0)
  /// Every combination of the space, also those that a rule excludes.
  static let everything = AccountSet(node: 1)
}

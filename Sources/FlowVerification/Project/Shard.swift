/// A part of the work, when several runs share it by flow and language.
package struct Shard: Sendable, Hashable {
  /// From 1.
  package let number: Int
  package let total: Int

  /// Nil when `number` is not in `1...total`.
  package init?(number: Int, total: Int) {
    guard total >= 1, (1...total).contains(number) else { return nil }
    self.number = number
    self.total = total
  }

  /// Whether a unit of work belongs to this part. Units are numbered from 0.
  func contains(_ unit: Int) -> Bool { unit % total == number - 1 }
}

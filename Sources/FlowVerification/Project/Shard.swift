/// A part of the work, when several runs share it by flow and language.
package struct Shard: Sendable, Hashable {
  /// From 1.
  package let number: Int
  package let total: Int

  /// Nil when there is no such part.
  package init?(number: Int, total: Int) {
    guard total >= 1, (1...total).contains(number) else { return nil }
    self.number = number
    self.total = total
  }

  /// Whether the part has the unit of that number, from 0.
  func contains(_ unit: Int) -> Bool { unit % total == number - 1 }
}

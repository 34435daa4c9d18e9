/// A hash table with open addressing, which finds the numbers of states by their fingerprints and keeps no copies of
/// them.
package struct FingerprintTable: Sendable {
  private var fingerprints: [UInt64] = []
  /// The number of a state plus one; 0 in an empty slot.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 5)

  package init() {}

  /// The number of the added state with this fingerprint for which `isSame` is true; nil where there is none.
  package func find(_ fingerprint: UInt64, isSame: (Int) -> Bool) -> Int? {
    var slot = start(fingerprint)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if fingerprints[number] == fingerprint, isSame(number) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Adds a state. Its number is the count of states that were added before.
  package mutating func add(_ fingerprint: UInt64) {
    fingerprints.append(fingerprint)
    if 2 * fingerprints.count > slots.count {
      slots = Array(repeating: 0, count: 4 * slots.count)
      for number in fingerprints.indices { insert(number) }
    } else {
      insert(fingerprints.count - 1)
    }
  }

  private mutating func insert(_ number: Int) {
    var slot = start(fingerprints[number])
    while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
    slots[slot] = UInt32(number + 1)
  }

  private func start(_ fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: (fingerprint &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (slots.count &- 1)
  }
}

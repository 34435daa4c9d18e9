import BillingModel

/// The walks that are to go on, in an order in which all that come to a state are there before it is gone on from: so
/// walks that have become the same go on as one, and who comes to a state again has nothing new to meet.
///
/// A walk goes forward, but where it follows advice or a tip. Either can be done once, so walks that did fewer of both come
/// first; of these, those that are at advice, and then by their place in the flow.
struct Worklist {
  /// A walk to go on with.
  struct Item {
    let walk: WalkState
    let accounts: AccountSet
    /// How many solutions and tips it has followed.
    let detours: Int
  }

  /// A state that walks came to, with the accounts that went on from it.
  private struct Entry {
    let walk: WalkState
    var visited = AccountSet.none
    /// Those that came since, and their place in the order.
    var waiting = AccountSet.none
    var rank = 0
  }

  private var entries: [Entry] = []
  private var table = FingerprintTable()
  /// The states in which walks wait, by their rank in the order.
  private var entriesByRank: [[Int]] = []
  private var rank = 0
  private let liveness: [WalkLiveness]
  private let livenessAfterTip: [WalkLiveness]
  private let length: Int
  /// Advice and tips stand behind it.
  private let end: Int

  init(_ program: FlowProgram) {
    liveness = WalkLiveness.all(of: program, withTips: true)
    livenessAfterTip = WalkLiveness.all(of: program, withTips: false)
    length = program.operations.count
    end = program.operations.firstIndex(of: .finish) ?? length
  }

  /// Adds a walk, or accounts to one that is the same.
  mutating func add(_ walk: WalkState, _ accounts: AccountSet, detours: Int, _ space: inout AccountSpace) {
    let position = Int(walk.position)
    var accounts = accounts
    if walk.hasTakenTip {
      accounts = space.difference(accounts, visitedWithoutTip(walk.keepingLiveParts(liveness[position])))
      if accounts == .none { return }
    }
    let walk = walk.keepingLiveParts((walk.hasTakenTip ? livenessAfterTip : liveness)[position])
    let rank = (2 * detours + (position > end ? 0 : 1)) * length + position
    let number = table.find(walk.fingerprint) { entries[$0].walk == walk } ?? entries.count
    if number == entries.count {
      entries.append(Entry(walk: walk))
      table.add(walk.fingerprint)
    }
    if entries[number].waiting == .none || rank < entries[number].rank {
      while entriesByRank.count <= rank { entriesByRank.append([]) }
      entriesByRank[rank].append(number)
      entries[number].rank = rank
    }
    entries[number].waiting = space.union(entries[number].waiting, accounts)
  }

  /// The next walk with the accounts that were not in its state before; nil when none is left.
  mutating func takeNext(_ space: inout AccountSpace) -> Item? {
    while rank < entriesByRank.count {
      guard let number = entriesByRank[rank].popLast() else {
        rank += 1
        continue
      }
      guard entries[number].rank == rank else { continue }
      let walk = entries[number].walk
      let new = space.difference(entries[number].waiting, entries[number].visited)
      entries[number].waiting = .none
      if new == .none { continue }
      entries[number].visited = space.union(entries[number].visited, new)
      return Item(walk: walk, accounts: new, detours: rank / (2 * length))
    }
    return nil
  }

  /// Those that went on from the same state without having taken a tip: they meet all that others meet who have. Their
  /// walks have made fewer detours, so they were there before.
  private func visitedWithoutTip(_ walk: WalkState) -> AccountSet {
    var walk = walk
    walk.hasTakenTip = false
    return table.find(walk.fingerprint) { entries[$0].walk == walk }.map { entries[$0].visited } ?? .none
  }
}

/// Finds states by their fingerprints: a hash table with open addresses, which keeps table and no copies.
private struct FingerprintTable {
  private var fingerprints: [UInt64] = []
  /// A number more by one; 0 where none is.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 10)

  /// The number of a state that was added with this fingerprint, if one is the same.
  func find(_ fingerprint: UInt64, isSame: (Int) -> Bool) -> Int? {
    var slot = start(fingerprint)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if fingerprints[number] == fingerprint, isSame(number) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Adds a state; its number is how many were added before.
  mutating func add(_ fingerprint: UInt64) {
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

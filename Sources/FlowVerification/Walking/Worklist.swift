import BillingModel

/// The walks that the search still has to continue, in an order in which all walks that come to a state are added
/// before the state is taken. So walks with equal states are joined and continue as one, and accounts that come to a
/// state again are not walked again.
///
/// A walk goes forward in the program, except where it follows a solution or takes a tip. It can do each only once,
/// so walks with fewer such detours come first. Of these, walks inside a solution or tip come first, and then walks
/// are ordered by their place in the program.
struct Worklist {
  /// A state to continue from, with the accounts that are in it.
  struct Item {
    let walk: WalkState
    let accounts: AccountSet
    /// The number of solutions and tips that its walks have followed.
    let detours: Int
  }

  /// A state to which walks have come, with its accounts.
  private struct Entry {
    let walk: WalkState
    /// The accounts that have been continued from this state.
    var visited = AccountSet.none
    /// The accounts that were added since.
    var waiting = AccountSet.none
    /// The place of the waiting accounts in the order.
    var rank = 0
  }

  private var entries: [Entry] = []
  private var table = FingerprintTable()
  /// The indices of the entries with waiting accounts, by rank. An entry whose rank has since become lower is skipped.
  private var entriesByRank: [[Int]] = []
  /// The rank from which entries are taken now.
  private var rank = 0
  /// The liveness at each operation, before and after a tip was taken.
  private let liveness: [WalkLiveness]
  private let livenessAfterTip: [WalkLiveness]
  /// The number of operations.
  private let length: Int
  /// The operation `finish`. The operations of solutions and tips stand after it.
  private let end: Int

  init(_ program: FlowProgram) {
    liveness = WalkLiveness.all(of: program, withTips: true)
    livenessAfterTip = WalkLiveness.all(of: program, withTips: false)
    length = program.operations.count
    end = program.operations.firstIndex(of: .finish) ?? length
    // Room that is not used costs nothing; growing copies.
    entries.reserveCapacity(1 << 14)
  }

  /// Adds a walk with its accounts, or adds the accounts to the entry of an equal state.
  /// - Returns: whether no walk has come to this state before.
  mutating func add(_ walk: WalkState, _ accounts: AccountSet, detours: Int, _ space: inout AccountSpace) -> Bool {
    let position = Int(walk.position)
    var accounts = accounts
    if walk.hasTakenTip {
      accounts = space.difference(accounts, visitedWithoutTip(walk.keepingLiveParts(liveness[position])))
      if accounts == .none { return false }
    }
    let walk = walk.keepingLiveParts((walk.hasTakenTip ? livenessAfterTip : liveness)[position])
    let rank = (2 * detours + (position > end ? 0 : 1)) * length + position
    let fingerprint = walk.fingerprint
    let number = table.find(fingerprint) { entries[$0].walk == walk } ?? entries.count
    let isNew = number == entries.count
    if isNew {
      entries.append(Entry(walk: walk))
      table.add(fingerprint)
    }
    if entries[number].waiting == .none || rank < entries[number].rank {
      while entriesByRank.count <= rank { entriesByRank.append([]) }
      entriesByRank[rank].append(number)
      entries[number].rank = rank
    }
    entries[number].waiting = space.union(entries[number].waiting, accounts)
    return isNew
  }

  /// Takes the next state, with the accounts that have not been continued from it yet; nil when none is left.
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

  /// The accounts that were continued from the same state without having taken a tip. From there they reach
  /// everything that accounts after a tip reach. Their walks have made fewer detours, so they were taken before.
  private func visitedWithoutTip(_ walk: WalkState) -> AccountSet {
    var walk = walk
    walk.hasTakenTip = false
    return table.find(walk.fingerprint) { entries[$0].walk == walk }.map { entries[$0].visited } ?? .none
  }
}

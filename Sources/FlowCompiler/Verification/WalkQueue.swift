import BillingModel

/// The walks that are to go on, in an order in which all that come to a state are there before it is gone on from: so
/// walks that have become the same go on as one.
///
/// A walk goes forward, but where it follows advice or a tip. Either can be done once, so walks that did fewer of both come
/// first; of these, those that are at advice, and then by their place in the flow.
struct WalkQueue {
  /// A walk to go on with.
  struct Item {
    let walk: Walk
    var accounts: Accounts
    /// How many solutions and tips it has followed.
    let detours: Int
  }

  private struct Bucket {
    var items: [Item] = []
    var places: [Walk: Int] = [:]
  }

  private var buckets: [Bucket] = []
  private var next = 0
  private let futures: [WalkFuture]
  private let length: Int
  private let end: Int

  init(_ walkthrough: Walkthrough) {
    futures = WalkFuture.all(of: walkthrough)
    length = walkthrough.operations.count
    end = walkthrough.operations.firstIndex(of: .finish) ?? length
  }

  /// Adds a walk, or accounts to one that is the same.
  mutating func add(_ walk: Walk, _ accounts: Accounts, detours: Int, _ space: inout AccountSpace) {
    let position = Int(walk.position)
    let walk = walk.forgetting(before: futures[position])
    let rank = 2 * length * detours + (position > end ? 0 : length) + position
    while buckets.count <= rank { buckets.append(Bucket()) }
    if let place = buckets[rank].places[walk] {
      buckets[rank].items[place].accounts = space.union(buckets[rank].items[place].accounts, accounts)
    } else {
      buckets[rank].places[walk] = buckets[rank].items.count
      buckets[rank].items.append(Item(walk: walk, accounts: accounts, detours: detours))
    }
  }

  /// The next walks, all at one place of the flow; nil when none is left.
  mutating func takeNext() -> [Item]? {
    while next < buckets.count {
      defer { next += 1 }
      if buckets[next].items.isEmpty { continue }
      defer { buckets[next] = Bucket() }
      return buckets[next].items
    }
    return nil
  }
}

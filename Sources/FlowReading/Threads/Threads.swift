import Dispatch
import Synchronization

/// The threads that share the work of a run. How many there are changes how long it takes, and nothing else.
package struct Threads: Sendable, Hashable {
  /// At least 1.
  package let count: Int

  package static let one = Threads(1)

  /// A number below 1 means 1.
  package init(_ count: Int) { self.count = max(1, count) }

  /// The results for items, in the order of the items.
  ///
  /// `size` estimates how much work an item is. The largest are done first, so that no thread is left with a large one
  /// while the others have nothing to do any more. `progress` is told of each item that is done in `stage`.
  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], size: (Item) -> Int = { _ in 0 }, as stage: WorkProgress.Stage = .reading,
    to progress: WorkProgress.Receiver? = nil, _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    progress?(WorkProgress(stage, of: items.count))
    let finished = Atomic(0)
    @Sendable func done() {
      guard let progress else { return }
      progress(WorkProgress(stage, done: finished.add(1, ordering: .relaxed).newValue, of: items.count))
    }
    guard count > 1, items.count > 1 else {
      return items.map { item in
        defer { done() }
        return transform(item)
      }
    }
    let sizes = items.map(size)
    let order = items.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let next = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: min(count, items.count)) { _ in
      while true {
        let (place, _) = next.add(1, ordering: .relaxed)
        guard place < order.count else { return }
        let result = transform(items[order[place]])
        results.withLock { $0[order[place]] = result }
        done()
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

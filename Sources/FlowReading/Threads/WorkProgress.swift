/// How far a stage of the work is, for whoever waits for it. No stage reads it, and no result depends on it.
package struct WorkProgress: Hashable, Sendable {
  /// What is being done.
  package enum Stage: String, Sendable, CaseIterable {
    case files = "reading files"
    case reading = "reading flows"
    case checking = "checking texts"
    case walking = "walking flows"
    case writing = "making pages"
    case mutating = "trying changes"
    case wording = "trying changes of words"
  }

  /// Takes what was done. It is called from several threads at once.
  package typealias Receiver = @Sendable (WorkProgress) -> Void

  package let stage: Stage
  package let done: Int
  /// How many there are; 0 when that is not known yet.
  package let total: Int

  package init(_ stage: Stage, done: Int = 0, of total: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
  }

  /// The progress in a line of at most so many columns: what is being done, how much is done and left, and for how long
  /// already.
  package func line(after seconds: Int, columns: Int) -> String {
    let time = seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    let counts = total == 0 ? "" : ": \(done.grouped()) of \(total.grouped()) done, \((total - done).grouped()) left"
    return String("\(stage.rawValue)\(counts), \(time)".prefix(max(0, columns)))
  }
}

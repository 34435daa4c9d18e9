import FlowReading
import Synchronization
import Testing

/// What waiting people are told about the work.
@Suite struct WorkProgressTests {
  @Test func aLineSaysWhatIsDoneWhatIsLeftAndForHowLong() {
    let progress = WorkProgress(.walking, done: 7, of: 16)
    #expect(progress.line(after: 3, columns: 80) == "walking flows: 7 of 16 done, 9 left, 3 s")
    #expect(progress.line(after: 59, columns: 80).hasSuffix(", 59 s"))
    #expect(progress.line(after: 60, columns: 80).hasSuffix(", 1 min 0 s"))
    #expect(progress.line(after: 3725, columns: 80).hasSuffix(", 62 min 5 s"))
    #expect(WorkProgress(.files).line(after: 1, columns: 80) == "reading files, 1 s")
    #expect(
      WorkProgress(.mutating, done: 1234, of: 5678).line(after: 2, columns: 80).contains(
        ": 1 234 of 5 678 done, 4 444 left"))
  }

  @Test(arguments: [-3, 0, 1, 10, 40, 41]) func aLineIsNoWiderThanTheTerminal(columns: Int) {
    let line = WorkProgress(.walking, done: 7, of: 16).line(after: 3, columns: columns)
    #expect(line.count == min(max(0, columns), 40))
  }

  @Test func noLineControlsATerminal() {
    for stage in WorkProgress.Stage.allCases {
      let line = WorkProgress(stage, done: 1, of: 2).line(after: 61, columns: 200)
      #expect(line.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) }, "\(line)")
    }
  }

  /// Everything that a receiver was told.
  private func told(_ threads: Int, items: Int) -> (told: [WorkProgress], results: [Int]) {
    let told = Mutex<[WorkProgress]>([])
    let results = Threads(threads).map(
      Array(0..<items), as: .checking, to: { progress in told.withLock { $0.append(progress) } }
    ) { $0 + 1 }
    return (told.withLock { $0 }, results)
  }

  @Test(arguments: [1, 2, 5], [0, 1, 40]) func eachItemIsToldOnceAndChangesNothing(threads: Int, items: Int) {
    let (told, results) = told(threads, items: items)
    #expect(results == Array(0..<items).map { $0 + 1 })
    #expect(told.first == WorkProgress(.checking, of: items))
    #expect(told.map(\.done).sorted() == Array(0...items) && told.allSatisfy { $0.total == items })
  }
}

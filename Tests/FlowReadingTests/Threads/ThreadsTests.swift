import FlowReading
import Testing

/// How many threads there are changes nothing that a run finds.
@Suite struct ThreadsTests {
  @Test(arguments: [1, 2, 3, 16]) func theResultsStandInTheOrderOfTheItems(_ count: Int) {
    let items = Array(0..<500)
    let squares = items.map { $0 * $0 }
    #expect(Threads(count).map(items) { $0 * $0 } == squares)
    #expect(Threads(count).map(items, size: { $0 % 7 }) { $0 * $0 } == squares)
  }

  @Test func aResultCanBeNothing() {
    #expect(Threads(4).map([1, 2, 3]) { $0 == 2 ? nil : $0 } == [1, nil, 3])
    #expect(Threads(4).map([Int]()) { $0 } == [])
  }

  @Test func workCanBeDividedInsideOfWorkThatIsDivided() {
    let sums = Threads(3).map(Array(1...20)) { number in
      Threads(3).map(Array(1...number)) { $0 }.reduce(0, +)
    }
    #expect(sums == (1...20).map { $0 * ($0 + 1) / 2 })
  }

  @Test func fewerThanOneIsOne() { #expect(Threads(0) == .one && Threads(-3).count == 1) }
}

import Testing
import XMLTree

struct LineTableTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 3), (7, 1, 4), (8, 2, 1), (9, 2, 2), (11, 3, 1), (13, 4, 1), (14, 4, 2), (99, 4, 2),
    (-1, 1, 1),
  ])
  func columnsCountScalarsAndEveryLineEndCounts(offset: Int, line: Int, column: Int) {
    let table = LineTable(Array("aé🧾\nb\r\nc\rd".utf8))
    #expect(table.location(of: offset) == TextLocation(line: line, column: column))
  }

  @Test func aByteOrderMarkIsNoColumn() {
    let table = LineTable(Array("\u{FEFF}ab".utf8))
    #expect(table.location(of: 3) == TextLocation(line: 1, column: 1))
    #expect(table.location(of: 0) == TextLocation(line: 1, column: 1))
    #expect(table.text(table.line(containing: 0)) == "ab")
  }

  @Test func aLineIsItsTextWithoutItsEnd() {
    let table = LineTable(Array("one\r\ntwo\r\rthree".utf8))
    #expect(
      [0, 4, 5, 8, 9, 10, 99].map { table.text(table.line(containing: $0)) } == [
        "one", "one", "two", "two", "", "three", "three",
      ])
    #expect(LineTable([]).location(of: 0) == TextLocation(line: 1, column: 1))
    #expect(LineTable([]).line(containing: 5) == 0..<0)
  }

  @Test func columnsOfALongLineAreExactAndCheap() {
    let text = String(repeating: "é🧾x", count: 500_000)
    let table = LineTable(Array(text.utf8))
    let time = ContinuousClock().measure {
      for index in 0..<1000 {
        #expect(table.location(of: index * 7 * 500).column == index * 3 * 500 + 1)
      }
    }
    #expect(time < .seconds(5))
  }

  @Test func locationsSortAsInTheFile() {
    #expect(TextLocation(line: 1, column: 9) < TextLocation(line: 2, column: 1))
  }
}

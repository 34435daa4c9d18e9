package import XMLTree

/// The source line of a place, safe to print in a terminal, and the marks under its words.
struct SourceExcerpt {
  /// The line. A long line is cut on both sides of the words.
  let line: String
  /// Blanks and tabs that are as wide as the text before the words.
  let indent: String
  /// One mark for each column of the words, and one for a place without words.
  let marks: String

  /// The number of columns of a long line that are shown.
  private static let width = 100
  /// The largest number of those columns that are before the words.
  private static let lead = 40

  /// The excerpt of a place. Of a place over several lines, it has the first line.
  init(of place: SourceRange) {
    var cells = SourceExcerpt.cells(of: place)
    let first = cells.firstIndex(where: \.isMarked) ?? cells.count
    let window = SourceExcerpt.window(of: cells.map(\.width), around: first)
    let isClippedBefore = window.lowerBound > 0
    let isClippedAfter = window.upperBound < cells.count
    cells = Array(cells[window])
    if isClippedBefore { cells.insert(Cell(text: "…", width: 1, isMarked: false), at: 0) }
    if isClippedAfter { cells.append(Cell(text: "…", width: 1, isMarked: false)) }
    line = cells.map(\.text).joined()
    let before = cells.prefix { !$0.isMarked }
    // At the end of a line no cell is marked, and the mark comes after the line.
    indent = before.map(\.blank).joined()
    let marked = cells[before.count...].prefix(while: \.isMarked)
    let text = marked.map { $0.text == "\t" ? "\t" : String(repeating: "^", count: $0.width) }.joined()
    marks = text.contains("^") ? text : "^"
  }

  /// One scalar of the line, as it is printed.
  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool

    var blank: String { text == "\t" ? "\t" : String(repeating: " ", count: width) }
  }

  /// The bytes of a line from which an excerpt can be taken. A line can be as long as a file.
  private static func bytes(of line: Range<Int>, around place: SourceRange) -> Range<Int> {
    let most = 8 * width  // no letter and no part of an excerpt needs more
    func characterStart(_ offset: Int) -> Int {
      var offset = offset
      while offset > line.lowerBound, offset < line.upperBound, place.file.bytes[offset] & 0b1100_0000 == 0b1000_0000 {
        offset -= 1
      }
      return offset
    }
    let start = place.bytes.lowerBound
    let lower = start - line.lowerBound > most ? characterStart(start - most) : line.lowerBound
    let upper = line.upperBound - start > most ? characterStart(start + most) : line.upperBound
    return lower..<max(lower, upper)
  }

  private static func cells(of place: SourceRange) -> [Cell] {
    let file = place.file
    let line = SourceExcerpt.bytes(of: file.lines.line(containing: place.bytes.lowerBound), around: place)
    let start = min(max(place.bytes.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(place.bytes.upperBound, start), line.upperBound)
    let pieces = [(line.lowerBound..<start, false), (start..<end, true), (end..<line.upperBound, false)]
    var cells = pieces.flatMap { range, isMarked in
      String(decoding: file.bytes[range], as: UTF8.self).unicodeScalars.map { scalar in
        Cell(text: scalar.printable, width: scalar.columns, isMarked: isMarked)
      }
    }
    // An empty place is marked at the scalar after it.
    let next = String(decoding: file.bytes[line.lowerBound..<start], as: UTF8.self).unicodeScalars.count
    if start == end, cells.indices.contains(next) {
      cells[next] = Cell(text: cells[next].text, width: cells[next].width, isMarked: true)
    }
    return cells
  }

  /// The cells that are shown: a range around the first marked one.
  private static func window(of widths: [Int], around first: Int) -> Range<Int> {
    guard widths.reduce(0, +) > width else { return widths.indices }
    var start = first
    var used = 0
    while start > 0, used + widths[start - 1] <= lead {
      start -= 1
      used += widths[start]
    }
    var end = first
    while end < widths.count, used + widths[end] <= width {
      used += widths[end]
      end += 1
    }
    // Near the end of the line there is room for more text before the words.
    while start > 0, used + widths[start - 1] <= width {
      start -= 1
      used += widths[start]
    }
    return start..<max(end, start)
  }
}

extension SourceRange {
  /// The line and column at which it begins.
  package var start: TextLocation { file.lines.location(of: bytes.lowerBound) }

  /// The line and column after its last character.
  package var end: TextLocation { file.lines.location(of: bytes.upperBound) }
}

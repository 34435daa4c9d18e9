package import XMLTree

/// The line of a file in which something stands, fit for a terminal, and marks to put under the words.
struct SourceExcerpt {
  /// Clipped around the words when it is long; nothing of it drives a terminal.
  let line: String
  /// Blanks and tabs as wide as what stands before the words.
  let indent: String
  /// One mark for each column of the words, and one for a place without words.
  let marks: String

  /// How many columns of a long line are shown, and how many of them at most before the words.
  private static let width = 100
  private static let lead = 40

  /// Takes words that go over several lines by the first of them.
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
    // At the end of a line nothing is marked, and the mark stands behind it.
    indent = before.map(\.blank).joined()
    let marked = cells[before.count...].prefix(while: \.isMarked)
    let text = marked.map { $0.text == "\t" ? "\t" : String(repeating: "^", count: $0.width) }.joined()
    marks = text.contains("^") ? text : "^"
  }

  /// One scalar of the line, as it is shown.
  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool

    var blank: String { text == "\t" ? "\t" : String(repeating: " ", count: width) }
  }

  private static func cells(of place: SourceRange) -> [Cell] {
    let file = place.file
    let line = file.lines.line(containing: place.bytes.lowerBound)
    let start = min(max(place.bytes.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(place.bytes.upperBound, start), line.upperBound)
    let pieces = [(line.lowerBound..<start, false), (start..<end, true), (end..<line.upperBound, false)]
    var cells = pieces.flatMap { range, isMarked in
      String(decoding: file.bytes[range], as: UTF8.self).unicodeScalars.map { scalar in
        Cell(text: scalar.printable, width: scalar.columns, isMarked: isMarked)
      }
    }
    // A place without words is marked at what follows it.
    let next = String(decoding: file.bytes[line.lowerBound..<start], as: UTF8.self).unicodeScalars.count
    if start == end, cells.indices.contains(next) {
      cells[next] = Cell(text: cells[next].text, width: cells[next].width, isMarked: true)
    }
    return cells
  }

  /// The cells that are shown.
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
    // Near the end of the line there is room for more of what stands before.
    while start > 0, used + widths[start - 1] <= width {
      start -= 1
      used += widths[start]
    }
    return start..<max(end, start)
  }
}

extension SourceRange {
  /// Where it begins, for people.
  package var start: TextLocation { file.lines.location(of: bytes.lowerBound) }

  /// Where it ends, behind its last character.
  package var end: TextLocation { file.lines.location(of: bytes.upperBound) }
}

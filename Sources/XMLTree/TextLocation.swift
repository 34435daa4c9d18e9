/// A line and a column of a file, counted as people and SARIF count them.
package struct TextLocation: Comparable, Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1 (SARIF: `unicodeCodePoints`). A byte order mark is not counted.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (first: TextLocation, second: TextLocation) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

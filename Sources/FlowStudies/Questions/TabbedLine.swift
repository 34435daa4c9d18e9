import FlowReading

/// A line of a table with tabs between its cells, as spreadsheets read it.
package enum TabbedLine {
  /// The line, without its end. No cell can end the line or itself, and a spreadsheet takes none for a formula: an
  /// apostrophe stands before a text that it would. Numbers stay numbers.
  package static func text(_ cells: [String]) -> String {
    cells.map { cell in
      let text = cell.printable
      return isMisread(text) && !isNumber(text) ? "'" + text : text
    }.joined(separator: "\t")
  }

  /// Whether a spreadsheet would read something else than the text. Blanks do not count before a formula, a quotation mark
  /// makes all up to the next one a cell, and an apostrophe is dropped.
  private static func isMisread(_ text: String) -> Bool {
    // A sign with a combining mark after it is still the sign, so scalars are compared.
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let first = scalars.first else { return false }
    // A sign alone is no formula.
    return "\"'".unicodeScalars.contains(first)
      || (scalars.count > 1 && "=+-@＝＋－＠".unicodeScalars.contains(first))
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /[+\-]?[0-9]+([.,][0-9]+)*/) != nil
  }
}

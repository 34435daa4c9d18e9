import FlowStudies
import Testing

/// Tables that are opened in a spreadsheet.
@Suite struct TabbedLineTests {
  @Test(arguments: [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"https://evil.example\")", "=cmd|' /C calc'!A0", "  =1+1",
    "\u{A0}=1+1",
    "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)", "\"=1+1\"", "\"", "\"a", "'=1+1", "'", "--1", "+-1", "-1-1", "-1,", "-.5",
    "=\u{301}1",
    "-2+3+cmd|' /C calc'!A0", "1.5-", "-A1",
  ]) func noTextIsAFormula(text: String) {
    let isPlain = text.first?.isNumber == true
    #expect(TabbedLine.text([text]) == (isPlain ? text : "'" + text))
  }

  @Test(arguments: [
    "-12.00", "+3", "-1", "0", "1.000,50", "12", "2026-03-25", "-", "+", "=", "IT00743110157", "", "a=b", "x\"y",
  ])
  func numbersAndPlainTextsStayWhatTheyAre(text: String) { #expect(TabbedLine.text([text]) == text) }

  @Test(arguments: ["\t=1+1", "\r=1+1", "\n=1+1", "a\tb", "a\r\nb", "\u{0}=1", "\u{85}=1", "\u{2028}=1"])
  func aCellEndsNeitherItselfNorItsLine(text: String) {
    let line = TabbedLine.text(["first", text, "last"])
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    #expect(cells.count == 3 && !line.contains(where: \.isNewline), "\(cells)")
    #expect(cells[1].drop { $0 == " " }.first != "=", "\(cells)")
  }

  /// What begins with an apostrophe has one more than the text.
  @Test func noTwoTextsAreTheSameCell() {
    let texts = ["=1", "'=1", "''=1", "1", "'1", "\"", "'\"", "-1", "'-1"]
    let cells = texts.map { TabbedLine.text([$0]) }
    #expect(Set(cells).count == texts.count)
    for (text, cell) in zip(texts, cells) { #expect(text == (cell.hasPrefix("'") ? String(cell.dropFirst()) : cell)) }
  }
}

import FlowReading
import Testing

/// What a terminal is given.
@Suite struct PrintableLinesTests {
  @Test func everyCharacterThatControlsATerminalIsANumber() {
    let ranges: [ClosedRange<UInt32>] = [
      0...8, 0x0B...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF...0xFEFF,
      0xE0001...0xE007F,
    ]
    for scalar in ranges.flatMap({ Array($0) }).compactMap(Unicode.Scalar.init) {
      for inColor in [false, true] {
        let text = "a\(scalar)b".printableLines(inColor: inColor)
        #expect(text.hasPrefix("a<U+") && text.hasSuffix(">b"), "\(scalar.value)")
      }
    }
  }

  @Test func linesTabsAndWordsOfEveryLanguageStay() {
    let text = "a\tb\n\nè “€” 🧾 日本\u{A0}e\u{301}\n"
    #expect(text.printableLines() == text && text.printableLines(inColor: true) == text)
    #expect("a\r\nb".printableLines() == "a<U+000D>\nb")
  }

  @Test func onlyColoursOfOursStayAndOnlyWhereTheyAre() {
    let colored = "\u{1B}[1;31merror\u{1B}[0m"
    #expect(colored.printableLines(inColor: true) == colored)
    #expect(colored.printableLines() == "<U+001B>[1;31merror<U+001B>[0m")
    for other in ["[2J", "[8m", "[1;32m", "]0;x\u{7}", "[31;1m", "c", "[0;5m", ""] {
      #expect("\u{1B}\(other)".printableLines(inColor: true).hasPrefix("<U+001B>"), "\(other)")
    }
  }

  @Test func coloursOfDiagnosticsArriveWhole() {
    let severities: [Diagnostic.ID] = [.claimFalse, .numberTyped, .stranded]
    let diagnostics = severities.map { Diagnostic($0, path: "a\u{1B}[2Jb.xml", "x\u{9B}2Jy", help: "Mend it.") }
    let text = DiagnosticPrinter.text(diagnostics, inColor: true)
    #expect(text.contains("\u{1B}[1;31m") && text.printableLines(inColor: true) == text)
  }
}

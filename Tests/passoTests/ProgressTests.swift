import Foundation
import Testing

/// The line that says how far a command is. `script` runs a command in a terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"))) struct ProgressTests {
  /// What a terminal is given by a command on the shipped content that takes seconds.
  private func shown(
    _ variables: String, _ command: String = "verify --mutate find-invoices", errors: String = ""
  ) throws -> String {
    let line = "\(variables) script -qec \"$PASSO \(command) \(errors)\" /dev/null </dev/null"
    let result = try Tool.runInShell(line, in: Tool.project)
    #expect([0, 1].contains(result.status), "\(result)")
    return result.output
  }

  @Test(arguments: ["TERM=xterm", "TERM=vt52 NO_COLOR=1"])
  func aTerminalIsToldWhatIsDoneAndTheLineIsGoneBeforeAnythingIsPrinted(variables: String) throws {
    let text = try shown(variables)
    let (start, end) = (try #require(text.firstRange(of: "change   ")), try #require(text.ranges(of: " left, ").last))
    let line = try #require(text.firstMatch(of: /\r([a-z ]+): ([0-9 ]+) of ([0-9 ]+) done, ([0-9 ]+) left, ([0-9]+) s/))
    #expect((Int(line.5) ?? 0) >= 1, "\(line.0)")
    #expect(end.lowerBound < start.lowerBound && !text.contains("\u{1B}"))
    // Blanks over all of the last line, and back to its start.
    let gone = text[..<start.lowerBound].wholeMatch(of: /(?s).*\r([^\r]+)\r( +)\r/)
    let last = try #require(gone, "\(text.prefix(400))")
    #expect(last.2.count == last.1.reversed().drop { $0 == " " }.count, "\(last.1)")
  }

  @Test(arguments: [
    ("TERM=dumb", "verify --mutate find-invoices", ""),
    ("TERM=xterm", "verify --mutate find-invoices --format json", ""),
    ("TERM=xterm", "verify --mutate find-invoices", "2>/dev/null"), ("TERM=xterm", "check find-invoices --jobs 1", ""),
  ]) func nobodyElseIsToldAnything(variables: String, command: String, errors: String) throws {
    let text = try shown(variables, command, errors: errors)
    #expect(!text.contains(" left, ") && !text.contains("reading files") && !text.isEmpty, "\(text.prefix(400))")
    // A terminal ends lines with both characters, and nothing else goes back.
    #expect(!text.replacing("\r\n", with: "\n").unicodeScalars.contains("\r"))
  }

  @Test func whatIsPrintedIsTheSameWithAndWithoutTheLine() throws {
    let piped = try Tool.runInShell("$PASSO verify --mutate find-invoices", in: Tool.project)
    let shown = try shown("TERM=xterm").replacing("\r\n", with: "\n")
    #expect(shown.hasSuffix("\r" + piped.output + piped.errors), "\(shown.suffix(300))")
  }
}

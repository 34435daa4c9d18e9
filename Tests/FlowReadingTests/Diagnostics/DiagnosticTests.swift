import FlowReading
import Foundation
import Testing

@Suite struct DiagnosticTests {
  private static func file(_ text: String, path: String = "Content/flows/a.xml") -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  /// The place of some words in a file.
  private static func place(of words: String, in file: SourceFile) throws -> SourceRange {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let range = try #require(text.range(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return SourceRange(file, start..<start + words.utf8.count)
  }

  @Test func theWordsAreUnderlinedInTheirLine() throws {
    let file = Self.file("<flow>\n  <claim fact=\"x\">words</claim>\n</flow>\n")
    let diagnostic = Diagnostic(
      .claimFalse, at: try Self.place(of: "words", in: file), "This is false.",
      notes: [
        Diagnostic.Note("It concerns 3 accounts."),
        Diagnostic.Note("It begins here.", at: try Self.place(of: "<flow>", in: file)),
      ],
      help: "Say something else.")
    #expect(
      DiagnosticPrinter.text([diagnostic]) == """
        error[claim-false]: This is false.
         --> Content/flows/a.xml:2:19
          |
        2 |   <claim fact="x">words</claim>
          |                   ^^^^^
          = note: It concerns 3 accounts.
          = help: Say something else.
        note: It begins here.
         --> Content/flows/a.xml:1:1
          |
        1 | <flow>
          | ^^^^^^

        1 error

        """)
  }

  @Test func columnsAreScalarsAndMarksStandUnderWideLetters() throws {
    let file = Self.file("\t<p>Perché 日本 e\u{301} qui</p>")
    let text = DiagnosticPrinter.text([Diagnostic(.promiseUnwrapped, at: try Self.place(of: "qui", in: file), "x")])
    #expect(text.contains("a.xml:1:18\n"))
    #expect(text.contains("1 | \t<p>Perché 日本 e\u{301} qui</p>\n  | \t                 ^^^\n"))
  }

  @Test func ofVeryManyAlikeTheFirstArePrintedAndTheRestCounted() throws {
    let file = Self.file("here")
    let place = try Self.place(of: "here", in: file)
    func text(_ count: Int) -> String {
      DiagnosticPrinter.text((1...count).map { Diagnostic(.promiseUnwrapped, at: place, "It is number \($0).") })
    }
    #expect(text(50).split(separator: "\n").count { $0.hasPrefix("error[") } == 50)
    #expect(!text(50).contains("more promise-unwrapped"))
    let many = text(1_060)
    #expect(many.split(separator: "\n").count { $0.hasPrefix("error[") } == 50)
    #expect(many.hasSuffix("… and 1 010 more promise-unwrapped in Content/flows/a.xml.\n\n1060 errors\n"))
  }

  @Test func aLineAsLongAsAFileIsClippedBetweenLetters() throws {
    let file = Self.file(String(repeating: "è", count: 5_000) + "here" + String(repeating: "日", count: 5_000))
    let text = DiagnosticPrinter.text([Diagnostic(.promiseUnwrapped, at: try Self.place(of: "here", in: file), "x")])
    let (before, after) = (String(repeating: "è", count: 40), String(repeating: "日", count: 28))
    #expect(text.contains("1 | …\(before)here\(after)…\n"))
  }

  @Test func aLongLineIsClippedAroundTheWords() throws {
    let file = Self.file(String(repeating: "a ", count: 500) + "here" + String(repeating: " b", count: 500))
    let text = DiagnosticPrinter.text([Diagnostic(.promiseUnwrapped, at: try Self.place(of: "here", in: file), "x")])
    #expect(
      text.contains(
        "1 | …" + String(repeating: "a ", count: 20) + "here" + String(repeating: " b", count: 28) + "…\n  | "
          + String(repeating: " ", count: 41) + "^^^^\n"))
  }

  @Test func aLongRangeIsClippedToo() throws {
    let file = Self.file("<p>" + String(repeating: "x", count: 400) + "</p>")
    let text = DiagnosticPrinter.text([Diagnostic(.promiseUnwrapped, at: SourceRange(file, 3..<403), "x")])
    let (words, marks) = (String(repeating: "x", count: 97), String(repeating: "^", count: 97))
    #expect(text.contains("1 | <p>\(words)…\n  |    \(marks)\n"))
  }

  @Test func nothingOfAFileReachesATerminalRaw() throws {
    let file = Self.file("a\u{1B}[31m\u{202E}b\u{85}\u{7F}c", path: "Content/\u{1B}]0;x.xml")
    let diagnostic = Diagnostic(
      .fileMalformed, at: try Self.place(of: "b", in: file), "It says \u{1B}[2J\u{2066}.",
      notes: [Diagnostic.Note("\u{9B}31m")], help: "\u{200F}\r")
    let text = DiagnosticPrinter.text([diagnostic])
    #expect(
      text == """
        error[file-malformed]: It says <U+001B>[2J<U+2066>.
         --> Content/<U+001B>]0;x.xml:1:8
          |
        1 | a<U+001B>[31m<U+202E>b<U+0085><U+007F>c
          |                      ^
          = note: <U+009B>31m
          = help: <U+200F><U+000D>

        1 error

        """)
    let json = DiagnosticPrinter.json([diagnostic])
    let raw = json.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
    }
    #expect(raw.allSatisfy { $0 == "\n" })
  }

  /// Unicode's characters for the direction of writing (UAX 9, section 2), an escape, and invisible characters.
  @Test(
    arguments: [0x202A...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0x61C...0x61C, 0x1B...0x1B, 0x7F...0x9F]
      .flatMap { Array($0) })
  func jsonShowsWhatTurnsTheDirectionOfWritingAsItsNumber(_ number: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(number)))
    let text = "a\(scalar)b"
    for json in [JSONValue.object([text: .text(text)]).document, JSONValue.object([text: .text(text)]).line] {
      #expect(!json.unicodeScalars.contains(scalar))
      #expect(JSONValue(document: Array(json.utf8)) == .object([text: .text(text)]))
    }
  }

  @Test func thePlaceAfterTheLastCharacterHasAMark() {
    let file = Self.file("<p>\n<b>")
    let text = DiagnosticPrinter.text([Diagnostic(.fileMalformed, at: SourceRange(file, 7..<7), "It ends.")])
    #expect(text.contains("2 | <b>\n  |    ^\n"))
    let empty = Self.file("")
    let words = DiagnosticPrinter.text([Diagnostic(.fileEmpty, at: SourceRange(empty, 0..<0), "It is empty.")])
    #expect(words.contains("1 |\n  | ^\n"))
  }

  @Test func wordsOverSeveralLinesAreMarkedInTheFirst() throws {
    let file = Self.file("one <two\nthree> four")
    let text = DiagnosticPrinter.text([Diagnostic(.claimFalse, at: try Self.place(of: "<two\nthree>", in: file), "x")])
    #expect(text.contains("1 | one <two\n  |     ^^^^\n"))
  }

  @Test func whatHasNoPlaceNamesItsFile() {
    let text = DiagnosticPrinter.text([
      Diagnostic(.fileMissing, path: "Content/model", "Nothing is there.\nReally.", help: "Write it.")
    ])
    #expect(
      text == """
        error[file-missing]: Nothing is there.
                             Really.
         --> Content/model
          = help: Write it.

        1 error

        """)
  }

  @Test func theOrderIsThatOfTheFilesAndTheCountThatOfTheSeverities() throws {
    let (first, second) = (Self.file("a b", path: "a.xml"), Self.file("a b", path: "b.xml"))
    let diagnostics = [
      Diagnostic(.stranded, .warning, at: SourceRange(second, 0..<1), "4"),
      Diagnostic(.stranded, at: SourceRange(first, 2..<3), "3"),
      Diagnostic(.claimFalse, at: SourceRange(first, 0..<1), "2"),
      Diagnostic(.stranded, at: SourceRange(first, 0..<1), "2b"),
      Diagnostic(.fileMissing, .note, path: "a.xml", "1"),
    ]
    let text = DiagnosticPrinter.text(diagnostics)
    let headings = text.split(separator: "\n").filter { $0.contains("]: ") }
    let messages = headings.compactMap { $0.split(separator: " ").last }
    #expect(messages == ["1", "2", "2b", "3", "4"])
    #expect(text.hasSuffix("\n3 errors, 1 warning, 1 note\n"))
    #expect(DiagnosticPrinter.text(diagnostics.reversed()) == text)
    #expect(DiagnosticPrinter.text([]).isEmpty)
  }

  @Test func whatCannotBeReadComesFirstAndWordsComeBehindWalksAndTranslations() {
    let (first, second) = (Self.file("a b", path: "a.xml"), Self.file("a b", path: "b.xml"))
    let ids: [Diagnostic.ID] = [.knownUnused, .promiseUnwrapped, .translationStale, .claimFalse, .nameUnknown]
    let diagnostics = ids.map { id in
      Diagnostic(id, at: SourceRange(id == .nameUnknown || id == .claimFalse ? second : first, 0..<1), "x")
    }
    #expect(diagnostics.inOrder.map(\.id) == ids.reversed())
  }

  @Test func eachIdBelongsToOneGroupOfTheOrder() {
    let grouped = Diagnostic.ID.groups.flatMap(\.self).map(\.rawValue)
    #expect(grouped.sorted() == Diagnostic.ID.allCases.map(\.rawValue).sorted())
  }

  @Test func colourIsThereOnlyWhenAskedFor() {
    let diagnostics = [Diagnostic(.stranded, at: SourceRange(Self.file("a"), 0..<1), "x")]
    #expect(!DiagnosticPrinter.text(diagnostics).contains("\u{1B}"))
    let colored = DiagnosticPrinter.text(diagnostics, inColor: true)
    #expect(colored.hasPrefix("\u{1B}[1;31merror[stranded]\u{1B}[0m\u{1B}[1m: x\u{1B}[0m\n"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == DiagnosticPrinter.text(diagnostics))
  }

  @Test func jsonHasEveryKeyAndParses() throws {
    let file = Self.file("é <b>\u{202E}</b>")
    let diagnostics = [
      Diagnostic(
        .claimFalse, at: try Self.place(of: "<b>", in: file), "“\u{202E}\"\\",
        notes: [Diagnostic.Note("n", at: SourceRange(file, 0..<2)), Diagnostic.Note("m")]),
      Diagnostic(.fileMissing, .warning, path: "z.xml", "Gone.", help: "Find it."),
    ]
    let json = DiagnosticPrinter.json(diagnostics)
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let keys = ["column", "endColumn", "endLine", "help", "id", "line", "message", "notes", "path", "severity"]
    #expect(parsed.map { $0.keys.sorted() } == [keys, keys])
    #expect(parsed[0]["line"] is NSNull && parsed[0]["help"] as? String == "Find it.")
    #expect(parsed[1]["message"] as? String == "“\u{202E}\"\\")
    #expect([parsed[1]["line"], parsed[1]["column"], parsed[1]["endColumn"]].map { $0 as? Int } == [1, 3, 6])
    #expect((parsed[1]["notes"] as? [[String: Any]])?.map { $0["line"] as? Int } == [1, nil])
    #expect(DiagnosticPrinter.json([]).filter { !$0.isWhitespace } == "[]")
  }
}

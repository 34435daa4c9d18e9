import FlowPublishing
import FlowReading
import FlowVerification
import TestSupport
import Testing
import XMLTree

@Suite struct JUnitReportTests {
  /// CI engines and terminals show the document as it is, and XML may have most such characters in it.
  @Test func noCharacterOfItControlsATerminalOrTurnsItsWords() throws {
    let hostile = "a\u{9B}31m\u{202E}\u{85}\u{200B}\u{1B}[2J\u{0}<b>&\"'b"
    let diagnostic = Diagnostic(
      .fileMalformed, path: "Content/\(hostile).xml", "It says \(hostile).\nTwice.", help: hostile)
    let document = JUnitReport(.none, [diagnostic]).document
    #expect(document.printableLines() == document, "\(document)")
    let root = try MarkupReader().read(Array(document.utf8)).root
    let failure = try #require(root.elements.first?.elements.first?.elements.first)
    #expect(failure[attribute: "message"]?.value.contains("<U+009B>31m<U+202E>") == true, "\(document)")
    #expect(failure.text.contains("Content/a<U+009B>31m"), "\(document)")
  }
}

import FlowReading
import TestSupport
import Foundation
import Testing

extension SchemaTests {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let start = #"<flow xmlns="urn:passo:flow:1" id="bytes" xml:lang="it" product="remoteSupport">"# + "\n"

  /// The ids of the diagnostics for some bytes, each with its line and column.
  private func findings(_ bytes: [UInt8]) -> [String] {
    FixtureFlow.read(SourceFile(path: "bytes.xml", bytes: bytes)).diagnostics.map(ExpectedDiagnostic.init).sorted().map
    {
      "\($0.line):\($0.column) \($0.id)"
    }
  }

  @Test(arguments: ["", " \n\t\n"])
  func saysThatAFileIsEmpty(text: String) {
    #expect(findings(Array(text.utf8)) == ["1:1 file-empty"])
  }

  @Test func saysWhereALatin1FileIsNotUTF8() {
    let bytes = Array((Self.declaration + Self.start + "  <title id=\"title\">Perch").utf8) + [0xE9] + Array("?".utf8)
    #expect(findings(bytes) == ["3:26 file-encoding"])
  }

  @Test func saysWhenTheDeclarationNamesAnotherEncoding() {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + Self.start
    let (_, diagnostics) = FixtureFlow.read(SourceFile(path: "bytes.xml", bytes: Array(text.utf8)))
    #expect(diagnostics.map(\.id) == [.fileEncoding])
    #expect(diagnostics.first?.message.contains("ISO-8859-1") == true)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func saysThatAFileIsUTF16(encoding: String.Encoding) throws {
    let data = try #require(("\u{FEFF}" + Self.declaration + Self.start).data(using: encoding))
    #expect(findings(Array(data)) == ["1:1 file-encoding"])
  }

  @Test func saysWhereANulByteStands() {
    #expect(findings(Array(Self.declaration.utf8) + [0] + Array(Self.start.utf8)) == ["2:1 file-encoding"])
  }

  @Test func countsColumnsInCharactersAndNotInBytes() {
    let text = Self.declaration + Self.start + "  <title id=\"title\">Perché così <prodct/>?</title>\n</flow>\n"
    #expect(findings(Array(text.utf8)).contains("3:34 element-unknown"))
  }

  @Test func refusesWhatIsTooDeep() {
    let text = Self.declaration + Self.start + String(repeating: "<p>", count: 200)
    #expect(findings(Array(text.utf8)).map { $0.split(separator: " ").last } == ["file-too-large"])
  }

  @Test(arguments: [
    ("<title id=\"a\" id=\"b\">A</title></flow>", "This tag has \"id\" twice. Keep one"),
    ("<title id=\"a\">A</titel></flow>", "</titel> stands here, but the element that is open is <title>."),
    ("<title id=\"a\">1 < 2</title></flow>", "This < begins no tag. Write &lt;"),
    ("<title id=\"a>A</title></flow>", "There is a < in the value of \"id\". Close the quotation mark"),
    ("<title id>A</title></flow>", "The attribute \"id\" has no value. Write id=\"…\"."),
    ("<title id=a>A</title></flow>", "The value of \"id\" has no quotation marks."),
    ("<title id=\"a\" <p>A</p></title></flow>", "The tag <title has no >."),
    ("<!-- a -- b --></flow>", "There are two hyphens inside a comment."),
    ("<x:title id=\"a\">A</x:title></flow>", "The prefix x: is not declared."),
    ("</flow><flow/>", "Something follows the end of the first element."),
    ("</flow>text", "Text stands outside of the first element."),
    ("<title id=\"a", "The file ends in the middle of what begins here."),
    ("<title id=\"a\">A \u{1} b</title></flow>", "invisible control character here, number 1."),
    ("<title id=\"a\">A &euro; b</title></flow>", "&euro; is not known here. Write the character itself."),
  ])
  func saysInPlainWordsWhatIsMalformed(rest: String, words: String) {
    let file = SourceFile(path: "bytes.xml", bytes: Array((Self.declaration + Self.start + rest).utf8))
    let found = FixtureFlow.read(file).diagnostics.map(ExpectedDiagnostic.init)
    #expect(found.count == 1)
    #expect(found.first?.words.contains(words) == true, "\(found)")
  }
}

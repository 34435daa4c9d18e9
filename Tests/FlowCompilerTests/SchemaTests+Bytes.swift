import FlowCompiler
import Foundation
import Testing

extension SchemaTests {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let start = "<flow xmlns=\"urn:passo:flow:1\" id=\"bytes\" xml:lang=\"it\" product=\"remoteSupport\">\n"

  /// The ids of what is said about some bytes, with the line and column of each.
  private func findings(_ bytes: [UInt8]) -> [String] {
    Self.read(SourceFile(path: "bytes.xml", bytes: bytes)).diagnostics.map(ExpectedDiagnostic.init).sorted().map {
      "\($0.line):\($0.column) \($0.id)"
    }
  }

  @Test(arguments: ["", " \n\t\n"])
  func saysThatAFileIsEmpty(text: String) {
    #expect(findings(Array(text.utf8)) == ["1:1 file-empty"])
  }

  @Test func saysWhereALatin1FileIsNotUTF8() {
    let bytes = Array((Self.declaration + Self.start + "  <title id=\"title\">Perch").utf8) + [0xE9] + Array("?".utf8)
    #expect(findings(bytes) == ["3:27 file-encoding"])
  }

  @Test func saysWhenTheDeclarationNamesAnotherEncoding() {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + Self.start
    let (_, diagnostics) = Self.read(SourceFile(path: "bytes.xml", bytes: Array(text.utf8)))
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
}

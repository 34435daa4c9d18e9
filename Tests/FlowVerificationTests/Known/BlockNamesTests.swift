import FlowReading
import FlowVerification
import Testing

/// A place in a file is named by the block that it is in.
@Suite struct BlockNamesTests {
  private static let file = SourceFile(
    path: "a.xml",
    bytes: Array(
      """
      <flow id="a"> <input name="licences"/><steps> <step id="one"><p>first <ui/> here</p> <tip id="two"><p>second</p>\
      </tip> third</step> fourth</steps> <unit id="five"><ph id="code"/></unit></flow> after
      """.utf8))

  @Test(arguments: [
    ("<input", "licences"), ("first", "one"), ("<ui/>", "one"), ("second", "two"), ("third", "one"), ("fourth", "a"),
    ("<ph", "five"), ("<flow", "a"),
  ]) func theInnermostBlockNamesAPlace(_ words: String, _ name: String) throws {
    // Without what follows, because a file that is not well-formed has no blocks.
    let text = String(decoding: Self.file.bytes, as: UTF8.self).replacing(" after", with: "")
    let file = SourceFile(path: "a.xml", bytes: Array(text.utf8))
    let start = try #require(text.firstRange(of: words)?.lowerBound)
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    var blocks = BlockNames()
    #expect(blocks.name(at: SourceRange(file, offset..<offset + 1)) == name)
  }

  @Test func aFileThatCannotBeReadHasNoBlocks() {
    var blocks = BlockNames()
    #expect(blocks.name(at: SourceRange(Self.file, 20..<21)).isEmpty)
  }
}

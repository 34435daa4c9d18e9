import FlowReading
import TestSupport
import Testing
import XMLTree

/// A file that has far too much of something is refused for that, once, and nothing else is said of it.
@Suite struct LargeFileTests {
  private func found(_ steps: String) -> [Diagnostic] {
    let text = """
      <flow xmlns="urn:passo:flow:1" id="large" xml:lang="en" product="remoteSupport">
        <title id="title">How?</title><summary id="summary"><p>So.</p></summary>
        <steps><step id="step"><p>Wait.</p></step>\(steps)</steps><result id="result"><p>Done.</p></result>
      </flow>
      """
    return FixtureFlow.read(SourceFile(path: "large.xml", bytes: Array(text.utf8))).diagnostics
  }

  @Test func aParagraphIsNoLongerThanAReaderReads() {
    let words = String(repeating: "word <ui control=\"placeOrder\"/> ", count: 200)
    #expect(found("<step id=\"other\"><p>\(words)</p></step>").isEmpty)
    let more = found("<step id=\"other\"><p>\(words + words)</p></step>")
    #expect(more.map(\.message) == ["The paragraph is longer than 8 KiB."] && more.first?.place?.start.line == 3)
  }

  @Test func ofMistakesWithoutEndTheFirstHundredAreExplained() {
    let steps = String(repeating: "<nope/>", count: 100)
    #expect(found(steps).map(\.id) == Array(repeating: .elementUnknown, count: 100))
    let more = found(steps + "<nope/><nope/>")
    #expect(more.count == 101 && more.last?.message == "2 more mistakes against the schema follow from here on.")
  }

  @Test func theSameNameAgainAndAgainGetsNumbersInTheOrderOfTheSentence() throws {
    let words = String(repeating: "<ui control=\"placeOrder\"/> ", count: 3)
    let text = """
      <flow xmlns="urn:passo:flow:1" id="large" xml:lang="en" product="remoteSupport">
        <title id="title">How?</title><summary id="summary"><p>So.</p></summary>
        <steps><step id="step"><p>\(words)</p></step></steps><result id="result"><p>Done.</p></result>
      </flow>
      """
    let read = FixtureFlow.read(SourceFile(path: "large.xml", bytes: Array(text.utf8)))
    let codes = try #require(read.flow).blocks.flatMap(\.paragraph.codes).map(\.code.id)
    #expect(codes == ["placeOrder", "placeOrder-2", "placeOrder-3"])
  }
}

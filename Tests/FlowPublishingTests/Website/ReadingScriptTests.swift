import FlowPublishing
import Foundation
import TestSupport
import Testing

/// The readings of an article in a browser, which is the judge of scripts. Without a Chromium on the machine nothing is
/// tested here.
@Suite(.enabled(if: Browser.isThere)) struct ReadingScriptTests {
  /// What `Tests/Fixtures/Browser/readings.js` finds on an article, by the names that it gives.
  private func found(_ language: String) throws -> [String: String] {
    let pages = try #require(try WholeSiteTests.built.get().pages)
    let path = SitePaths.article("remove-licences", language)
    let probe = try String(contentsOf: TestFiles.fixtures.appending(path: "Browser/readings.js"), encoding: .utf8)
    return try withTemporaryFolder { folder in
      for page in pages where page.path == path || page.path.hasPrefix("assets/") {
        let file = folder.appending(path: page.path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let text = String(decoding: page.bytes, as: UTF8.self)
        // The page lets no script run that stands in it.
        let added = "<script src=\"../assets/probe.js\"></script></body>"
        try Data(text.replacing("</body>", with: added).utf8).write(to: file)
      }
      try Data(probe.utf8).write(to: folder.appending(path: "assets/probe.js"))
      let page = try Browser.page(at: folder.appending(path: path)).markup
      let result = try #require(page.firstMatch(of: #/<pre id="found">([^<]*)</pre>/#), "\(page.suffix(400))")
      let lines = result.1.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      return Dictionary(lines.map { (String($0[0]), String($0[1])) }) { first, _ in first }
    }
  }

  @Test(arguments: WholeSiteTests.languages) func aReadingIsShownToPointerTapAndKeyboardAndClosedByEscape(
    language: String
  ) throws {
    let found = try found(language)
    let reading = try #require(found["attribute"])
    #expect(!reading.isEmpty)
    for way in ["pointed at", "tapped", "focused", "entered twice", "description"] {
      #expect(found[way] == reading, "\(way): \(found)")
    }
    for way in ["escaped", "entered", "tapped elsewhere", "left by the keyboard"] {
      #expect(found[way]?.isEmpty ?? false, "\(way): \(found)")
    }
    #expect(found["role"] == "button" && found["inside the window"] == "true", "\(found)")
  }

  @Test(arguments: WholeSiteTests.languages) func aSummaryIsNoSecondTabStopAndShowsItsSymptom(language: String) throws {
    let found = try found(language)
    #expect(found["summary"] == found["symptom"] && found["symptom"]?.isEmpty == false, "\(found)")
    #expect(found["stops in summaries"] == "0", "\(found)")
  }

  @Test func withTheSwitchOffNothingOfTheReadingsIsThere() throws {
    let found = try found("en")
    #expect(found["stops before"] == "0" && found["stops after"] == "0", "\(found)")
    #expect(found["pointed at before"] == "" && found["same text"] == "true" && found["hint after"] == "", "\(found)")
    #expect(found["hint"]?.isEmpty == false && found["stops"] != "0", "\(found)")
  }
}

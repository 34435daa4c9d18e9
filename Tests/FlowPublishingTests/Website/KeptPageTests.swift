import BillingModel
import FlowPublishing
import FlowReading
import Foundation
import TestSupport
import Testing

/// Pages whose flows do not hold any more, and sites that would become much smaller.
@Suite struct KeptPageTests {
  private static let page = """
    <article><!-- kept --><p>a<!-- checked --> <b>Checked</b><!-- /checked --></p>é<!-- checked -->
    <p>Checked</p>
    <!-- /checked --></article>
    """
  private static let date = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)

  private static func page(_ path: String, _ text: String = page) -> Page { Page(path: path, bytes: Array(text.utf8)) }

  /// The pages by path, when the flow a has no page in this build and some pages are there from the last one.
  private func pages(
    _ last: [Page], days: Int = 30, on date: Day = date, flows: [String] = ["a"]
  ) throws -> (texts: [String: String], diagnostics: [Diagnostic]) {
    let sources = ProjectSources(flows.map { SourceFile(path: ProjectLayout.flow($0), bytes: []) })
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let new = [Self.page("en/index.html", "<ul><!-- kept entries --></ul>")]
    var diagnostics: [Diagnostic] = []
    let pages = LastGoodPages(sources, catalogue: catalogue, days: days)
      .adding(
        to: Site(pages: new), on: date, last: { path in last.first { $0.path == path } }, diagnostics: &diagnostics)
    let texts = pages.pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return (Dictionary(uniqueKeysWithValues: texts), diagnostics)
  }

  private var last: [Page] {
    [
      Self.page("en/a.html"), Self.page("en/a.checklist.html"), Self.page("it/a.html"),
      Self.page("it/a.checklist.html"),
    ]
  }

  @Test func aPageSaysSinceWhenItDoesNotHoldAndNoLongerThatItWasChecked() throws {
    let (texts, diagnostics) = try pages(last)
    #expect(
      texts["en/a.html"] == """
        <article><div class="kept" role="note" data-since="2026-11-23"><p>Since 23 November 2026, this page has no longer \
        passed its check: what it says may be wrong by now.</p></div><p>a</p>é</article>
        """)
    #expect(texts["it/a.checklist.html"]?.contains("Dal 23 novembre 2026 questa pagina") == true)
    #expect(diagnostics.map(\.id) == [.pageKept, .pageKept])
  }

  @Test func theDayStaysThatOfTheFirstBuild() throws {
    let kept = try pages(last).texts.map { Self.page($0.key, $0.value) }
    let later = try pages(kept, on: Self.date + 29)
    #expect(later.texts["en/a.html"] == (try pages(last)).texts["en/a.html"])
    #expect(try pages(kept, on: Self.date + 30).texts.keys.sorted() == ["en/index.html"])
  }

  @Test func nothingIsKeptWithoutDaysOrFlowOrPlaceForTheNotice() throws {
    #expect(try pages(last, days: 0).texts.count == 1)
    #expect(try pages(last, flows: ["b"]).texts.count == 1)
    #expect(try pages([]).texts.count == 1)
    #expect(try pages([Self.page("en/a.html")]).texts.count == 1)
    let others = ["en/a.html", "en/a.checklist.html"].map { Self.page($0, "<article>Checked</article>") }
    #expect(try pages(others).texts.count == 1)
  }

  @Test func theListHasTheEntriesOfWhatIsKept() throws {
    let list = """
      <!-- entry --><li><a href="b.html">B</a></li><!-- /entry -->
      <!-- entry --><li><a href="a.html">A</a></li><!-- /entry -->
      """
    let texts = try pages(last + [Self.page("en/index.html", list)]).texts
    #expect(
      texts["en/index.html"] == """
        <ul><!-- entry --><li><a href="a.html">A</a></li><!-- /entry -->
        <!-- kept entries --></ul>
        """)
  }

  @Test func aSiteDoesNotShrinkByALargeShareUnasked() throws {
    try withTemporaryFolder { folder in
      let pages = (0..<40).map { Self.page("\($0).html") }
      _ = try SiteWriter(folder: folder).write(pages)
      let writer = try SiteWriter(folder: folder)
      #expect(ShrinkingSite(writer, writing: Site(pages: Array(pages.prefix(30))), mayRemove: 25) == nil)
      #expect(ShrinkingSite(writer, writing: Site(pages: Array(pages.prefix(29))), mayRemove: 25) != nil)
      #expect(ShrinkingSite(writer, writing: Site(pages: Array(pages.prefix(32))), mayRemove: 0) == nil)
      #expect(ShrinkingSite(writer, writing: Site(pages: []), mayRemove: 99) != nil)
      #expect(ShrinkingSite(writer, writing: Site(pages: []), mayRemove: 100) == nil)
    }
  }
}

import FlowPublishing
import FlowReading
import TestSupport
import Foundation
import Testing

@Suite struct SitePathsTests {
  @Test(arguments: [
    ("en/index.html", "index.html", "en/index.html"), ("index.html", "index.html", "index.html"),
    ("en/a.html", "en/a.checklist.html", "a.html"), ("en/a.checklist.html", "en/a.html", "a.checklist.html"),
    ("it/a.html", "en/a.html", "../it/a.html"), ("index.html", "en/index.html", "../index.html"),
    ("assets/passo.css", "it/a.html", "../assets/passo.css"), ("assets/passo.css", "index.html", "assets/passo.css"),
    ("england/a.html", "en/a.html", "../england/a.html"),
  ])
  func linksAreRelativeToThePageThatTheyStandOn(target: String, page: String, link: String) {
    #expect(SitePaths.link(to: target, from: page) == link)
  }

  @Test(arguments: ["https://example.org/", "https://example.org/help/billing/", "file:///home/ada/public/"])
  func linksLeadToTheirTargetUnderAnyAddress(site: String) throws {
    let paths = [
      SitePaths.root, SitePaths.index("en"), SitePaths.index("it"), SitePaths.article("remove-licences", "en"),
      SitePaths.checklist("remove-licences", "it"), SitePaths.asset("passo.css"),
    ]
    for page in paths {
      let base = try #require(URL(string: site + page))
      for target in paths {
        let link = try #require(URL(string: SitePaths.link(to: target, from: page), relativeTo: base))
        #expect(link.absoluteString == site + target, "from \(page)")
      }
    }
  }

  /// The list of articles is `index.html`. The page of a flow with the id `index` would overwrite it.
  @Test func aFlowCannotBeCalledAsTheListOfArticlesIs() {
    #expect(SitePaths.article("index", "en") == SitePaths.index("en"))
    #expect(FlowSkeleton(id: "index", product: "meetings", language: "en") == nil)
    let text = FlowSkeleton(id: "other", product: "meetings", language: "en")?.text ?? ""
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(
      path: "Content/flows/index.xml", bytes: Array(text.replacing("id=\"other\"", with: "id=\"index\"").utf8))
    let flow = FlowReader(catalogue: .sample, flowIDs: ["index"]).read(file, diagnostics: &diagnostics)
    #expect(flow == nil)
    #expect(diagnostics.map(\.id) == [.idFileName])
  }

  @Test func everyPageHasAPlaceOfItsOwn() {
    let paths = ["en", "it"].flatMap { language in
      ["a", "b"].flatMap { [SitePaths.article($0, language), SitePaths.checklist($0, language)] }
        + [SitePaths.index(language)]
    }
    #expect(Set(paths).count == 10)
  }
}

import BillingModel
import FlowPublishing
import FlowReading
import FlowVerification
import Foundation
import Testing
import TestSupport

/// Which items of the model the flows document, and how reports show it.
@Suite struct CoverageTests {
  private static func coverage() throws -> Coverage {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    return try #require(try SmallProject().verified().verification.coverage(catalogue))
  }

  private static func places(_ item: CoverageItem, in coverage: Coverage) -> [String]? {
    coverage.items.first { $0.item == item }?.places.map(\.at)
  }

  @Test func aStepDocumentsWhatItsReadersDo() throws {
    let coverage = try Self.coverage()
    #expect(Self.places(.gesture(.options), in: coverage) == ["options"])
    #expect(Self.places(.screens(.signedOut, .subscriptions), in: coverage) == ["sign-in"])
    #expect(Self.places(.control(.editSubscription), in: coverage) == ["look"])
    #expect(Self.places(.gesture(.editSubscription), in: coverage) == [])
    #expect(Self.places(.gesture(.placeOrder), in: coverage) == [])
    #expect(Self.places(.screens(.subscriptions, .renew), in: coverage) == ["expired"])
  }

  @Test func everythingIsThereOnceAndTheShareIsRight() throws {
    let coverage = try Self.coverage()
    #expect(Set(coverage.items.map(\.item)).count == coverage.items.count)
    #expect(coverage.items.map(\.item) == coverage.items.map(\.item).sorted())
    #expect(coverage.percent == coverage.documented * 100 / coverage.items.count)
    #expect(coverage.shortfall(of: coverage.percent) == nil)
    #expect(coverage.shortfall(of: coverage.percent + 1)?.id == .coverageLow)
  }

  @Test func twiceAsManyTriesFindNoOtherScreens() throws {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let configuration = try #require(catalogue.products.first.flatMap { catalogue.configuration(for: $0.id) })
    let model = ReachableModel(center: BillingCenter(configuration))
    #expect(model.items() == model.items(walks: 2 * ReachableModel.walks))
  }

  @Test func aReportEscapesWhatItQuotes() throws {
    var project = try SmallProject()
    try project.replace("It takes a minute.", with: "It is free &lt;script>alert(1)&lt;/script>.")
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    let (verification, diagnostics) = try project.verified()
    let pages = ReportRenderer(verification, coverage: nil, diagnostics: diagnostics, date: Day(number: 20_000)).pages
    #expect(pages.map(\.path) == ["index.html", "small.en.html", "small.it.html"])
    for page in pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(!text.contains("<script"))
      #expect(text.contains("</html>"))
    }
  }

  @Test func anAddressIsOneWhateverTheFileIsCalled() {
    #expect(FlowReportView.address(of: "add-licences", in: "en") == "add-licences.en.html")
    #expect(FlowReportView.address(of: "a b:50%é", in: "it") == "a%20b%3A50%25%C3%A9.it.html")
  }

  @Test func aPictureSaysInWordsWhatItShows() throws {
    var project = try SmallProject()
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    let report = try #require(try project.verified().verification.reports.first)
    let picture = FunnelPicture.picture(of: report).markup
    let misled = try #require(report.outcomes[.misled])
    #expect(picture.contains("role=\"img\""))
    #expect(picture.contains("\(misled.grouped(by: "\u{202F}")) are misled"))
    for stage in report.stages where stage.kind == .step { #expect(picture.contains(">\(stage.id)<")) }
  }
}

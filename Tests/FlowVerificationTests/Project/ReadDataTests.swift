import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Data that words depend on are read beside them, and are read again when they change.
@Suite struct ReadDataTests {
  private static func unread(_ words: String, _ others: String, in path: String) throws -> [Diagnostic] {
    let project = try ChangedProject().replacing(words, with: others, in: path)
    var diagnostics: [Diagnostic] = []
    _ = Pipeline(project.sources, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    return diagnostics.filter { $0.id == .sentenceUnread }
  }

  @Test func anExampleIsReadAgainWhenItsAccountChanges() throws {
    let found = try Self.unread(
      "<account id=\"past-due\">\n    <fact name=\"subscription.status\" is=\"pastDue\"/>\n"
        + "    <fact name=\"paymentMethod.kind\" is=\"declinedCard\"/>",
      "<account id=\"past-due\">\n    <fact name=\"subscription.status\" is=\"pastDue\"/>\n"
        + "    <fact name=\"paymentMethod.kind\" is=\"expiredCard\"/>", in: "Content/model/accounts.xml")
    let paths = Set(found.map(\.path))
    #expect(paths.contains("Content/flows/payment-declined.xml"))
    #expect(paths.contains("Content/translations/it/payment-declined.xlf"))
    #expect(!paths.contains("Content/flows/remove-licences.xml"))
  }

  @Test func eachExampleIsReadAgainWhenTheOrdinaryAccountChanges() throws {
    let found = try Self.unread(
      "name=\"vat.rate\" is=\"22\"", "name=\"vat.rate\" is=\"19\"", in: "Content/model/accounts.xml")
    #expect(Set(found.map(\.path)).count > 20)
  }

  @Test(arguments: [
    ("name=\"GoTo Webinar\"", "name=\"GoTo Meeting\""), ("currency code=\"EUR\"", "currency code=\"USD\""),
  ])
  func aProductIsReadAgainWhenItsNameOrCurrencyChanges(words: String, others: String) throws {
    let found = try Self.unread(words, others, in: "Content/model/products.xml")
    #expect(found.contains { $0.path == "Content/model/products.xml" }, "\(found)")
  }

  @Test func anArticleDoesNotLinkToItself() throws {
    let project = try ChangedProject().replacing(
      "<link flow=\"try-product\"/>", with: "<link flow=\"add-product\"/>", in: "Content/flows/add-product.xml")
    var diagnostics: [Diagnostic] = []
    _ = Pipeline(project.sources, options: Pipeline.Options(readsSentences: false), diagnostics: &diagnostics)?
      .check(diagnostics: &diagnostics)
    let found = diagnostics.filter { $0.id == .destinationWrong }
    #expect(found.map(\.message) == ["This links to the article that it stands in."])
    #expect(found.first?.place?.text == "add-product")
  }
}

import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification
import TestSupport
import Testing

/// The amounts in the words of an example are in the currency of its account.
@Suite struct ExampleCurrencyTests {
  private static let prices = ["plan", "otherPlan"].flatMap { plan in
    [("monthlyPrice", 1900), ("annualPrice", 22_800), ("premiumMonthlyPrice", 3900), ("premiumAnnualPrice", 42_000)]
      .map { "<fact name=\"\(plan).\($0)\" is=\"\($1)\"/>" }
  }

  /// The article with an example of these words, for an account in another currency than the product's, and what is wrong
  /// with the example.
  private static func example(_ words: String, in currency: String = "JPY") throws -> (flow: Flow?, found: [Diagnostic])
  {
    let account =
      "<account id=\"abroad\"><fact name=\"account.currency\" is=\"\(currency)\"/><fact name=\"today\" is=\"2026-03-25\"/>"
      + prices.joined() + "</account></model>"
    let path = "Content/flows/remove-licences.xml"
    let text =
      "<example id=\"abroad\" account=\"abroad\"><set input=\"licences\" value=\"6\"/><p>\(words)</p></example>"
    let project = try ChangedProject().replacing("</model>", with: account, in: "Content/model/accounts.xml")
      .replacing("<next id", with: text + "<next id", in: path)
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["remove-licences"], allowsDrafts: true, readsSentences: false)
    let verified = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?
      .verify(diagnostics: &diagnostics)
    return (
      verified?.flows.joined().first?.localized.flow,
      diagnostics.filter { $0.id == .exampleFails || $0.id == .valueWrong }
    )
  }

  @Test(arguments: ["above=\"5\"", "below=\"5000000\""])
  func aClaimInsideAnIfAboutAnAmountIsJudged(_ comparison: String) throws {
    let claim = "<claim fact=\"order.document\" is=\"invoice\">you get an invoice</claim>"
    let found = try Self.example("<if fact=\"order.credit\" \(comparison)>If so, \(claim)</if>.").found
    #expect(found.map(\.message) == ["“you get an invoice” is not true of this example."])
  }

  @Test(arguments: [
    "fact=\"order.credit\" is=\"12871\"", "fact=\"order.credit\" above=\"100\"", "fact=\"order.paid\" is=\"0\"",
    "fact=\"order.credit\" one-of=\"5 12871\"",
    "fact=\"account.balance\" above=\"0\" presumes=\"order.credit is 12871\"",
  ]) func aClaimThatIsTrueHolds(_ claim: String) throws {
    #expect(try Self.example("You get <claim \(claim)>a credit</claim>.").found.map(\.message) == [])
  }

  @Test func whatIsAdvisedOfAFalseClaimIsTaken() throws {
    let found = try Self.example("You get <claim fact=\"order.credit\" is=\"12.345\">it</claim>.", in: "KWD").found
    #expect(found.map { $0.help?.hasSuffix(": write is=\"12870.968\".") } == [true])
    #expect(
      try Self.example("You get <claim fact=\"order.credit\" is=\"12870.968\">it</claim>.", in: "KWD").found.isEmpty)
  }

  @Test func anAmountWithTooManyDecimalsIsShownHowToBeWritten() throws {
    let found = try Self.example("You get <claim fact=\"order.credit\" is=\"17.99\">it</claim>.").found
    #expect(found.map(\.message) == ["order.credit is never \"17.99\"."])
    #expect(found.first?.help == "Write an amount without a currency of at most 1000000000000000000, for example 1799.")
  }

  @Test func anAmountInTheWordsIsPrintedInItToo() throws {
    let flow = try #require(try Self.example("It is <literal money=\"1900\"/>.").flow)
    let codes = try #require(flow.examples.first { $0.id == "abroad" }).paragraph.codes
    let amounts = codes.compactMap { found in
      if case .mention(.literal(.money(let amount))) = found.code.kind { amount } else { nil }
    }
    #expect(amounts == [Money(1900, .yen)])
  }

  /// A claim of another comparison may be false because its words are, so that another amount would be another promise.
  @Test func onlyAnAmountThatIsWrittenIsReplaced() throws {
    let found = try Self.example("<claim fact=\"order.paid\" above=\"0\">You pay <value fact=\"order.paid\"/></claim>.")
      .found
    #expect(found.map(\.message) == ["“You pay …” is not true of this example."])
    #expect(
      found.first?.help
        == "The model shows 0 at the end for the account “abroad”: correct the sentence, the account or what the example sets."
    )
  }
}

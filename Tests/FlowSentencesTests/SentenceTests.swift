import FlowMeaning
import FlowReading
import FlowSentences
import TestSupport
import Testing

/// A sentence is its words with their elements in place, and what is executed for each.
@Suite struct SentenceTests {
  @Test func aParagraphIsTakenApartIntoSentences() throws {
    let cost = try ShippedSentences().sentences("remove-licences").filter { $0.paragraph == "cost" }
    #expect(cost.map(\.name) == ["cost", "cost.2", "cost.3"])
    #expect(
      cost[1].parts.plain
        == "If the credit and your [term balance] do not cover the order, you pay the difference today.")
    #expect(
      cost[1].readings == [
        "This is only for the case that the total due of the order is more than 0.",
        "At the end, what is paid for the order is the total due of the order.",
      ])
  }

  @Test func theClaimsOfAnExampleAreOfItsAccount() throws {
    let example = try #require(
      try ShippedSentences().sentences("remove-licences").first { $0.paragraph == "ten-to-six" && $0.number == 2 })
    #expect(
      example.readings.first
        == "For the account of the example, the credit for unused days is the amount that the example gives.")
  }

  @Test func eachBranchOfAPluralIsASentence() throws {
    let sentences = try ShippedSentences().sentences("remove-licences")
    #expect(sentences.map(\.name).contains { $0.hasPrefix("ten-to-nine.plural") && $0.hasSuffix(".one") })
    #expect(sentences.map(\.name).contains { $0.hasPrefix("ten-to-nine.plural") && $0.hasSuffix(".other") })
  }

  @Test func aTranslationHasTheSentenceThatItTranslates() throws {
    let summary = try #require(
      try ShippedSentences().sentences("remove-licences", in: "it").first { $0.paragraph == "summary" })
    #expect(summary.source?.map(\.parts.plain).first?.hasPrefix("As the billing contact, you can lower") == true)
    #expect(summary.readings.first?.hasPrefix("Alla fine il numero di licenze del piano è") == true)
  }

  @Test func aSentenceOfAFragmentIsReadOnceForAllFlowsThatMeanTheSame() throws {
    let sentences = try ShippedSentences().sentences("fragments/billing-contact")
    #expect(sentences.map(\.name) == ["billing-contact", "billing-contact.2"])
  }

  @Test(arguments: [
    ("you pay the difference today", "you  pay the\n difference today", true),
    ("If the credit", "If the “credit”", false),
    ("you pay the difference today", "you pay the difference tomorrow", false),
    ("is=\"{order.totalDue}\">you pay the difference", "above=\"0\">you pay the difference", false),
  ])
  func blanksMakeNoDifferenceAndEveryWordAndMeaningDoes(old: String, new: String, isSame: Bool) throws {
    let book = try ShippedSentences().book
    let waiting = try ShippedSentences(flow: [(old, new)]).waiting(in: "en", book)
    #expect(waiting.isEmpty == isSame, "\(waiting.map(\.sentence.parts.plain))")
  }

  @Test(arguments: [
    ([SentencePart.text("the customer’s plan")], [SentencePart.text("the customer's  plan ")], true),
    ([.text("co‑operate")], [.text("co-operate")], true),
    ([.wrapper("claim", [.text("nothing")])], [.text("<claim>nothing</claim>")], false),
    ([.wrapper("claim", [.text("pay")]), .text(" nothing")], [.wrapper("claim", [.text("pay nothing")])], false),
    ([.slot("value order.credit")], [.slot("value order.charge")], false),
  ])
  func onlyTypographyIsLevelled(one: [SentencePart], other: [SentencePart], isSame: Bool) {
    #expect((one.levelled == other.levelled) == isSame)
  }
}

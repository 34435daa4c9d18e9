import FlowReading
import FlowSentences
import TestSupport
import Testing

/// What a claim presumes is read beside what it says, under the same words.
@Suite struct PresumedSentenceTests {
  private static let claim = "<claim fact=\"order.paid\" is=\"{order.totalDue}\">you pay the difference today</claim>"

  /// What waits when the claim has other words and presumes this.
  private func waiting(_ words: String, presuming presumption: String = "") throws -> WaitingSentence {
    let attribute = presumption.isEmpty ? "" : " presumes=\"\(presumption)\""
    let claim = "<claim fact=\"order.paid\" is=\"{order.totalDue}\"\(attribute)>\(words)</claim>"
    let book = try ShippedSentences().book
    return try #require(try ShippedSentences(flow: [(Self.claim, claim)]).waiting(in: "en", book).first)
  }

  private func excess(_ words: String, presuming presumption: String = "") throws -> [String] {
    try waiting(words, presuming: presumption).doubts.filter { $0.kind == .excess }.map(\.message)
  }

  @Test func itIsReadUnderTheWordsOfItsClaim() throws {
    let waiting = try waiting("you pay the difference today", presuming: "order.periodStart is {today}")
    let pair = try #require(waiting.pairs.last)
    #expect(pair.words == "you pay the difference today" && pair.readings.count == 2)
    #expect(pair.readings.last?.hasPrefix("At the end it is also so that ") ?? false)
    #expect(waiting.changes == ["It is now also read as: \(pair.readings[1])"])
    let lines = WaitingPrinter.text(waiting).split(separator: "\n").map(String.init)
    #expect(lines.filter { $0 == "  “you pay the difference today”" }.count == 1)
    #expect(pair.readings.allSatisfy { lines.contains("    \($0)") })
  }

  @Test func wordsThatSayMoreThanTheClaimAreNoExcessWhereThatIsPresumed() throws {
    let words = "you pay the difference from your next charges"
    #expect(try excess(words).count == 1)
    #expect(try excess(words, presuming: "paymentMethod.works is yes").count == 1)
    #expect(try excess(words, presuming: "account.balance is 0").isEmpty)
  }

  @Test func whatIsPresumedHidesNoOtherDoubt() throws {
    let words = "you do not pay the difference today"
    let doubts = try waiting(words).doubts.map(\.message)
    #expect(!doubts.isEmpty)
    #expect(try waiting(words, presuming: "contact.role is billingContact").doubts.map(\.message) == doubts)
  }
}

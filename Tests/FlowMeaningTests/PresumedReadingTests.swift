import BillingModel
import FlowMeaning
import FlowReading
import TestSupport
import Testing

/// Tests the meanings and the readings of what a claim presumes.
@Suite struct PresumedReadingTests {
  private static let text = """
    <flow xmlns="urn:passo:flow:1" id="words" xml:lang="en" product="remoteSupport">
      <title id="title">How?</title><summary id="summary"><p>So.</p></summary>
      <steps><step id="step"><p>Do it.</p></step></steps>
      <result id="result"><p><claim fact="order.paid" is="0" presumes="order.periodStart is {today};
        contact.role one-of billingContact accountAdmin">You pay nothing today</claim>.</p></result>
    </flow>
    """

  @Test func aClaimMeansWhatItSaysAndThenWhatItPresumes() throws {
    let (read, diagnostics) = FixtureFlow.read(SourceFile(path: "words.xml", bytes: Array(Self.text.utf8)))
    #expect(diagnostics.map(\.message) == [])
    let flow = try #require(read)
    let code = try #require(flow.results.first?.codes.first?.code)
    let meanings = MeaningFinder(flow).meanings(of: code, in: .result)
    #expect(meanings.first == .claim(Statement(.fact(.orderPaid), .is, [.literal(.count(0))]), .end))
    let start = Statement(.fact(.orderPeriodStart), .is, [.fact(.today)])
    #expect(meanings.count == 3 && meanings[1] == .presumed(start, .end))
    #expect(meanings[2].statement?.subject == .fact(.contactRole) && meanings[2].statement?.operands.count == 2)
    #expect(MeaningFinder(flow).meanings(of: code, in: .step)[1] == .presumed(start, .here))
  }

  @Test(arguments: [
    (
      "en",
      [
        "At the end it is also so that ", "After this it is also so that ",
        "For the account of the example it is also so that ",
      ]
    ),
    (
      "it",
      [
        "Alla fine vale anche questo: ", "Dopo questo passaggio vale anche questo: ",
        "Per l’account dell’esempio vale anche questo: ",
      ]
    ),
  ])
  func aReadingSaysThatItIsSoAsWell(language tag: String, starts: [String]) throws {
    let catalogue = try #require(try ShippedCatalogue().read().catalogue)
    let language = try #require(catalogue.languages.first { $0.tag == tag })
    let writer = ReadingWriter(language, labels: catalogue.labels)
    let statement = Statement(.fact(.orderPeriodStart), .is, [.fact(.today)])
    let readings = [Meaning.Moment.end, .here, .example].map { writer.reading(of: .presumed(statement, $0)) }
    #expect(readings == starts.map { $0 + writer.clause(statement) + "." })
  }
}

import FlowReading
import FlowStudies
import Testing

/// A change is noticed by what the project calls an error, and by nothing else.
@Suite struct MutationSeverityTests {
  private static let checked = (
    "It is done in a few steps.", "<manual reason=\"r\">It is done in a few steps.</manual>"
  )
  private static let change = MutationTests.Change(kind: .dropClaim, about: "subscription.endDate")

  private func article(
    _ others: [(String, String)], _ severities: [Diagnostic.ID: Diagnostic.Severity], isStrict: Bool = false
  ) -> CancelArticle {
    CancelArticle(
      replacing: [Self.checked, ("<!-- -->", CancelArticle.endDate)] + others,
      settings: ProjectSettings(severities: Severities(isStrict: isStrict, chosen: severities)))
  }

  @Test func aRaisedIDNoticesAChange() throws {
    #expect(try article([], [:]).error(after: Self.change) == nil)
    #expect(try article([], [.sentenceUnwrapped: .error]).error(after: Self.change) == .sentenceUnwrapped)
    #expect(try article([], [:], isStrict: true).error(after: Self.change) == .sentenceUnwrapped)
  }

  @Test func aLoweredIDNoticesNothing() throws {
    #expect(try article([], [.sentenceUnwrapped: .note], isStrict: true).error(after: Self.change) == nil)
    let address = [("It has an end.", "It has an end, see https://example.com.")]
    #expect(article(address, [:]).report().excludedFlows == ["cancel"])
    #expect(article(address, [.addressInText: .warning]).report().excludedFlows.isEmpty)
  }
}

import FlowReading
import FlowVerification
import TestSupport
import Testing

/// A sentence names the step that is meant, and leads to where its reader is sent.
@Suite struct ReferencedStepTests {
  private func verified(
    _ words: String, _ others: String, in path: String = "flows/remove-licences.xml", _ flow: String = "remove-licences"
  ) throws -> (verification: Verification, wrong: [String]) {
    let project = try ChangedProject().replacing(words, with: others, in: "Content/" + path)
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(
      project.sources, options: .init(flows: [flow], readsSentences: false), diagnostics: &diagnostics)
    let verification = try #require(pipeline).verify(diagnostics: &diagnostics)
    let wrong = diagnostics.filter { $0.id == .stepWrong || $0.id == .destinationWrong }
    return (verification, wrong.map { "\($0.id.rawValue) at \($0.place?.text ?? "")" })
  }

  @Test func aTipNamesTheStepThatItGoesOnWith() throws {
    let (verification, wrong) = try verified(
      "go back to <ref step=\"reduce\"/>", "go back to <ref step=\"edit\"/>")
    #expect(wrong == ["step-wrong at edit"])
    // It is walked all the same, and no language has a page. The translation is of another sentence.
    #expect(verification.reports.map(\.wasWalked) == [true, false])
    #expect(verification.reports.map(\.holds) == [false, false])
  }

  @Test func aNoteNamesAStepThatDealsWithIt() throws {
    #expect(
      try verified("as <ref step=\"reduce\"/> explains", "as <ref step=\"sign-in\"/> explains").wrong
        == ["step-wrong at sign-in"])
  }

  @Test func aSolutionLinksToWhereItLeaves() throws {
    #expect(
      try verified(
        "ask <link to=\"contactSupport\"/> to move you", "ask <link to=\"corporateBillingPortal\"/> to move you",
        in: "flows/change-plan.xml", "change-plan"
      ).wrong == ["destination-wrong at corporateBillingPortal"])
  }
}

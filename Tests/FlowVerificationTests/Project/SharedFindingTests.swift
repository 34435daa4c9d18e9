import FlowReading
import FlowVerification
import TestSupport
import Testing

/// What is wrong in a fragment is found in each flow that uses it, and printed once.
@Suite struct SharedFindingTests {
  @Test func aMistakeInAFragmentIsPrintedOnceWithTheArticlesThatUseIt() throws {
    let project = try ChangedProject().replacing(
      "link=\"billingCenter\"", with: "link=\"goToAdmin\"", in: "Content/fragments/sign-in.xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(
      flows: ["add-licences", "cancel-plan", "remove-licences"], allowsDrafts: true, readsSentences: false)
    let pipeline = Pipeline(project.sources, options: options, diagnostics: &diagnostics)
    let verification = try #require(pipeline).verify(diagnostics: &diagnostics)
    let found = diagnostics.filter { $0.id == .instructionWrong }
    #expect(found.count == 1)
    let notes = try #require(found.first).notes.map(\.text)
    #expect(notes.last == "The same is found in 2 more articles with these words: cancel-plan, remove-licences.")
    #expect(notes.contains { $0.hasPrefix("Used by Content/flows/add-licences.xml:") })
    // Each report has its own.
    let reports = verification.reports.filter { $0.language == "en" }
    #expect(reports.allSatisfy { $0.findings.contains { $0.diagnostic.id == .instructionWrong } })
  }
}

import FlowReading
import FlowVerification
import TestSupport
import Testing

/// A run that is told of flows that are as they were finds of the others what a run about all flows finds.
@Suite struct RememberedFlowTests {
  private func verified(
    _ project: ChangedProject, remembering flows: [RememberedFlow] = []
  ) -> (verification: Verification, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let remembered = Dictionary(flows.map { ($0.id, $0) }) { first, _ in first }
    let pipeline = Pipeline(project.sources, options: .init(remembered: remembered), diagnostics: &diagnostics)
    return (pipeline?.verify(diagnostics: &diagnostics) ?? .none, diagnostics)
  }

  /// What is found stands in a fragment that other flows use, and says how many.
  @Test func aNoteCountsTheFlowsThatWereNotRead() throws {
    let known = verified(ChangedProject()).verification.remembered
    #expect(known.count == 15 && known.allSatisfy(\.isSilent))
    let project = try ChangedProject().replacing(
      "<use fragment=\"has-plan\"/>", with: "", in: "Content/flows/change-plan.xml")
    let whole = verified(project)
    let part = verified(project, remembering: known.filter { $0.id != "change-plan" })
    #expect(Set(part.verification.reports.map(\.flow)) == ["change-plan"])
    #expect(part.diagnostics.contains { $0.notes.contains { $0.text.contains("use the fragment no-options") } })
    #expect(DiagnosticPrinter.text(part.diagnostics) == DiagnosticPrinter.text(whole.diagnostics))
  }
}

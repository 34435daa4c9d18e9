import FlowReading
import FlowVerification
import TestSupport
import Testing

/// A VAT number is stored when it is applied, so an article must not leave that out.
@Suite struct AppliedNumberTests {
  @Test func aNumberThatIsEnteredAndNotAppliedIsNotStored() throws {
    let project = try ChangedProject().replacing(
      "<step id=\"apply\">", with: "<step id=\"apply\" optional=\"yes\">", in: "Content/flows/add-vat-number.xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["add-vat-number"], allowsDrafts: true, readsSentences: false)
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    let found = diagnostics.filter { $0.id == .claimFalse }
    #expect(found.contains { $0.message == "“it is stored for your next invoices” is not true for some readers." })
  }
}

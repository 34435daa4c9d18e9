import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Nothing on a page is false when its article is about another product: only the name on it is another one, and its links
/// lead to articles about the product that it was about. So somebody has to read the title again.
@Suite struct ArticleProductTests {
  private static let flows = [
    "add-vat-number", "cancel-plan", "change-payment-method", "change-plan", "find-invoices", "renew-plan",
    "undo-cancellation",
  ]

  @Test(arguments: flows) func anotherProductHasToBeReadAtTheTitle(flow: String) throws {
    let project = try ChangedProject().replacing(
      "product=\"goToAssistRemoteSupportV5\"", with: "product=\"goToWebinar\"", in: "Content/flows/\(flow).xml")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: [flow])
    _ = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    let unread = diagnostics.filter { $0.id == .sentenceUnread }
    #expect(unread.map(\.path).contains("Content/flows/\(flow).xml"))
    #expect(unread.contains { $0.notes.contains { $0.text.contains("GoTo Webinar") } })
  }
}

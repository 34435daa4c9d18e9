import BillingModel
import FlowReading
import TestSupport
import Testing

/// Puts one mistake into the shipped article, and tests what is reported.
@Suite struct MistakeTests {
  @Test(arguments: FlowMistake.all) func isReportedAtItsWords(_ mistake: FlowMistake) throws {
    let diagnostics = try ShippedContent(readingSentences: mistake.id == .sentenceUnread).verified(
      flow: mistake.flow, italian: mistake.italian)
    let found = diagnostics.filter { $0.id == mistake.id && $0.severity == .error }
    #expect(
      found.contains { $0.place?.text.contains(mistake.at) ?? false },
      "\(diagnostics.map { "\($0.id.rawValue) at \($0.place?.text ?? $0.path)" })")
    for diagnostic in found {
      #expect(diagnostic.help != nil)
    }
  }

  @Test func theShippedArticleHasNone() throws {
    let diagnostics = try ShippedContent().verified()
    #expect(diagnostics.isEmpty, "\(diagnostics.map { "\($0.id.rawValue): \($0.message)" })")
  }
}

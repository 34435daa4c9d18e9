import FlowReading
import FlowVerification
import TestSupport
import Testing

/// A link leads to the article that its sentence is about.
@Suite struct LinkedArticleTests {
  private func doubts(
    afterReplacing words: String, with others: String, in flow: String = "remove-licences"
  ) throws -> [String] {
    let project = try ChangedProject().replacing(words, with: others, in: "Content/flows/\(flow).xml")
    var diagnostics: [Diagnostic] = []
    _ = Pipeline(project.sources, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    return diagnostics.filter { $0.id == .sentenceDoubtful || $0.id == .sentenceUnread }
      .flatMap { [$0.message] + $0.notes.map(\.text) }.filter { $0.contains("links to") }
  }

  @Test func anotherArticleIsDoubted() throws {
    #expect(
      try doubts(
        afterReplacing: "cancel the plan instead: see <link flow=\"cancel-plan\"/>",
        with: "cancel the plan instead: see <link flow=\"add-licences\"/>"
      ).contains { $0.contains("links to add-licences, and the words are those of cancel-plan") })
  }

  /// “Another” stands in two titles, so it tells neither.
  @Test func aWordOfSeveralTitlesNamesNoArticle() throws {
    #expect(
      try doubts(
        afterReplacing: "If you want to pay with another card from now on",
        with: "If you want to pay with another card later", in: "undo-cancellation") == [])
  }

  @Test func anotherWordingForTheSameArticleIsNot() throws {
    #expect(
      try doubts(
        afterReplacing: "cancel the plan instead: see <link flow=\"cancel-plan\"/>",
        with: "think of cancelling: <link flow=\"cancel-plan\"/>") == [])
  }
}

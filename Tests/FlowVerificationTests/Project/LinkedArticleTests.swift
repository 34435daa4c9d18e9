import FlowReading
import FlowVerification
import TestSupport
import Testing

/// A link leads to the article that its sentence is about.
@Suite struct LinkedArticleTests {
  private func doubts(afterReplacing words: String, with others: String) throws -> [String] {
    let project = try ChangedProject().replacing(words, with: others, in: "Content/flows/remove-licences.xml")
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

  @Test func anotherWordingForTheSameArticleIsNot() throws {
    #expect(
      try doubts(
        afterReplacing: "cancel the plan instead: see <link flow=\"cancel-plan\"/>",
        with: "think of cancelling: <link flow=\"cancel-plan\"/>") == [])
  }
}

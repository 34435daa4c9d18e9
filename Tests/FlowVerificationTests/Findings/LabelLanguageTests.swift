import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification
import TestSupport
import Testing

/// A finding speaks of labels in the language of the file that its writer edits.
@Suite struct LabelLanguageTests {
  /// What is found in a language of a flow when nobody sees what is to be clicked last.
  private static func findings(
    in project: ChangedProject, _ language: String, allowsDrafts: Bool = false
  ) throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["undo-cancellation"], allowsDrafts: allowsDrafts, readsSentences: false)
    let pipeline = try #require(Pipeline(project.sources, options: options, diagnostics: &diagnostics))
    let flows = pipeline.check(diagnostics: &diagnostics).flatMap { $0 }
    let localized = try #require(flows.first { $0.languageTag == language })
    let configuration = try #require(pipeline.catalogue.configuration(for: localized.flow.product))
    let exploration = Exploration(
      center: BillingCenter(configuration, mutation: .hides(.keepPlan)), program: FlowProgramCompiler.compile(localized)
    )
    return FailureReporter(localized: localized, catalogue: pipeline.catalogue, exploration: exploration).findings()
      .map(\.diagnostic)
  }

  private static func words(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.flatMap { [$0.message] + $0.notes.map(\.text) }.joined(separator: " ")
  }

  @Test(arguments: [("en", "Content/flows/", "“Keep Plan”"), ("it", "Content/translations/it/", "“Mantieni piano”")])
  func aFindingInAFileHasTheLabelsOfItsLanguage(language: String, folder: String, label: String) throws {
    let found = try Self.findings(in: ChangedProject(), language)
    #expect(found.first?.path.hasPrefix(folder) == true)
    #expect(Self.words(found).contains("Nobody can do this: \(label) is not on the screen."))
    #expect(Self.words(found).contains("The way there: open “"))
    #expect(Self.words(found).contains("; click \(label)."))
  }

  @Test func aFindingInTheSourceHasTheLabelsOfTheSourceWhateverLanguageIsWalked() throws {
    let project = ChangedProject().removing("Content/translations/it/undo-cancellation.xlf")
    let found = try Self.findings(in: project, "it", allowsDrafts: true)
    #expect(found.first?.path == "Content/flows/undo-cancellation.xml")
    #expect(Self.words(found) == Self.words(try Self.findings(in: project, "en", allowsDrafts: true)))
    #expect(!Self.words(found).contains("Mantieni"))
  }
}

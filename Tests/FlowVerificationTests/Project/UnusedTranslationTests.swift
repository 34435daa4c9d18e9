import FlowReading
import FlowVerification
import TestSupport
import Testing

/// A file of translations that nothing reads is told, because somebody may have worked on it.
@Suite struct UnusedTranslationTests {
  private static let text = "Content/translations/it/add-product.xlf"

  private func diagnostics(adding path: String, flows: Set<String>? = nil) throws -> [Diagnostic] {
    let project = ChangedProject()
    let sources = project.writing(try #require(project.text(Self.text)), to: path).sources
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: flows, readsSentences: false)
    _ = Pipeline(sources, options: options, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    return diagnostics
  }

  @Test(arguments: [
    "Content/translations/it/nope.xlf", "Content/translations/xx/add-product.xlf",
    "Content/translations/it/sub/add-product.xlf", "Content/translations/it/fragments/add-product.xlf",
    "Content/translations/it/pay.xlf", "Content/translations/add-product.xlf",
    "Content/translations/en/add-product.xlf", "Content/translations/en/fragments/pay.xlf",
  ]) func isAWarning(path: String) throws {
    let found = try diagnostics(adding: path)
    #expect(found.map(\.id) == [.translationUnused], "\(DiagnosticPrinter.text(found))")
    #expect(found.first?.severity == .warning && found.first?.path == path)
  }

  @Test func isNotLookedForWhereOnlySomeFlowsAreRead() throws {
    #expect(try diagnostics(adding: "Content/translations/it/nope.xlf", flows: ["add-product"]).isEmpty)
  }
}

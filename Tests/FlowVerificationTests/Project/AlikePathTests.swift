import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Names that some file systems take for one are errors, whatever has them.
@Suite struct AlikePathTests {
  @Test(arguments: [
    (["a/b.xml", "a/B.xml"], ["a/B.xml"]), (["a/b.xml", "A/c.xml"], ["A"]), (["a/b.xml", "a/c.xml"], []),
    (["en/\u{E9}.svg", "en/e\u{301}.svg"], ["en/e\u{301}.svg"]), (["a/b", "a/b"], []),
    (["it/x.xlf", "IT/y.xlf", "IT/z.xlf"], ["IT"]), (["x/\u{C9}", "x/e\u{301}"], ["x/e\u{301}"]),
  ]) func areFoundAmongPaths(paths: [String], expected: [String]) {
    let found = AlikePaths(paths).pairs.map(\.path)
    #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(arguments: [
    "Content/flows/Find-invoices.xml", "Content/fragments/PAY.xml", "Content/locales/IT.xml",
    "Content/translations/IT/other.xlf", "Content/translations/it/Fragments/other.xlf",
    "Content/sentences/EN/other.xml", "Content/model/Labels.xml", "Templates/Article.mustache",
    "Templates/assets/PASSO.css",
  ]) func areErrorsInAProject(path: String) throws {
    var files = ShippedFiles.all()
    files.append(SourceFile(path: path, bytes: []))
    var diagnostics: [Diagnostic] = []
    let isRefused = Pipeline(ProjectSources(files), diagnostics: &diagnostics) == nil
    #expect(isRefused)
    #expect(diagnostics.contains { $0.id == .pathTwice && $0.severity == .error && path.hasPrefix($0.path) })
  }

  @Test func noFlowIsCalledAsTheIndexIs() throws {
    let text = try #require(ChangedProject().text("Content/flows/find-invoices.xml"))
    for id in ["index", "Index", "INDEX"] {
      let sources = ChangedProject().writing(
        text.replacing("id=\"find-invoices\"", with: "id=\"\(id)\""), to: "Content/flows/\(id).xml"
      ).sources
      var diagnostics: [Diagnostic] = []
      _ = Pipeline(sources, options: .init(flows: [id]), diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
      #expect(diagnostics.contains { $0.path == "Content/flows/\(id).xml" && $0.severity == .error }, "\(id)")
      #expect(FlowSkeleton(id: id, product: "p", language: "en") == nil)
    }
  }
}

private enum ShippedFiles {
  static func all() -> [SourceFile] {
    var diagnostics: [Diagnostic] = []
    return ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
  }
}

import FlowReading
import Testing
import TestSupport

/// Each mistake that is put into the catalogue of this project is reported.
@Suite struct CatalogueMistakeTests {
  @Test(arguments: CatalogueMistake.all) func isReportedAtItsPlace(_ mistake: CatalogueMistake) throws {
    var shipped = try ShippedCatalogue()
    shipped.replace(mistake.words, with: mistake.others, in: mistake.file)
    let (catalogue, diagnostics) = shipped.read()
    let isRefused = catalogue == nil
    #expect(isRefused)
    #expect(
      diagnostics.contains { diagnostic in
        diagnostic.id == mistake.id && diagnostic.path.hasSuffix(mistake.file)
          && diagnostic.place?.text.hasPrefix(mistake.at) ?? false && diagnostic.help?.contains(mistake.help) ?? false
      }, "\(DiagnosticPrinter.text(diagnostics))")
  }

  @Test func withoutFilesEverythingIsMissing() {
    var diagnostics: [Diagnostic] = []
    let isRefused = CatalogueReader().read([], diagnostics: &diagnostics) == nil
    #expect(isRefused)
    #expect(Set(diagnostics.map(\.id)) == [.modelIncomplete, .labelMissing])
    #expect(diagnostics.allSatisfy { $0.place == nil && $0.path.hasPrefix("Content/") })
  }
}

import FlowReading
import FlowStudies
import Foundation
import Testing
import TestSupport
import XMLTree

/// The schemas that `passo schema` writes for editors.
@Suite struct PublishedSchemaTests {
  /// The mistakes that a schema for editors reports in a file; the schema is that of flows unless another is named.
  private func publishedReports(on file: SourceFile, _ name: String = "flow.xsd") throws -> [GrammarReport] {
    let schema = try #require(PublishedSchemas.files.first { $0.name == name })
    let grammar = try Grammar(
      schema: Array(schema.text.utf8), imports: ["xml.xsd": Array(SchemaWriter.xmlNamespace.utf8)])
    return try MarkupReader().read(file.bytes, grammar: grammar).reports
  }

  @Test(arguments: PublishedSchemas.files)
  func contentHoldsTheSchemaOfTheVocabulary(name: String, schema: String) throws {
    let url = TestFiles.project.appending(path: "Content/" + name)
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
      try schema.write(to: url, atomically: true, encoding: .utf8)
    }
    let isSame = try String(contentsOf: url, encoding: .utf8) == schema
    #expect(isSame, "Run passo schema, or this test with UPDATE_EXPECTED=1, and read the diff.")
  }

  @Test(arguments: ["Valid/", "Invalid/"].flatMap { folder in TestFiles.names(in: folder).map { folder + $0 } })
  func acceptsNothingThatThePublishedSchemaRefuses(path: String) throws {
    let file = try TestFiles.file(path)
    let isRefused = FixtureFlow.read(file).diagnostics.contains { $0.severity == .error }
    if !isRefused { #expect(try publishedReports(on: file) == []) }
  }

  @Test(arguments: [
    ("flows", "flow.xsd"), ("fragments", "flow.xsd"), ("model", "model.xsd"), ("locales", "locale.xsd"),
  ])
  func allContentNamesThePublishedSchemaAndIsAcceptedByIt(folder: String, schema: String) throws {
    var diagnostics: [Diagnostic] = []
    let files = SourceFolder(TestFiles.project)
      .files(under: "Content/" + folder, endingIn: ".xml", diagnostics: &diagnostics)
    #expect(!files.isEmpty && diagnostics.isEmpty)
    for file in files {
      #expect(try publishedReports(on: file, schema) == [], "\(file.path)")
      #expect(String(decoding: file.bytes, as: UTF8.self).contains("<?xml-model href=\"../\(schema)\""), "\(file.path)")
    }
  }

  @Test func theSettingsOfThisProjectNameThePublishedSchemaAndAreAcceptedByIt() throws {
    var diagnostics: [Diagnostic] = []
    let file = try #require(
      SourceFolder(TestFiles.project).file(ProjectLayout.settings, diagnostics: &diagnostics))
    #expect(try publishedReports(on: file, "project.xsd") == [])
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("<?xml-model href=\"Content/project.xsd\""))
  }

  @Test func publishedSchemaRefusesMisspeltNames() throws {
    let reports = try publishedReports(on: try TestFiles.file("Invalid/names-misspelt.xml"))
    let names = reports.compactMap { if case .badAttributeValue(_, let value) = $0.kind { value } else { nil } }
    #expect(names.contains("optoins") && names.contains("billingCentre") && names.contains("acount.kind"))
  }

  @Test func publishedSchemaRefusesAnIDThatIsTaken() throws {
    let reports = try publishedReports(on: try TestFiles.file("Invalid/ids-twice.xml"))
    #expect(reports.filter { $0.kind == .duplicateIdentity }.count == 2)
  }

  @Test func skeletonIsAFlowWithoutMistakes() throws {
    let skeleton = try #require(FlowSkeleton(id: "new-flow", product: "remoteSupport", language: "en"))
    let (flow, diagnostics) = FixtureFlow.read(SourceFile(path: "new-flow.xml", bytes: Array(skeleton.text.utf8)))
    #expect(diagnostics.map { "\(ExpectedDiagnostic($0))" } == [])
    #expect(flow?.steps.map(\.id) == ["sign-in", "options", "look"])
  }

  @Test(arguments: ["", "2nd", "-a", "a b", "a\"", "è", "../a"])
  func skeletonRefusesWhatIsNoID(id: String) {
    #expect(FlowSkeleton(id: id, product: "remoteSupport", language: "en") == nil)
  }

  @Test func documentationNamesEveryElementAndAttribute() throws {
    let text = try String(contentsOf: TestFiles.project.appending(path: "docs/flow.md"), encoding: .utf8)
    let missing = Vocabulary.flow.elements.flatMap { element in
      (["<\(element.name)"] + element.allAttributes.map { "`\($0.name)`" }).filter { !text.contains($0) }
    }
    #expect(missing == [])
  }
}

import FlowCompiler
import Foundation
import Testing
import XMLTree

@Suite struct SchemaTests {
  static let flowIDs: Set<String> = ["everything", "add-licences", "cancel"]

  /// The fragments of the folder `Fragments`.
  static let fragments: FragmentLibrary = {
    let files = TestFiles.names(in: "Fragments").compactMap { name in
      // One that is missing fails a test that counts them.
      (try? TestFiles.file("Fragments/" + name)).map { (String(name.dropLast(".xml".count)), $0) }
    }
    return FragmentLibrary(files, catalogue: .sample, flowIDs: flowIDs)
  }()

  static func read(_ file: SourceFile) -> (flow: Flow?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let ids = flowIDs.union([file.path.replacing(".xml", with: "")])
    let reader = FlowReader(catalogue: .sample, flowIDs: ids, fragments: fragments)
    let flow = reader.read(file, diagnostics: &diagnostics)
    return (flow, diagnostics)
  }

  @Test(arguments: TestFiles.names(in: "Invalid"))
  func reportsExactlyWhatTheFileSays(name: String) throws {
    let file = try TestFiles.file("Invalid/" + name)
    let expected = ExpectedDiagnostic.all(in: file)
    let found = Self.read(file).diagnostics.map(ExpectedDiagnostic.init).sorted()
    var rest = found
    for one in expected {
      guard let index = rest.firstIndex(where: { one.matches($0) }) else {
        Issue.record("Expected but not found: \(one)")
        continue
      }
      rest.remove(at: index)
    }
    for one in rest { Issue.record("Found but not expected: \(one)") }
    #expect(!expected.isEmpty)
  }

  @Test(arguments: TestFiles.names(in: "Valid"))
  func readsValidFiles(name: String) throws {
    let (flow, diagnostics) = Self.read(try TestFiles.file("Valid/" + name))
    #expect(diagnostics.map { "\(ExpectedDiagnostic($0))" } == [])
    #expect(flow != nil)
  }
}

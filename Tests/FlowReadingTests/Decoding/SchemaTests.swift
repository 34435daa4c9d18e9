import FlowReading
import TestSupport
import Foundation
import Testing
import XMLTree

@Suite struct SchemaTests {
  @Test(arguments: TestFiles.names(in: "Invalid"))
  func reportsExactlyWhatTheFileSays(name: String) throws {
    let file = try TestFiles.file("Invalid/" + name)
    let expected = ExpectedDiagnostic.all(in: file)
    let found = FixtureFlow.read(file).diagnostics.map(ExpectedDiagnostic.init).sorted()
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
    let (flow, diagnostics) = FixtureFlow.read(try TestFiles.file("Valid/" + name))
    #expect(diagnostics.map { "\(ExpectedDiagnostic($0))" } == [])
    #expect(flow != nil)
  }
}

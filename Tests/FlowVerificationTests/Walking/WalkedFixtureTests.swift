import FlowReading
import TestSupport
import Testing

/// Flows that can be read, and say in comments what their walks come to.
@Suite struct WalkedFixtureTests {
  @Test(arguments: TestFiles.names(in: "Walks"))
  func walksComeToExactlyWhatTheFileSays(name: String) throws {
    let file = try TestFiles.file("Walks/" + name)
    let expected = ExpectedDiagnostic.all(in: file)
    let found = try ShippedContent().verified(
      adding: [SourceFile(path: "Content/flows/" + name, bytes: file.bytes)],
      flows: [String(name.dropLast(".xml".count))]
    ).filter { $0.id.group == Diagnostic.ID.walksTooMany.group }.map(ExpectedDiagnostic.init).sorted()
    #expect(!expected.isEmpty && expected.count == found.count, "\(found)")
    for (one, other) in zip(expected, found) { #expect(one.matches(other), "\(other)") }
  }
}

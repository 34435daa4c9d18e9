package import FlowReading

/// Reads the flows in `Tests/Fixtures` with the sample catalogue.
package enum FixtureFlow {
  package static let flowIDs: Set<String> = ["everything", "add-licences", "cancel"]

  /// The fragments of the folder `Fragments`.
  package static let fragments: FragmentLibrary = {
    let files = TestFiles.names(in: "Fragments").compactMap { name in
      // nil: a test that counts the fragments fails
      (try? TestFiles.file("Fragments/" + name)).map { (String(name.dropLast(".xml".count)), $0) }
    }
    return FragmentLibrary(files, catalogue: .sample, flowIDs: flowIDs)
  }()

  /// The flow in a file, and the diagnostics of reading it; the flow is nil when it has errors.
  package static func read(_ file: SourceFile) -> (flow: Flow?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let ids = flowIDs.union([file.path.replacing(".xml", with: "")])
    let reader = FlowReader(catalogue: .sample, flowIDs: ids, fragments: fragments)
    let flow = reader.read(file, diagnostics: &diagnostics)
    return (flow, diagnostics)
  }
}

/// Turns the bytes of a file into a flow: parsing, schema and decoding in one.
package struct FlowReader: Sendable {
  private let parser: MarkupParser
  private let decoder: FlowDecoder

  /// Takes the ids of all flows of the project too, to which links lead.
  package init(catalogue: Catalogue, flowIDs: Set<String>) {
    parser = MarkupParser(.flow, grammar: FlowSchema.grammar)
    decoder = FlowDecoder(catalogue: catalogue, flowIDs: flowIDs)
  }

  /// The flow, or nil when anything is wrong with the file; every mistake in it is reported at once.
  package func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Flow? {
    var found: [Diagnostic] = []
    var decoded: [Diagnostic] = []
    let flow = parser.parse(file, diagnostics: &found).flatMap { root in
      decoder.decode(root, from: file, diagnostics: &decoded)
    }
    // What the schema minds already is said once.
    let places = Set(found.compactMap(\.place?.bytes))
    found += decoded.filter { diagnostic in diagnostic.place.map { !places.contains($0.bytes) } ?? true }
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : flow
  }
}

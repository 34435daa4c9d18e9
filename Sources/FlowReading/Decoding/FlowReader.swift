/// Turns the bytes of a file into a flow: parsing, schema, decoding, and the fragments that it uses put into it.
package struct FlowReader: Sendable {
  private let parser: MarkupParser
  private let decoder: FlowDecoder

  /// Takes what flows refer to too: the ids of all flows of the project, to which links lead, and the fragments.
  package init(catalogue: Catalogue, flowIDs: Set<String>, fragments: FragmentLibrary = FragmentLibrary()) {
    parser = MarkupParser(.flow, grammar: FlowSchema.grammar)
    decoder = FlowDecoder(catalogue: catalogue, flowIDs: flowIDs, fragments: fragments)
  }

  /// The flow, or nil when anything is wrong with the file; every mistake in it, and in the fragments that it uses, is
  /// reported at once.
  package func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Flow? {
    var found: [Diagnostic] = []
    var decoded: [Diagnostic] = []
    let flow = parser.parse(file, diagnostics: &found).flatMap { root in
      decoder.decode(root, from: file, diagnostics: &decoded)
    }
    found.append(decoded: decoded, in: file)
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : flow
  }
}

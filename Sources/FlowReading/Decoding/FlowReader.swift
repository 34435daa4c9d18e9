/// Reads a flow from a file: parses it, checks it against the schema, decodes it, and puts the fragments into it.
package struct FlowReader: Sendable {
  private let parser: MarkupParser
  private let decoder: FlowDecoder
  private let severities: Severities

  /// A reader of flows that can refer to the data of the catalogue, to these flows and to these fragments.
  package init(
    catalogue: Catalogue, flowIDs: Set<String>, fragments: FragmentLibrary = FragmentLibrary(),
    severities: Severities = Severities()
  ) {
    self.severities = severities
    parser = MarkupParser(.flow, grammar: FlowSchema.grammar)
    decoder = FlowDecoder(catalogue: catalogue, flowIDs: flowIDs, fragments: fragments, severities: severities)
  }

  /// The flow; nil when anything is wrong with the file. Every mistake in it and in its fragments is reported at once.
  package func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Flow? {
    var found: [Diagnostic] = []
    var decoded: [Diagnostic] = []
    let flow = parser.parse(file, diagnostics: &found).flatMap { root in
      decoder.decode(root, from: file, diagnostics: &decoded)
    }
    found.append(decoded: decoded, in: file)
    found = severities.applied(to: found)
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : flow
  }
}

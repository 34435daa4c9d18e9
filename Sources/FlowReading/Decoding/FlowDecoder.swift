package import XMLTree

/// Decodes a flow from its elements, and reports mistakes that the schema cannot find: an unknown name, a value that a
/// fact does not have, a gesture that does not fit its control.
package struct FlowDecoder: Sendable {
  private let catalogue: Catalogue
  private let flowIDs: Set<String>
  private let fragments: FragmentLibrary
  private let severities: Severities

  /// A decoder of flows that can refer to the data of the catalogue, to these flows and to these fragments.
  package init(
    catalogue: Catalogue, flowIDs: Set<String>, fragments: FragmentLibrary = FragmentLibrary(),
    severities: Severities = Severities()
  ) {
    self.catalogue = catalogue
    self.flowIDs = flowIDs
    self.fragments = fragments
    self.severities = severities
  }

  /// The flow; nil, with diagnostics, when something is wrong with it. A part that is missing is not reported, because
  /// the schema has done so.
  package func decode(_ root: MarkupElement, from file: SourceFile, diagnostics: inout [Diagnostic]) -> Flow? {
    var decoding = FlowDecoding(root, from: file, catalogue: catalogue, flowIDs: flowIDs, fragments: fragments)
    let flow = decoding.flow(root)
    let found = severities.applied(to: decoding.diagnostics)
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : flow
  }
}

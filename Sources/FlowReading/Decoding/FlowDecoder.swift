package import XMLTree

/// Makes a flow of its elements, and says what in them the schema cannot: which name there is not, which value does not
/// belong to its fact, which gesture does not fit its control.
package struct FlowDecoder: Sendable {
  private let catalogue: Catalogue
  private let flowIDs: Set<String>
  private let fragments: FragmentLibrary

  /// Takes what flows refer to too: the ids of all flows of the project, to which links lead, and the fragments.
  package init(catalogue: Catalogue, flowIDs: Set<String>, fragments: FragmentLibrary = FragmentLibrary()) {
    self.catalogue = catalogue
    self.flowIDs = flowIDs
    self.fragments = fragments
  }

  /// The flow, or nil when something is wrong with it. What the schema has reported already is passed over in silence,
  /// so that an incomplete tree gives no second diagnostic for the same mistake.
  package func decode(_ root: MarkupElement, from file: SourceFile, diagnostics: inout [Diagnostic]) -> Flow? {
    var decoding = FlowDecoding(root, from: file, catalogue: catalogue, flowIDs: flowIDs, fragments: fragments)
    let flow = decoding.flow(root)
    diagnostics += decoding.diagnostics
    return decoding.diagnostics.contains { $0.severity == .error } ? nil : flow
  }
}

import XMLTree

/// Every fragment of a project, by id.
package struct FragmentLibrary: Sendable {
  private let sources: [FragmentSource]
  private let severities: Severities

  /// Parses and decodes the files of fragments.
  package init(
    _ files: [(id: String, file: SourceFile)], catalogue: Catalogue, flowIDs: Set<String>,
    severities: Severities = Severities()
  ) {
    self.severities = severities
    let parser = MarkupParser(.fragment, grammar: FlowSchema.fragmentGrammar)
    sources = files.map { id, file in
      var found: [Diagnostic] = []
      var decoded: [Diagnostic] = []
      let root = parser.parse(file, diagnostics: &found)
      let fragment = root.flatMap { root in
        var decoding = FlowDecoding(fragment: root, from: file, catalogue: catalogue, flowIDs: flowIDs)
        defer { decoded = decoding.diagnostics }
        return decoding.fragment(root)
      }
      found.append(decoded: decoded, in: file)
      found = severities.applied(to: found)
      let isWrong = found.contains { $0.severity == .error }
      return FragmentSource(id: id, file: file, root: root, fragment: isWrong ? nil : fragment, diagnostics: found)
    }
  }

  /// A project without fragments.
  package init() {
    sources = []
    severities = Severities()
  }

  /// The ids of all fragments, in the order of their files.
  package var ids: [String] { sources.map(\.id) }

  /// The fragments without mistakes.
  package var fragments: [Fragment] { sources.compactMap(\.fragment) }

  subscript(id: String) -> FragmentSource? { sources.first { $0.id == id } }

  /// The mistakes that the fragments have without a flow.
  package var diagnostics: [Diagnostic] { sources.flatMap(\.diagnostics) }

  /// The diagnostics for the fragments that no flow uses.
  package func unused(besides used: Set<String>) -> [Diagnostic] {
    severities.applied(to: sources.filter { !used.contains($0.id) }.map { .unusedFragment($0) })
  }
}

extension [Diagnostic] {
  /// Adds what the decoder found, except at places of the file where the schema has found a mistake.
  mutating func append(decoded: [Diagnostic], in file: SourceFile) {
    let places = Set(compactMap(\.place?.bytes))
    self += decoded.filter { diagnostic in
      guard let place = diagnostic.place, place.file.path == file.path else { return true }
      return !places.contains(place.bytes)
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedFragment(_ source: FragmentSource) -> Diagnostic {
    let place = SourceRange(source.file, source.root?.startTag ?? 0..<0)
    return Diagnostic(
      .fragmentUnused, at: place, "No flow uses the fragment \(source.id), so no walk checks it.",
      help: "Write <use fragment=\"\(source.id)\"/> in a flow, or delete the file.")
  }
}

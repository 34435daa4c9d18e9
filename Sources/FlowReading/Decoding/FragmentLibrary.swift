import XMLTree

/// Every fragment of a project, by id. A fragment is parsed and decoded when somebody first asks for it.
package struct FragmentLibrary: Sendable {
  /// The ids of all fragments, in the order of their files.
  package let ids: [String]
  private let sourcesByID: [String: Lazy<FragmentSource>]
  private let severities: Severities

  /// The fragments in these files.
  package init(
    _ files: [(id: String, file: SourceFile)], catalogue: Catalogue, flowIDs: Set<String>,
    severities: Severities = Severities()
  ) {
    self.severities = severities
    let parser = MarkupParser(.fragment, grammar: FlowSchema.fragmentGrammar)
    ids = files.map(\.id)
    let sources = files.map { id, file in
      (id, Lazy { FragmentLibrary.source(id, file, parser, catalogue, flowIDs, severities) })
    }
    sourcesByID = Dictionary(sources) { first, _ in first }
  }

  private static func source(
    _ id: String, _ file: SourceFile, _ parser: MarkupParser, _ catalogue: Catalogue, _ flowIDs: Set<String>,
    _ severities: Severities
  ) -> FragmentSource {
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

  /// A project without fragments.
  package init() {
    ids = []
    sourcesByID = [:]
    severities = Severities()
  }

  /// The fragments without mistakes.
  package var fragments: [Fragment] { sources.compactMap(\.fragment) }

  /// The fragment without a flow; nil where there is none, or one with a mistake.
  package func fragment(_ id: String) -> Fragment? { self[id]?.fragment }

  subscript(id: String) -> FragmentSource? { sourcesByID[id]?.value }

  private var sources: [FragmentSource] { ids.compactMap { self[$0] } }

  /// The mistakes that the fragments have without a flow.
  package var diagnostics: [Diagnostic] { sources.flatMap(\.diagnostics) }

  /// The diagnostics for the fragments that no flow uses.
  package func unused(besides used: Set<String>) -> [Diagnostic] {
    severities.applied(to: ids.filter { !used.contains($0) }.compactMap { self[$0] }.map { .unusedFragment($0) })
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

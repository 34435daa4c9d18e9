import FlowReading
import FlowTranslation
package import FlowVerification

/// What is different about the flows of a project between two states of its content and its data.
///
/// Three states of a flow count: the earlier text with the earlier data, the earlier text with the later data, which is what
/// a release does to the page that readers have, and the later text with the later data, which is the page that comes next.
package struct ProjectComparison: Sendable {
  /// What changed, by flow and language; a flow that did not is not there.
  package let flows: [FlowComparison]

  /// Whether something that held does not hold in the later state.
  ///
  /// What a release makes false on the page that readers have is no reason where the next page says it right.
  package var isWorse: Bool { flows.contains { $0.kind == .next && $0.isWorse } }

  /// Compares an earlier state with a later one; both read the flows that their options name.
  package init(from before: Pipeline, to after: Pipeline) {
    let old = ProjectState(before)
    let new = ProjectState(after)
    // The later data are read without a mistake, or there would be no later state.
    var elsewhere: [Diagnostic] = []
    let published =
      before.sources.catalogueBytes == after.sources.catalogueBytes
      ? nil
      : Pipeline(before.sources.withCatalogue(of: after.sources), options: before.options, diagnostics: &elsewhere)
        .map { ProjectState($0) }
    let ids = new.ids + old.ids.filter { !new.ids.contains($0) }
    flows = ids.sorted().flatMap { id -> [FlowComparison] in
      var memory: FlowStateBuilder.Memory = [:]
      let earlier = old.states(of: id, memory: &memory)
      let next = old.comparisons(.next, of: id, earlier, with: new, memory: &memory)
      guard let published, new.ids.contains(id) else { return next }
      let release = old.comparisons(.published, of: id, earlier, with: published, memory: &memory)
      // A page whose text stays is spoken of once.
      return release.filter { found in !next.contains { $0.language == found.language && $0.saysTheSame(as: found) } }
        + next
    }.filter { !$0.isEmpty }
  }
}

/// One state of content and data, read.
private struct ProjectState {
  /// The flows that there are, whether they can be read or not.
  let ids: [String]
  private let localized: [String: [LocalizedFlow]]
  private let diagnostics: [Diagnostic]
  private let reader: FlowStateBuilder

  init(_ pipeline: Pipeline) {
    var diagnostics: [Diagnostic] = []
    localized = Dictionary(grouping: pipeline.check(diagnostics: &diagnostics).flatMap(\.self), by: \.flow.id)
    self.diagnostics = diagnostics
    ids = pipeline.sources.flows.map(\.id).filter { pipeline.options.flows?.contains($0) ?? true }
    let entryRequirements = pipeline.readableFlows.map { ($0.id, EntryRequirements(of: $0)) }
    reader = FlowStateBuilder(
      catalogue: pipeline.catalogue,
      entryRequirements: Dictionary(entryRequirements, uniquingKeysWith: { first, _ in first }))
  }

  var languages: [String] { reader.catalogue.languages.map(\.tag) }

  /// The states of a flow by language.
  func states(of id: String, memory: inout FlowStateBuilder.Memory) -> [String: FlowState] {
    (localized[id] ?? []).reduce(into: [:]) { states, localized in
      states[localized.language] = reader.state(of: localized, memory: &memory)
    }
  }

  /// What is different about a flow in another state, by language.
  func comparisons(
    _ kind: FlowComparison.Kind, of id: String, _ earlier: [String: FlowState], with other: ProjectState,
    memory: inout FlowStateBuilder.Memory
  ) -> [FlowComparison] {
    let later = other.states(of: id, memory: &memory)
    return (other.languages + languages.filter { !other.languages.contains($0) }).compactMap { language in
      switch (earlier[language], later[language]) {
      case (nil, nil): nil
      case (let before?, let after?): FlowComparison(kind, from: before, to: after)
      case (let before, let after):
        FlowComparison(
          kind, flow: id, language: language, before: before, after: after,
          change: other.change(of: id, in: language, isThere: after != nil))
      }
    }
  }

  /// A page that came or went. One that went although its flow is there went because of what is wrong with it.
  private func change(of id: String, in language: String, isThere: Bool) -> FlowChange {
    if isThere { return FlowChange(.changed, .flow, "page", before: "not there", after: "new") }
    guard ids.contains(id), languages.contains(language) else {
      return FlowChange(.changed, .flow, "page", before: "there", after: "removed")
    }
    let own = diagnostics.filter { $0.severity == .error && $0.isAbout(flow: id, in: language) }
    return FlowChange(
      .worse, .flow, "page", before: "there", after: "cannot be read", reasons: own.prefix(3).map(\.message))
  }
}

extension Diagnostic {
  /// Whether it is about the file of a flow, or about its translation to a language.
  fileprivate func isAbout(flow id: String, in language: String) -> Bool {
    path == ProjectLayout.flow(id) || path == ProjectLayout.translation(of: id, in: language)
  }
}

extension ProjectSources {
  /// The catalogue's files, for asking whether the data are the same.
  fileprivate var catalogueBytes: [String: [UInt8]] {
    Dictionary(catalogue.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// These texts, with the data of other sources.
  fileprivate func withCatalogue(of other: ProjectSources) -> ProjectSources {
    ProjectSources(flows.map(\.file) + fragments.map(\.file) + translations + other.catalogue)
  }
}

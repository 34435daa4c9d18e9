import FlowReading
import FlowTranslation
package import FlowVerification

/// The changes of a project's flows between two states of its content and its data.
///
/// Three states of a flow are compared: the earlier text with the earlier data; the earlier text with the later data, which
/// is the page that readers have after a release; and the later text with the later data, which is the next page.
package struct ProjectComparison: Sendable {
  /// The changed flows, by id and language. Flows without changes are left out.
  package let flows: [FlowComparison]
  /// The languages whose pages have other texts around their content.
  package let languages: [LanguageComparison]

  /// Whether a flow is worse in the later state. A page that a release makes wrong does not count where the next page is
  /// right.
  package var isWorse: Bool { flows.contains { $0.kind == .next && $0.isWorse } }

  /// Whether nothing is different: what pages say, what their words mean, and what is true of them.
  package var isEmpty: Bool { flows.isEmpty && languages.isEmpty }

  /// Compares an earlier state with a later one. Both pipelines have to name the same flows in their options.
  package init(from before: Pipeline, to after: Pipeline) {
    let old = ProjectState(before)
    let new = ProjectState(after)
    // The later data have no mistakes, because the later pipeline has read them: there is nothing to report here.
    var ignored: [Diagnostic] = []
    let published =
      before.sources.catalogueBytes == after.sources.catalogueBytes
      ? nil
      : Pipeline(before.sources.withCatalogue(of: after.sources), options: before.options, diagnostics: &ignored)
        .map { ProjectState($0) }
    languages = LanguageComparison.all(from: before.catalogue, to: after.catalogue)
    let ids = new.ids + old.ids.filter { !new.ids.contains($0) }
    flows = ids.sorted().flatMap { id -> [FlowComparison] in
      var cache: FlowStateBuilder.Cache = [:]
      let earlier = old.states(of: id, cache: &cache)
      let next = old.comparisons(.next, of: id, earlier, with: new, cache: &cache)
      guard let published, new.ids.contains(id) else { return next }
      let release = old.comparisons(.published, of: id, earlier, with: published, cache: &cache)
      // Where the text stays the same, both comparisons are the same, and one is enough.
      return release.filter { page in !next.contains { $0.language == page.language && $0.hasSameChanges(as: page) } }
        + next
    }.filter { !$0.isEmpty }
  }
}

/// One state of content and data.
private struct ProjectState {
  /// The ids of all flows, also of those that cannot be read.
  let ids: [String]
  private let localized: [String: [LocalizedFlow]]
  private let diagnostics: [Diagnostic]
  private let builder: FlowStateBuilder

  init(_ pipeline: Pipeline) {
    var diagnostics: [Diagnostic] = []
    let flows = pipeline.check(diagnostics: &diagnostics).flatMap(\.self)
    localized = Dictionary(grouping: flows, by: \.flow.id)
    self.diagnostics = diagnostics
    ids = pipeline.sources.flows.map(\.id).filter { pipeline.options.flows?.contains($0) ?? true }
    let entryRequirements = pipeline.readableFlows.map { ($0.id, EntryRequirements(of: $0)) }
    builder = FlowStateBuilder(
      catalogue: pipeline.catalogue,
      entryRequirements: Dictionary(entryRequirements, uniquingKeysWith: { first, _ in first }),
      severities: pipeline.severities,
      titles: Dictionary(grouping: flows, by: \.languageTag).mapValues { flows in
        let titles = flows.map { flow in
          (flow.flow.id, ParagraphText(flow, catalogue: pipeline.catalogue).text(of: flow.flow.title))
        }
        return Dictionary(titles) { first, _ in first }
      })
  }

  var languages: [String] { builder.catalogue.languages.map(\.tag) }

  /// The states of a flow by language.
  func states(of id: String, cache: inout FlowStateBuilder.Cache) -> [String: FlowState] {
    (localized[id] ?? []).reduce(into: [:]) { states, localized in
      states[localized.languageTag] = builder.state(of: localized, cache: &cache)
    }
  }

  /// The comparisons of a flow with another state, by language. `earlier` has the states of the flow here.
  func comparisons(
    _ kind: FlowComparison.Kind, of id: String, _ earlier: [String: FlowState], with other: ProjectState,
    cache: inout FlowStateBuilder.Cache
  ) -> [FlowComparison] {
    let later = other.states(of: id, cache: &cache)
    return (other.languages + languages.filter { !other.languages.contains($0) }).compactMap { language in
      switch (earlier[language], later[language]) {
      case (nil, nil): nil
      case (let before?, let after?): FlowComparison(kind, from: before, to: after)
      case (let before, let after):
        FlowComparison(
          kind, flow: id, language: language, before: before, after: after,
          change: other.change(of: id, in: language, isThere: after != nil, cache: cache))
      }
    }
  }

  /// The change of a page that is new or gone. A page that is gone although its flow exists has mistakes or too many
  /// walks, and the first three of them are the reasons.
  private func change(
    of id: String, in language: String, isThere: Bool, cache: FlowStateBuilder.Cache
  ) -> FlowChange {
    if isThere { return FlowChange(.changed, .flow, "page", before: "not there", after: "new") }
    guard ids.contains(id), languages.contains(language) else {
      return FlowChange(.changed, .flow, "page", before: "there", after: "removed")
    }
    let own = diagnostics.filter { $0.severity == .error && $0.isAbout(flow: id, in: language) }
    let page = (localized[id] ?? []).first { $0.languageTag == language }
    let excess = [page.flatMap { builder.excess(of: $0, cache: cache) }].compactMap(\.self)
    return FlowChange(
      .worse, .flow, "page", before: "there", after: excess.isEmpty ? "cannot be read" : "cannot be walked",
      reasons: (excess + own).prefix(3).map(\.message))
  }
}

extension Diagnostic {
  /// Whether the diagnostic is about the file of a flow, or about its translation to a language.
  fileprivate func isAbout(flow id: String, in language: String) -> Bool {
    path == ProjectLayout.flow(id) || path == ProjectLayout.translation(of: id, in: language)
  }
}

extension ProjectSources {
  /// The bytes of the catalogue's files by path. They are equal when the data are.
  fileprivate var catalogueBytes: [String: [UInt8]] {
    Dictionary(catalogue.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// The settings, flows, fragments and translations of these sources with the catalogue of others.
  fileprivate func withCatalogue(of other: ProjectSources) -> ProjectSources {
    ProjectSources(
      [settings].compactMap(\.self) + flows.map(\.file) + fragments.map(\.file) + translations + other.catalogue)
  }
}

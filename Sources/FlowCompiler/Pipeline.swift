package import BillingModel

/// The way of the data: Parsing → Schema → Translation → Verification → Views → Website.
///
/// Each stage takes what the one before it made, and only that stage can make it: what was not verified in a language
/// cannot be rendered in it.
package struct Pipeline: Sendable {
  /// What a run is asked for beside the sources.
  package struct Options: Sendable {
    /// The flows to work on, by id; nil for all.
    package var flows: Set<String>?
    /// Whether pages are made that are not wholly translated.
    package var allowsDrafts: Bool

    package init(flows: Set<String>? = nil, allowsDrafts: Bool = false) {
      self.flows = flows
      self.allowsDrafts = allowsDrafts
    }
  }

  package let catalogue: Catalogue
  private let sources: ProjectSources
  private let options: Options

  /// Reads the catalogue that everything else is checked against; nil when something is wrong with it.
  package init?(_ sources: ProjectSources, options: Options = Options(), diagnostics: inout [Diagnostic]) {
    guard let catalogue = CatalogueReader().read(sources.catalogue, diagnostics: &diagnostics) else { return nil }
    self.catalogue = catalogue
    self.sources = sources
    self.options = options
  }

  /// Parsing, Schema, Translation: each flow in every language that has it.
  package func check(diagnostics: inout [Diagnostic]) -> [[LocalizedFlow]] {
    let files = sources.flows.filter { options.flows?.contains($0.id) ?? true }
    return files.compactMap { check($0.file, diagnostics: &diagnostics) }
  }

  /// … and Verification: what holds for every account.
  package func verify(diagnostics: inout [Diagnostic]) -> [[VerifiedFlow]] {
    let verifier = Verifier(catalogue: catalogue)
    return check(diagnostics: &diagnostics).map { verifier.verify($0, diagnostics: &diagnostics) }
  }

  /// … and Views: the whole site, of what holds.
  package func build(on date: Day, diagnostics: inout [Diagnostic]) -> Site? {
    let verified = verify(diagnostics: &diagnostics)
    guard let templates = TemplateLibrary(sources.templates, diagnostics: &diagnostics) else { return nil }
    let renderer = PageRenderer(catalogue: catalogue, templates: templates, date: date)
    var pages = sources.assets.map { Page(path: SitePaths.asset($0.name), bytes: $0.file.bytes) }
    for flow in verified {
      let published = Set(flow.map(\.localized.language))
      for language in flow { pages += renderer.pages(of: language, published: published, diagnostics: &diagnostics) }
    }
    for language in catalogue.languages {
      let flows = verified.flatMap { $0 }.filter { $0.localized.language == language.tag }
      renderer.index(of: flows, in: language, diagnostics: &diagnostics).map { pages.append($0) }
    }
    renderer.root(diagnostics: &diagnostics).map { pages.append($0) }
    return Site(pages: pages, flows: verified)
  }

  /// One flow in its own language and in every other; languages with an error are left out.
  private func check(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [LocalizedFlow]? {
    guard let root = FlowParser().parse(file, diagnostics: &diagnostics),
      let flow = FlowDecoder(catalogue: catalogue, flowIDs: Set(sources.flows.map(\.id)))
        .decode(root, from: file, diagnostics: &diagnostics)
    else { return nil }
    let translator = Translator(catalogue: catalogue, allowsDrafts: options.allowsDrafts)
    return catalogue.languages.compactMap { language in
      translator.translate(
        flow, to: language, with: sources.translation(of: flow.id, to: language.tag), diagnostics: &diagnostics)
    }
  }
}

/// Everything that a build makes.
package struct Site: Sendable {
  package let pages: [Page]
  /// By flow and language.
  package let flows: [[VerifiedFlow]]
}

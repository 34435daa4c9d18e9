package import BillingModel
package import FlowReading
import FlowTranslation
package import FlowVerification

/// Makes the whole site from the flows that hold.
package struct SiteBuilder: Sendable {
  private let sources: ProjectSources
  private let catalogue: Catalogue
  private let threads: Threads
  private let progress: WorkProgress.Receiver?

  /// - Parameters:
  ///   - sources: the project with the templates and the assets.
  ///   - catalogue: the catalogue that the flows were verified against.
  ///   - threads: those that make the pages.
  ///   - progress: is told how many flows have their pages.
  package init(
    _ sources: ProjectSources, catalogue: Catalogue, threads: Threads = .one, progress: WorkProgress.Receiver? = nil
  ) {
    self.sources = sources
    self.catalogue = catalogue
    self.threads = threads
    self.progress = progress
  }

  /// The site with the articles of a verification, and with those that an earlier build has made, by their entries. Nil,
  /// with diagnostics, when a template has a mistake, because links would lead to missing pages. `date` is the day that the
  /// pages say they were checked on.
  package func site(
    of verification: Verification, beside others: [ArticleEntry] = [], on date: Day, diagnostics: inout [Diagnostic]
  ) -> Site? {
    let verified = verification.flows
    var found: [Diagnostic] = []
    // A mistake in a template is found on each page that is made with it.
    defer { diagnostics += found.withoutRepetitions }
    guard let templates = TemplateLibrary(sources.templates, diagnostics: &found) else { return nil }
    let renderer = PageRenderer(
      catalogue: catalogue, templates: templates, date: date, published: verified.flatMap { $0 }, beside: others)
    var pages = sources.assets.map { Page(path: SitePaths.asset($0.name), bytes: $0.file.bytes) }
    let rendered = threads.map(verified, as: .writing, to: progress) { flow in
      let published = Set(flow.map(\.localized.languageTag))
      var found: [Diagnostic] = []
      let pages = flow.flatMap { renderer.pages(of: $0, published: published, diagnostics: &found) }
      return (pages: pages, found: found)
    }
    pages += rendered.flatMap(\.pages)
    found += rendered.flatMap(\.found)
    for language in catalogue.languages {
      renderer.index(in: language, diagnostics: &found).map { pages.append($0) }
    }
    renderer.root(diagnostics: &found).map { pages.append($0) }
    found += AssetReferences(pages: pages, sources: sources).diagnostics
    found += sources.assets.flatMap { AssetCheck(file: $0.file).diagnostics }
    let site = Site(pages: pages, kept: others.flatMap(\.paths), entries: renderer.entries)
    found += AlikePaths(site.paths.sorted()).diagnostics + SiteBuilder.repetitions(in: site)
    return found.isEmpty ? site : nil
  }

  /// The diagnostics for addresses that two pages or assets have.
  private static func repetitions(in site: Site) -> [Diagnostic] {
    let counts = Dictionary(site.paths.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.filter { $0.value > 1 }.keys.sorted().map { path in
      Diagnostic(
        .pathTwice, path: path, "Two pages or assets of the site have this address.",
        help: "Rename the flow, the language or the asset that has it.")
    }
  }
}

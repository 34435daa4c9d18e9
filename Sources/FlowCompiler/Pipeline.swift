package import BillingModel
import XMLTree

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
  let sources: ProjectSources
  private let fragments: FragmentLibrary
  let options: Options

  /// Reads the catalogue that everything else is checked against; nil when something is wrong with it.
  package init?(_ sources: ProjectSources, options: Options = Options(), diagnostics: inout [Diagnostic]) {
    guard let catalogue = CatalogueReader().read(sources.catalogue, diagnostics: &diagnostics) else { return nil }
    self.catalogue = catalogue
    self.sources = sources
    self.options = options
    fragments = FragmentLibrary(sources.fragments, catalogue: catalogue, flowIDs: Set(sources.flows.map(\.id)))
  }

  /// Parsing, Schema, Translation: each flow in every language that has it, and that its fragments have.
  package func check(diagnostics: inout [Diagnostic]) -> [[LocalizedFlow]] {
    let flows = flows(diagnostics: &diagnostics)
    let used = Set(flows.flatMap(\.uses).map(\.fragment))
    let shared = fragments.fragments.filter { options.flows == nil || used.contains($0.id) }
    let words = localize(shared, diagnostics: &diagnostics)
    return flows.map { localize($0, using: words, diagnostics: &diagnostics) }
  }

  /// … and Verification: what holds for every account.
  package func verify(diagnostics: inout [Diagnostic]) -> [[VerifiedFlow]] {
    let verifier = Verifier(catalogue: catalogue, flows: readableFlows)
    return check(diagnostics: &diagnostics).map { languages in
      var found: [Diagnostic] = []
      let verified = verifier.verify(languages, diagnostics: &found)
      diagnostics += found.map { $0.namingUse(in: languages) }
      return verified
    }
  }

  /// … and Views: the whole site, of what holds.
  package func build(on date: Day, diagnostics: inout [Diagnostic]) -> Site? {
    let verified = verify(diagnostics: &diagnostics)
    guard let templates = TemplateLibrary(sources.templates, diagnostics: &diagnostics) else { return nil }
    let renderer = PageRenderer(
      catalogue: catalogue, templates: templates, date: date, published: verified.flatMap { $0 })
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
    // With a template that is wrong, some pages would be missing that others lead to.
    guard
      !diagnostics.contains(where: { $0.id == .templateTag || $0.id == .fileMissing && $0.path.hasPrefix("Templates/") }
      )
    else { return nil }
    return Site(pages: pages, flows: verified)
  }

  /// The translation files of the flows and the fragments, as translators need them today: the path and the text of each.
  package func translationFiles(
    in languages: [String], diagnostics: inout [Diagnostic]
  ) -> [(path: String, text: String)] {
    let writer = XLIFFWriter(catalogue: catalogue)
    var files: [(path: String, text: String)] = []
    for manuscript in flows(diagnostics: &diagnostics).map(\.manuscript) + fragments.fragments.map(\.manuscript) {
      for language in catalogue.languages where languages.contains(language.tag) && language.tag != manuscript.language
      {
        var found: [Diagnostic] = []
        let existing = translation(of: manuscript, to: language, diagnostics: &found)
        // A file that cannot be read is never written over.
        if found.isEmpty, let text = writer.write(manuscript, to: language, updating: existing, diagnostics: &found) {
          files.append((XLIFFWriter.path(of: manuscript, in: language.tag), text))
        }
        diagnostics += found
      }
    }
    return files
  }

  private func flows(diagnostics: inout [Diagnostic]) -> [Flow] {
    if sources.flows.isEmpty { diagnostics.append(.noFlows) }
    var found: [Diagnostic] = []
    let reader = reader
    let flows = sources.flows.filter { options.flows?.contains($0.id) ?? true }
      .compactMap { reader.read($0.file, diagnostics: &found) }
    if options.flows == nil { found += fragments.diagnostics }
    // Only when all flows could be read is it known what they use.
    if flows.count == sources.flows.count {
      found += fragments.unused(besides: Set(flows.flatMap(\.uses).map(\.fragment)))
    }
    diagnostics += found.withoutRepetitions
    return flows
  }

  private var reader: FlowReader {
    FlowReader(catalogue: catalogue, flowIDs: Set(sources.flows.map(\.id)), fragments: fragments)
  }

  /// Every flow without mistakes, also those that the run is not about: another flow may lead to them.
  var readableFlows: [Flow] {
    let reader = reader
    var elsewhere: [Diagnostic] = []
    return sources.flows.compactMap { reader.read($0.file, diagnostics: &elsewhere) }
  }

  /// By language and id, the fragments that nothing is wrong with in that language.
  private func localize(
    _ fragments: [Fragment], diagnostics: inout [Diagnostic]
  ) -> [String: [String: LocalizedFragment]] {
    let translator = Translator(catalogue: catalogue, allowsDrafts: options.allowsDrafts)
    var words: [String: [String: LocalizedFragment]] = [:]
    for fragment in fragments {
      for language in catalogue.languages {
        words[language.tag, default: [:]][fragment.id] = localized(
          fragment.manuscript, to: language, diagnostics: &diagnostics
        ) { document, found in translator.translate(fragment, to: language, with: document, diagnostics: &found) }
      }
    }
    return words
  }

  /// One flow in its own language and in every other; languages with an error are left out.
  private func localize(
    _ flow: Flow, using words: [String: [String: LocalizedFragment]], diagnostics: inout [Diagnostic]
  ) -> [LocalizedFlow] {
    let translator = Translator(catalogue: catalogue, allowsDrafts: options.allowsDrafts)
    return catalogue.languages.compactMap { language in
      let fragments = words[language.tag] ?? [:]
      let localized = localized(flow.manuscript, to: language, diagnostics: &diagnostics) { document, found in
        translator.translate(flow, using: fragments, to: language, with: document, diagnostics: &found)
      }
      // What is wrong with a fragment has been said, once for all flows that use it.
      return flow.uses.allSatisfy { fragments[$0.fragment] != nil } ? localized : nil
    }
  }

  /// What a translation makes of a manuscript in a language; nil, with diagnostics, when there is an error in it.
  private func localized<Result>(
    _ manuscript: Manuscript, to language: Language, diagnostics: inout [Diagnostic],
    translate: ((file: SourceFile, root: MarkupElement)?, inout [Diagnostic]) -> Result
  ) -> Result? {
    var found: [Diagnostic] = []
    let document = translation(of: manuscript, to: language, diagnostics: &found)
    // A file that cannot be read is there all the same, and says nothing about what is translated.
    guard found.isEmpty else {
      diagnostics += found
      return nil
    }
    let result = translate(document, &found)
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : result
  }

  private func translation(
    of manuscript: Manuscript, to language: Language, diagnostics: inout [Diagnostic]
  ) -> (file: SourceFile, root: MarkupElement)? {
    guard language.tag != manuscript.language,
      let file = sources.translation(at: XLIFFWriter.path(of: manuscript, in: language.tag)),
      let root = MarkupParser.tree(of: file, diagnostics: &diagnostics)
    else { return nil }
    return (file, root)
  }
}

/// Everything that a build makes.
package struct Site: Sendable {
  package let pages: [Page]
  /// By flow and language.
  package let flows: [[VerifiedFlow]]
}

extension Diagnostic {
  fileprivate static let noFlows = Diagnostic(
    .fileMissing, path: "Content/flows", "The project has no flows.",
    help: "Start one with 'passo new flow ID'; its file ends in .xml.")
}

package import FlowReading
import FlowSentences
import FlowTranslation
import XMLTree

/// Tests how well false words are noticed. It changes the sentences of flows and fragments in each language, one at a time,
/// and looks whether the change is told, and whether somebody is asked to read the sentence again. It walks nothing, because
/// words do not change what is executed.
package struct WordTest: Sendable {
  private let catalogue: Catalogue
  private let sources: ProjectSources
  private let flowIDs: Set<String>
  private let severities: Severities
  private let localizer: Localizer
  private let fragments: FragmentLibrary
  private let flows: [Flow]
  /// The unchanged sentences, by the tag of the language.
  private let languages: [String: ReadLanguage]

  /// A test of the words of all flows that can be read.
  package init(_ sources: ProjectSources, catalogue: Catalogue, settings: ProjectSettings = ProjectSettings()) {
    let flowIDs = Set(sources.flows.map(\.id))
    let fragments = FragmentLibrary(
      sources.fragments, catalogue: catalogue, flowIDs: flowIDs, severities: settings.severities)
    let reader = FlowReader(
      catalogue: catalogue, flowIDs: flowIDs, fragments: fragments, severities: settings.severities)
    var ignored: [Diagnostic] = []
    let unlinked = sources.flows.compactMap { reader.read($0.file, diagnostics: &ignored) }
    let flows = unlinked.map(ClaimLinker(unlinked, flowIDs: flowIDs).linked)
    self.init(sources, catalogue: catalogue, fragments: fragments, flows: flows, severities: settings.severities)
  }

  init(
    _ sources: ProjectSources, catalogue: Catalogue, fragments: FragmentLibrary, flows: [Flow], severities: Severities
  ) {
    self.catalogue = catalogue
    self.sources = sources
    self.severities = severities
    self.fragments = fragments
    self.flows = flows
    flowIDs = Set(sources.flows.map(\.id))
    let localizer = Localizer(catalogue: catalogue, severities: severities)
    self.localizer = localizer
    var ignored: [Diagnostic] = []
    var languages: [String: ReadLanguage] = [:]
    for language in catalogue.languages {
      let translated = fragments.fragments.map { fragment in
        let document = sources.document(of: fragment.translatableText, in: language)
        return (fragment.id, localizer.localize(fragment, to: language, with: document, diagnostics: &ignored))
      }
      let parts = Dictionary(translated) { first, _ in first }
      let localized = flows.map { flow in
        let document = sources.document(of: flow.translatableText, in: language)
        return localizer.localize(flow, using: parts, to: language, with: document, diagnostics: &ignored)
      }
      languages[language.tag] = ReadLanguage(language, localized, catalogue: catalogue, severities: severities)
    }
    self.languages = languages
  }

  /// Every mutant of the words of these flows, in all languages; with nil, of all flows and fragments.
  package func mutants(of chosen: Set<String>? = nil) -> [Mutant] {
    catalogue.languages.compactMap { languages[$0.tag] }.flatMap { read in
      read.texts.filter { chosen?.contains($0.name) ?? true }.flatMap { WordMutants.all(of: $0, in: read.language) }
    }
  }

  /// A mutant with what comes of it; nil for one that changes no words of these flows.
  package func result(of mutant: Mutant) -> WordResult? {
    outcome(of: mutant.change).map { WordResult(mutant: mutant, outcome: $0) }
  }

  /// What tells that the words of a file have changed, and whether somebody is asked to read them.
  package func outcome(of change: Mutant.Change) -> WordOutcome? {
    guard let (file, edits) = change.edits, let changed = changedText(after: change) else { return nil }
    let places = edits.placesAfterwards
    return WordOutcome(
      languageTag: changed.language.language.tag,
      told: changed.allFindings.first { $0.noticesChanges && $0.touches(places, in: file) }, isAsked: changed.isAsked)
  }

  /// The doubt that a mutant causes, wherever it is; nil when it causes none.
  func firstDoubt(after mutant: Mutant) -> Diagnostic.ID? {
    guard let changed = changedText(after: mutant.change), let text = changed.text else { return nil }
    return changed.language.doubts(about: text).firstNotice
  }

  private func changedText(after change: Mutant.Change) -> ChangedText? {
    switch change {
    case .model: nil
    case .source(let file, let edits): changedSource(file.applying(edits))
    case .translation(let file, let edits): changedTranslation(file.applying(edits))
    }
  }

  private func changedSource(_ file: SourceFile) -> ChangedText? {
    guard ProjectLayout.isFile(file.path, in: ProjectLayout.fragments) else {
      guard let old = flows.first(where: { $0.file.path == file.path }),
        let language = languages[old.languageTag]
      else { return nil }
      return changedText(of: file, readWith: fragments, named: old.id, language, [])
    }
    let changed = sources.fragments(with: file, catalogue, flowIDs, severities)
    guard let old = fragments.fragments.first(where: { $0.file.path == file.path }),
      let language = languages[old.languageTag]
    else { return nil }
    var found = changed.diagnostics
    guard let fragment = changed.fragments.first(where: { $0.id == old.id }),
      let user = flows.first(where: { $0.uses.contains { $0.fragment == old.id } })
    else { return ChangedText(language: language, text: nil, findings: found) }
    localizer.localize(fragment, to: language.language, with: nil, diagnostics: &found)
    return changedText(of: user.file, readWith: changed, named: ProjectLayout.fragmentText(old.id), language, found)
  }

  private func changedText(
    of file: SourceFile, readWith fragments: FragmentLibrary, named name: String, _ language: ReadLanguage,
    _ findings: [Diagnostic]
  ) -> ChangedText {
    var found = findings
    let reader = FlowReader(catalogue: catalogue, flowIDs: flowIDs, fragments: fragments, severities: severities)
    let linker = ClaimLinker(flows, flowIDs: flowIDs)
    guard let flow = reader.read(file, diagnostics: &found).map(linker.linked) else {
      return ChangedText(language: language, text: nil, findings: found)
    }
    let localized = localizer.localize(flow, to: language.language, with: nil, diagnostics: &found)
    return ChangedText(language: language, text: language.text(name, of: localized), findings: found)
  }

  private func changedTranslation(_ file: SourceFile) -> ChangedText? {
    let language = catalogue.languages.first {
      ProjectLayout.isFile(file.path, in: ProjectLayout.translations(in: $0.tag))
    }
    guard let language, let read = languages[language.tag] else { return nil }
    var found: [Diagnostic] = []
    guard let root = MarkupParser.tree(of: file, diagnostics: &found) else {
      return ChangedText(language: read, text: nil, findings: found)
    }
    func isOf(_ text: TranslatableText) -> Bool { XLIFFWriter.path(of: text, in: language.tag) == file.path }
    if let flow = flows.first(where: { isOf($0.translatableText) }) {
      let localized = localizer.localize(flow, to: language, with: (file, root), diagnostics: &found)
      return ChangedText(language: read, text: read.text(flow.id, of: localized), findings: found)
    }
    guard let fragment = fragments.fragments.first(where: { isOf($0.translatableText) }),
      let user = flows.first(where: { $0.uses.contains { $0.fragment == fragment.id } })
    else { return nil }
    let part = localizer.localize(fragment, to: language, with: (file, root), diagnostics: &found)
    var ignored: [Diagnostic] = []
    let localized = localizer.localize(
      user, using: [fragment.id: part], to: language, with: nil, diagnostics: &ignored)
    return ChangedText(
      language: read, text: read.text(ProjectLayout.fragmentText(fragment.id), of: localized), findings: found)
  }
}

extension ProjectSources {
  /// The fragments, with a changed one in the place of the one with its path.
  func fragments(
    with file: SourceFile, _ catalogue: Catalogue, _ flowIDs: Set<String>, _ severities: Severities
  ) -> FragmentLibrary {
    let files = fragments.map { $0.file.path == file.path ? ($0.id, file) : ($0.id, $0.file) }
    return FragmentLibrary(files, catalogue: catalogue, flowIDs: flowIDs, severities: severities)
  }

  /// The translation of a text to a language, with its elements; nil when there is none that can be read.
  fileprivate func document(
    of text: TranslatableText, in language: Language
  ) -> (file: SourceFile, root: MarkupElement)? {
    guard let file = translation(at: XLIFFWriter.path(of: text, in: language.tag)) else { return nil }
    var ignored: [Diagnostic] = []
    return MarkupParser.tree(of: file, diagnostics: &ignored).map { (file, $0) }
  }
}

extension Mutant.Change {
  /// The file that it changes, and how; nil for the model.
  fileprivate var edits: (file: SourceFile, edits: [TextEdit])? {
    switch self {
    case .model: nil
    case .source(let file, let edits), .translation(let file, let edits): (file, edits)
    }
  }
}

import BillingModel
package import FlowReading
import FlowTranslation
import FlowVerification
import XMLTree

/// Tests how well the flows notice mistakes: it changes the model, the flows, the translations and the words, one change at
/// a time, and looks whether the change causes an error.
package struct MutationTest: Sendable {
  private let catalogue: Catalogue
  private let sources: ProjectSources
  private let flowIDs: Set<String>
  /// The ids of the flows to mutate; nil for all flows and the model.
  private let chosen: Set<String>?
  private let severities: Severities
  private let localizer: Localizer
  private let fragments: FragmentLibrary
  /// The flows without errors, those with the fewest gestures first.
  private let flows: [BaselineFlow]
  /// The test of their words.
  private let words: WordTest
  private let excludedFlows: [String]
  private let progress: WorkProgress.Receiver?
  /// The threads that do the work; what it comes to does not depend on them.
  private let threads: Threads

  /// Walks the flows without mutations. When flows are chosen, only these and their translations are mutated. `progress` is
  /// told how far that is, and then how many mutants are tried.
  package init(
    _ sources: ProjectSources, catalogue: Catalogue, flows chosen: Set<String>? = nil,
    settings: ProjectSettings = ProjectSettings(), threads: Threads = .one, progress: WorkProgress.Receiver? = nil
  ) {
    self.progress = progress
    self.catalogue = catalogue
    self.threads = threads
    self.sources = sources
    self.chosen = chosen
    flowIDs = Set(sources.flows.map(\.id))
    severities = settings.severities
    let localizer = Localizer(catalogue: catalogue, severities: severities)
    self.localizer = localizer
    fragments = FragmentLibrary(
      sources.fragments, catalogue: catalogue, flowIDs: flowIDs, severities: severities)
    let reader = FlowReader(
      catalogue: catalogue, flowIDs: flowIDs, fragments: fragments, severities: severities)
    var ignored: [Diagnostic] = []
    let unlinked = sources.flows.compactMap { reader.read($0.file, diagnostics: &ignored) }
    let read = unlinked.map(ClaimLinker(unlinked, flowIDs: flowIDs).linked)
    let verifier = Verifier(catalogue: catalogue, flows: read, severities: severities)
    let baselines = threads.map(
      read, size: \.walkEstimate, as: .walking, to: progress
    ) {
      MutationTest.baseline($0, catalogue, localizer, verifier)
    }.compactMap(\.self)
    flows = baselines.sorted { ($0.cost, $0.flow.id) < ($1.cost, $1.flow.id) }
    words = WordTest(
      sources, catalogue: catalogue, fragments: fragments, flows: baselines.map(\.flow), severities: severities)
    excludedFlows = flowIDs.subtracting(baselines.map(\.flow.id)).sorted()
  }

  /// The walked flow; nil when it has an error.
  private static func baseline(
    _ flow: Flow, _ catalogue: Catalogue, _ localizer: Localizer, _ verifier: Verifier
  ) -> BaselineFlow? {
    var found: [Diagnostic] = []
    guard let language = catalogue.languages.first(where: { $0.tag == flow.languageTag }) else { return nil }
    let localized = localizer.localize(flow, to: language, with: nil, diagnostics: &found)
    guard found.firstError == nil, verifier.firstError(in: localized) == nil,
      let exploration = verifier.exploration(of: localized, mutation: nil)
    else { return nil }
    return BaselineFlow(
      flow: flow, localized: localized, program: exploration.walker.program,
      landings: exploration.walker.landings, cost: exploration.gestures)
  }

  /// Tries every mutant. Those of the model come first, which are the most work.
  package func run(explainedBy survivors: SurvivorList = SurvivorList()) -> MutationReport {
    let mutants = mutants
    let results = threads.map(mutants, as: .mutating, to: progress) { mutant in
      let noticed = firstError(after: mutant)
      return MutationReport.Result(
        mutant: mutant, noticedBy: noticed, reason: noticed == nil ? survivors.reason(for: mutant) : nil)
    }
    let places = Dictionary(uniqueKeysWithValues: MutationKind.allCases.enumerated().map { ($1, $0) })
    let sorted = results.enumerated().sorted { left, right in
      (places[left.element.mutant.kind] ?? 0, left.offset) < (places[right.element.mutant.kind] ?? 0, right.offset)
    }
    let changesOfWords = mutants.filter(\.kind.changesSentences) + words.mutants(of: chosen)
    let wordResults = threads.map(changesOfWords, as: .wording, to: progress) { words.result(of: $0) }.compactMap(
      \.self)
    return MutationReport(results: sorted.map(\.element), words: wordResults, excludedFlows: excludedFlows)
  }

  /// Every mutant of the model, of flows and of translations that is tried.
  package var mutants: [Mutant] {
    var mutants: [Mutant] = []
    if chosen == nil, let product = catalogue.products.first,
      let configuration = catalogue.configuration(for: product.id)
    {
      mutants += ModelMutants.all(for: flows, policies: configuration.policies)
    }
    let mutatedFlows = flows.filter { chosen?.contains($0.flow.id) ?? true }
    let files =
      mutatedFlows.map(\.flow.file) + (chosen == nil ? usedFragments.map(\.file) : [])
    let translatableTexts =
      mutatedFlows.map(\.flow.translatableText) + (chosen == nil ? usedFragments.map(\.translatableText) : [])
    for file in files.sorted(by: { $0.path < $1.path }) {
      var ignored: [Diagnostic] = []
      if let root = MarkupParser.tree(of: file, diagnostics: &ignored) {
        mutants += FlowMutants.all(of: root, in: file)
      }
    }
    for (translatableText, language) in translations(of: translatableTexts) {
      guard let file = sources.translation(at: XLIFFWriter.path(of: translatableText, in: language.tag)) else {
        continue
      }
      var ignored: [Diagnostic] = []
      if let root = MarkupParser.tree(of: file, diagnostics: &ignored), firstError(in: file) == nil {
        mutants += TranslationMutants.all(of: root, in: file)
      }
    }
    return mutants
  }

  private var usedFragments: [Fragment] {
    let used = Set(flows.flatMap(\.flow.uses).map(\.fragment))
    return fragments.fragments.filter { used.contains($0.id) }
  }

  private func translations(of translatableTexts: [TranslatableText]) -> [(
    translatableText: TranslatableText, language: Language
  )] {
    translatableTexts.sorted { $0.name < $1.name }.flatMap { translatableText in
      catalogue.languages.filter { $0.tag != translatableText.languageTag }.map { (translatableText, $0) }
    }
  }
}

// Whether a mutant causes an error.
extension MutationTest {
  /// The first error that a mutant causes, but for those that only ask somebody to look at any change; nil when it causes
  /// none. Doubts about words come last.
  package func firstError(after mutant: Mutant) -> Diagnostic.ID? {
    switch mutant.change {
    case .model(let mutation): firstError(after: mutation)
    case .source(let file, let edits): firstError(inSource: file.applying(edits)) ?? words.firstDoubt(after: mutant)
    case .translation(let file, let edits): firstError(in: file.applying(edits)) ?? words.firstDoubt(after: mutant)
    }
  }

  private func firstError(after mutation: ModelMutation) -> Diagnostic.ID? {
    let verifier = Verifier(catalogue: catalogue, flows: flows.map(\.flow), severities: severities)
    for flow in flows where flow.canBeAffected(by: mutation) {
      if let error = verifier.firstError(in: flow.localized, mutation: mutation) { return error }
    }
    return nil
  }

  private func firstError(inSource file: SourceFile) -> Diagnostic.ID? {
    guard ProjectLayout.isFile(file.path, in: ProjectLayout.fragments) else {
      return firstError(in: file, readWith: fragments)
    }
    let changed = sources.fragments(with: file, catalogue, flowIDs, severities)
    if let error = changed.diagnostics.firstNotice { return error }
    guard let fragment = changed.fragments.first(where: { $0.file.path == file.path }) else { return .fileMalformed }
    if let language = catalogue.languages.first(where: { $0.tag == fragment.languageTag }) {
      var found: [Diagnostic] = []
      localizer.localize(fragment, to: language, with: nil, diagnostics: &found)
      if let error = found.firstNotice { return error }
    }
    for flow in flows where flow.flow.uses.contains(where: { $0.fragment == fragment.id }) {
      if let error = firstError(in: flow.flow.file, readWith: changed) { return error }
    }
    return nil
  }

  /// The first error of a changed flow, which is read, translated and walked. When the mutation changes which readers the flow
  /// is for, the flows that lead to it are walked too. Those that refer to its claims look for them again.
  private func firstError(in file: SourceFile, readWith fragments: FragmentLibrary) -> Diagnostic.ID? {
    var found: [Diagnostic] = []
    let reader = FlowReader(catalogue: catalogue, flowIDs: flowIDs, fragments: fragments, severities: severities)
    guard
      let flow = reader.read(file, diagnostics: &found).map(ClaimLinker(flows.map(\.flow), flowIDs: flowIDs).linked),
      let language = catalogue.languages.first(where: { $0.tag == flow.languageTag })
    else { return found.firstNotice ?? .fileMalformed }
    let localized = localizer.localize(flow, to: language, with: nil, diagnostics: &found)
    if let error = found.firstNotice { return error }
    let verifier = Verifier(
      catalogue: catalogue, flows: flows.map { $0.flow.id == flow.id ? flow : $0.flow }, severities: severities)
    if let error = verifier.firstError(in: localized) { return error }
    for other in flows
    where other.program.entryRequirements[flow.id].map({ $0.conditions != EntryRequirements(of: flow).conditions })
      ?? false
    {
      if let error = verifier.firstError(in: other.localized) { return error }
    }
    return firstError(ofReferencesTo: flow)
  }

  /// The first error of the flows that refer to the claims of a changed one.
  private func firstError(ofReferencesTo changed: Flow) -> Diagnostic.ID? {
    let linker = ClaimLinker(flows.map(\.flow).filter { $0.id != changed.id } + [changed], flowIDs: flowIDs)
    for flow in flows.map(\.flow) where flow.claimReferences.contains(where: { $0.flow == changed.id }) {
      var found: [Diagnostic] = []
      guard let language = catalogue.languages.first(where: { $0.tag == flow.languageTag }) else { continue }
      _ = localizer.localize(linker.linked(flow), to: language, with: nil, diagnostics: &found)
      if let error = found.firstNotice { return error }
    }
    return nil
  }

  /// The first error of a changed translation.
  private func firstError(in file: SourceFile) -> Diagnostic.ID? {
    var found: [Diagnostic] = []
    guard let root = MarkupParser.tree(of: file, diagnostics: &found),
      let language = catalogue.languages.first(where: {
        ProjectLayout.isFile(file.path, in: ProjectLayout.translations(in: $0.tag))
      })
    else { return found.firstNotice ?? .fileMalformed }
    if let fragment = fragments.fragments.first(where: {
      XLIFFWriter.path(of: $0.translatableText, in: language.tag) == file.path
    }) {
      localizer.localize(fragment, to: language, with: (file, root), diagnostics: &found)
      return found.firstNotice
    }
    guard
      let flow = flows.first(where: { XLIFFWriter.path(of: $0.flow.translatableText, in: language.tag) == file.path })
    else { return .fileMissing }
    let localized = localizer.localize(flow.flow, to: language, with: (file, root), diagnostics: &found)
    if let error = found.firstNotice { return error }
    let verifier = Verifier(catalogue: catalogue, flows: flows.map(\.flow), severities: severities)
    return verifier.compiles(localized, to: flow.program) ? nil : verifier.firstError(in: localized)
  }
}

extension EntryRequirements {
  /// The conditions alone, without their places in the file.
  fileprivate var conditions: [Condition] { requirements.map(\.condition) }
}

package import FlowReading
import FlowTranslation
import XMLTree

/// The result of a verification.
package struct Verification: Sendable {
  /// What was verified. It is made when somebody asks for it, because every file is read for it.
  package var scope: Lazy<VerificationScope>
  /// The flows that hold, by flow and language.
  package let flows: [[VerifiedFlow]]
  /// One for each flow and each language of the catalogue, also where it could not be walked.
  package let reports: [VerificationReport]
  /// The accepted findings of the project, and how many findings each entry accepted.
  package let known: [(entry: KnownFindings.Entry, uses: Int)]
  /// When the run is one part of several: the diagnostics for entries that are unused unless another part uses them.
  package let unused: [Diagnostic]
  /// What a later run may know of the flows that could be read.
  package var remembered: [RememberedFlow] = []

  /// The result when the catalogue is wrong.
  package static let none = Verification(
    scope: Lazy { .none }, flows: [], reports: [], known: [], unused: [])
}

/// A flow as it was read, in each language of the catalogue.
struct CheckedFlow: Sendable {
  let id: String
  var languages: [CheckedLanguage]
  /// The paths of those files of the book that are of other texts and have sentences of this flow.
  var borrowed: Set<String> = []

  /// The names of its texts: its own and those of its fragments.
  var texts: [String] {
    let fragments = languages.compactMap(\.localized).flatMap(\.flow.uses).map(\.fragment)
    return [id] + Set(fragments).sorted().map(ProjectLayout.fragmentText)
  }
}

/// A flow in one language, or why there is none.
struct CheckedLanguage: Sendable {
  let tag: String
  /// The flow to walk; nil when it or its translation has an error that stops the walk. Wrong words stop no walk.
  let localized: LocalizedFlow?
  /// The first error that stops the walk.
  let obstacle: Diagnostic?
  /// All findings, also those about words.
  var findings: [VerificationReport.Finding]
}

extension Pipeline {
  /// Reads, translates and verifies the flows.
  package func verify(diagnostics: inout [Diagnostic]) -> Verification {
    let known = KnownReader(date: options.date).read(sources.known, diagnostics: &diagnostics)
    let read = readFlows(diagnostics: &diagnostics)
    let own = read.compactMap(\.flow)
    let others = Set(own.flatMap(\.references)).subtracting(read.map(\.id))
    let verifier = Verifier(
      catalogue: catalogue, flows: own + readableFlows(others),
      fragmentsElsewhere: options.remembered.mapValues(\.fragments), known: known, severities: severities,
      triesEveryNumber: options.triesEveryNumber, clock: options.clock)
    let checked = readBack(checked(read, known, diagnostics: &diagnostics), known, diagnostics: &diagnostics)
    let walked = walked(checked, verifier)
    var shared = SharedFindings()
    for (flow, walked) in zip(checked, walked) { shared.add(walked.diagnostics, of: flow.id) }
    diagnostics += shared.diagnostics
    var reports = walked.flatMap(\.reports)
    for (flow, finding) in failingClaims(of: read, verifier, reports, known, diagnostics: &diagnostics) {
      for number in reports.indices where reports[number].flow == flow {
        reports[number].findings = (reports[number].findings + [finding]).inOrder
      }
    }
    let reportsByFlow = Dictionary(grouping: reports, by: \.flow)
    let flows = walked.map { flow in
      flow.verified.compactMap { $0.reported(by: reportsByFlow[$0.localized.flow.id] ?? []) }
    }
    let used = reports.flatMap(\.findings).compactMap(\.known)
    let unused = known.unused(Set(used), flows: options.flows)
    // Another part of the work may use what this one does not.
    if options.shard == nil { diagnostics += unused }
    return Verification(
      scope: Lazy { [options, sources] in options.scope(of: sources) }, flows: flows, reports: reports,
      known: known.entries.enumerated().map { number, entry in (entry, used.count { $0 == number }) },
      unused: options.shard == nil ? [] : unused,
      remembered: remembered(read, checked, reportsByFlow, diagnostics: diagnostics))
  }

  /// Whether the run reads all flows of the project.
  var isAboutAll: Bool { options.flows == nil && options.remembered.isEmpty }

  /// Every flow without errors, also those that the run is not about: another flow may lead to them.
  package var readableFlows: [Flow] { readableFlows(flowIDs) }

  /// Those of some flows that have no errors.
  func readableFlows(_ ids: Set<String>) -> [Flow] {
    let reader = reader
    let others = sources.flows.filter { ids.contains($0.id) }
    return options.threads.map(others, as: .reading, to: options.progress) { source -> Flow? in
      var elsewhere: [Diagnostic] = []
      return reader.read(source.file, diagnostics: &elsewhere)
    }.compactMap(\.self)
  }

  /// A flow of the project; nil for one with a mistake in its file.
  typealias ReadFlow = (id: String, flow: Flow?, found: [Diagnostic])

  /// Every flow that was asked for.
  func readFlows(diagnostics: inout [Diagnostic]) -> [ReadFlow] {
    if sources.flows.isEmpty, !sources.hasUnreadableFile(in: ProjectLayout.flows) { diagnostics.append(.noFlows) }
    let reader = reader
    let chosen = sources.flows.filter { options.flows?.contains($0.id) ?? (options.remembered[$0.id] == nil) }
    let results = options.threads.map(chosen, as: .reading, to: options.progress) { source in
      var found: [Diagnostic] = []
      let flow = reader.read(source.file, diagnostics: &found)
      return (id: source.id, flow: flow, found: found)
    }
    var found = results.flatMap(\.found)
    if options.flows == nil { found += fragments.diagnostics + unusedTranslations(besides: results) }
    // Only when all flows could be read is it known what they use.
    let flows = results.compactMap(\.flow)
    let used = flows.flatMap(\.uses).map(\.fragment) + options.remembered.values.flatMap(\.fragments)
    if flows.count + options.remembered.count == sources.flows.count {
      found += fragments.unused(besides: Set(used))
    }
    diagnostics += found.withoutRepetitions
    return linked(results)
  }

  /// The diagnostics for translations that belong to none of all flows and of the fragments.
  private func unusedTranslations(besides flows: [ReadFlow]) -> [Diagnostic] {
    var texts: [String: String?] = [:]
    for flow in flows { texts.updateValue(flow.flow?.languageTag, forKey: flow.id) }
    for flow in options.remembered.values { texts.updateValue(flow.languageTag, forKey: flow.id) }
    for id in fragments.ids {
      texts.updateValue(
        fragments.fragment(id)?.translatableText.languageTag, forKey: ProjectLayout.fragmentText(id))
    }
    let unused = UnusedTranslations(
      files: sources.translations, languages: catalogue.languages.map(\.tag), texts: texts)
    return severities.applied(to: unused.diagnostics)
  }

  /// Every flow in each language. Accepted findings are no diagnostics.
  func checked(
    _ results: [ReadFlow], _ known: KnownFindings, diagnostics: inout [Diagnostic]
  ) -> [CheckedFlow] {
    let used = Set(results.compactMap(\.flow).flatMap(\.uses).map(\.fragment))
    let remembered = Set(options.remembered.values.flatMap(\.fragments))
    // Also those that nothing uses, which no flow brings along.
    let shared = fragments.ids.filter { used.contains($0) || options.flows == nil && !remembered.contains($0) }
      .compactMap(fragments.fragment)
    let localizedFragments = localize(shared, known, diagnostics: &diagnostics)
    let units = results.flatMap { flow in catalogue.languages.map { (flow: flow, language: $0) } }
    let localized = options.threads.map(units, as: .checking, to: options.progress) { unit in
      var said: [Diagnostic] = []
      let language = localize(
        unit.flow, to: unit.language, using: localizedFragments[unit.language.tag] ?? [:], known, diagnostics: &said)
      return (language: language, said: said)
    }
    // What is wrong with a flow in each of its languages is said once.
    diagnostics += localized.flatMap(\.said).withoutRepetitions
    let count = catalogue.languages.count
    return results.enumerated().map { number, result in
      CheckedFlow(id: result.id, languages: localized[number * count..<(number + 1) * count].map(\.language))
    }
  }

  /// By language and id, the fragments in that language.
  private func localize(
    _ fragments: [Fragment], _ known: KnownFindings, diagnostics: inout [Diagnostic]
  ) -> [String: [String: Localized<LocalizedFragment>]] {
    let units = fragments.flatMap { fragment in catalogue.languages.map { (fragment: fragment, language: $0) } }
    let results = options.threads.map(units) { fragment, language in
      var said: [Diagnostic] = []
      let words = localized(fragment.translatableText, to: language, known, diagnostics: &said) { document, found in
        translator.translate(fragment, to: language, with: document, diagnostics: &found)
      } checkWords: { localized, found in
        wordsChecks[language.tag]?.check(localized, of: fragment, diagnostics: &found)
      }
      return (words: words, said: said)
    }
    diagnostics += results.flatMap { $0.said }
    var words: [String: [String: Localized<LocalizedFragment>]] = [:]
    for ((fragment, language), result) in zip(units, results) {
      words[language.tag, default: [:]][fragment.id] = result.words
    }
    return words
  }

  /// A flow in one language; none when something stops its translation or that of a fragment.
  private func localize(
    _ read: ReadFlow, to language: Language, using fragments: [String: Localized<LocalizedFragment>],
    _ known: KnownFindings, diagnostics: inout [Diagnostic]
  ) -> CheckedLanguage {
    guard let flow = read.flow else {
      let findings = known.findings(for: read.found, flow: read.id)
      return CheckedLanguage(
        tag: language.tag, localized: nil, obstacle: findings.firstOpenError, findings: findings)
    }
    var (localized, obstacle, findings) = localized(
      flow.translatableText, to: language, known, diagnostics: &diagnostics
    ) { document, found in
      translator.translate(
        flow, using: fragments.compactMapValues(\.result), to: language, with: document, diagnostics: &found)
    } checkWords: { localized, found in
      wordsChecks[language.tag]?.check(localized, diagnostics: &found)
    }
    // What is wrong with a fragment has been said, once for all flows that use it.
    for use in flow.uses {
      let fragment = fragments[use.fragment]
      findings += fragment?.findings ?? []
      obstacle = obstacle ?? fragment?.obstacle
      if fragment?.result == nil { localized = nil }
    }
    return CheckedLanguage(tag: language.tag, localized: localized, obstacle: obstacle, findings: findings)
  }

  /// A text in one language, and what was found; instead of the text the first error that stopped the translation.
  private typealias Localized<Result> = (
    result: Result?, obstacle: Diagnostic?, findings: [VerificationReport.Finding]
  )

  /// Translates a text and then checks its words. Only what translating finds can be an obstacle: words that are wrong
  /// are found here and walked all the same.
  private func localized<Result>(
    _ translatableText: TranslatableText, to language: Language, _ known: KnownFindings,
    diagnostics: inout [Diagnostic],
    translate: ((file: SourceFile, root: MarkupElement)?, inout [Diagnostic]) -> Result,
    checkWords: (Result, inout [Diagnostic]) -> Void
  ) -> Localized<Result> {
    var found: [Diagnostic] = []
    let document = translation(of: translatableText, to: language, diagnostics: &found)
    // A file that cannot be read is there all the same, and says nothing about what is translated.
    let result = found.isEmpty ? translate(document, &found) : nil
    let translating = known.findings(for: severities.applied(to: found), flow: translatableText.id)
    var wrongWords: [Diagnostic] = []
    if let result { checkWords(result, &wrongWords) }
    if let document { TranslationNoteRule().check(document, &wrongWords) }
    let findings = translating + known.findings(for: severities.applied(to: wrongWords), flow: translatableText.id)
    diagnostics += findings.filter { $0.known == nil }.map(\.diagnostic).filter { !sources.isReported($0) }
    let obstacle = translating.firstOpenError
    return (obstacle == nil ? result : nil, obstacle, findings)
  }
}

extension VerifiedFlow {
  /// The same with its final report, which is one of those of its flow; nil when that says that it does not hold.
  fileprivate func reported(by reports: [VerificationReport]) -> VerifiedFlow? {
    guard let report = reports.first(where: { $0.language == localized.languageTag }), report.holds else { return nil }
    var page = self
    page.report = report
    return page
  }
}

extension Diagnostic {
  fileprivate static let noFlows = Diagnostic(
    .fileMissing, path: ProjectLayout.flows, "The project has no flows.",
    help: "Start one with 'passo new flow ID'; its file ends in .xml.")
}

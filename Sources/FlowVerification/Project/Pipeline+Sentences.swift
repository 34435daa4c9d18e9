package import FlowReading
package import FlowSentences
import FlowTranslation

/// The sentences of a project in one language, and those that cannot be published yet.
package struct LanguageSentences: Sendable {
  package let languageTag: String
  package let texts: [SentenceText]
  package let waiting: [WaitingSentence]
  /// Why the sentences of some flow are not among them: the first error that is in the way; nil when all are.
  package let obstacle: Diagnostic?
}

/// The sentences of a project in all languages, and the book.
package struct ProjectSentences: Sendable {
  package let book: SentenceBook
  /// Whether a file of the book cannot be read, so that the book must not be written.
  package let isBookWrong: Bool
  package let languages: [LanguageSentences]
  /// The fragments that each flow uses, by the flow's id.
  package let uses: [String: Set<String>]
}

extension Pipeline {
  /// The sentences of the project, and those that wait to be read. Whatever else is wrong is left to `check`.
  package func sentences(diagnostics: inout [Diagnostic]) -> ProjectSentences {
    var wrong: [Diagnostic] = []
    let book = SentenceBookReader().read(sources.sentences, diagnostics: &wrong)
    diagnostics += wrong
    var found: [Diagnostic] = []
    let flows = checked(readFlows(diagnostics: &found), KnownFindings(), diagnostics: &found)
    let uses = flows.flatMap(\.languages).compactMap(\.localized?.flow).map { flow in
      (flow.id, Set(flow.uses.map(\.fragment)))
    }
    return ProjectSentences(
      book: book,
      isBookWrong: !wrong.isEmpty || sources.hasUnreadableFile(in: ProjectLayout.sentences),
      languages: sentences(of: flows, book),
      uses: Dictionary(uses) { first, _ in first })
  }

  /// The flows with findings about sentences that nobody has read. One in a fragment or in the catalogue is a finding of
  /// each flow whose page has it.
  func readBack(
    _ flows: [CheckedFlow], _ known: KnownFindings, diagnostics: inout [Diagnostic]
  ) -> [CheckedFlow] {
    guard options.readsSentences else { return flows }
    let book = book(of: flows, diagnostics: &diagnostics)
    let severity: Diagnostic.Severity? = options.allowsDrafts ? .warning : nil
    let unclaimed = Set(
      flows.flatMap(\.languages).flatMap(\.findings).filter { $0.isOpenError && $0.diagnostic.id == .seeUnclaimed }
        .compactMap(\.diagnostic.place))
    var found: [String: [String: [Diagnostic]]] = [:]
    for language in sentences(of: flows, book) {
      for waiting in language.waiting {
        let new = severities.applied(to: waiting.diagnostics(severity))
        found[language.languageTag, default: [:]][waiting.text, default: []] += new
        // It is no other mistake that nobody can have read what a claim means that is not there.
        if waiting.missingClaims.allSatisfy({ !unclaimed.contains($0.place) }) { diagnostics += new }
      }
    }
    guard !found.isEmpty else { return flows }
    return flows.map { flow in
      var flow = flow
      flow.languages = flow.languages.map { language in
        guard let localized = language.localized, let texts = found[language.tag] else { return language }
        var language = language
        let names =
          [flow.id] + localized.flow.uses.map { "fragments/\($0.fragment)" }.withoutRepetitions
          + CatalogueText.allCases.map(\.name)
        language.findings += known.findings(for: names.flatMap { texts[$0] ?? [] }, flow: flow.id)
        return language
      }
      return flow
    }
  }

  /// The book for the sentences of these flows.
  private func book(of flows: [CheckedFlow], diagnostics: inout [Diagnostic]) -> SentenceBook {
    guard options.flows != nil else {
      return SentenceBookReader().read(sources.sentences, by: options.threads, diagnostics: &diagnostics)
    }
    let used = flows.flatMap(\.languages).compactMap(\.localized).flatMap(\.flow.uses).map(\.fragment)
    let names = Set(flows.map(\.id) + used.map { "fragments/\($0)" } + CatalogueText.allCases.map(\.name))
    // Also in the folder of no language, or in none: that is a mistake, and may be one of these.
    let isOwn = { (file: SourceFile) in
      ProjectLayout.sentencesText(at: file.path).map { names.contains($0.name) } ?? true
    }
    return SentenceBookReader().read(
      sources.sentences.filter(isOwn), others: sources.sentences.filter { !isOwn($0) }, diagnostics: &diagnostics)
  }

  /// The sentences of flows in each language.
  func sentences(of flows: [CheckedFlow], _ book: SentenceBook) -> [LanguageSentences] {
    let collectors = catalogue.languages.map { language in
      let localized = flows.flatMap(\.languages).filter { $0.tag == language.tag }.compactMap(\.localized)
      return (language: language, collector: SentenceCollector(language, catalogue: catalogue), flows: localized)
    }
    var sources = SourceSentences()
    for (_, collector, localized) in collectors { collector.collectSources(of: localized, into: &sources) }
    let words = DoubtWords(catalogue)
    return options.threads.map(collectors) { [sources] language, collector, localized in
      let texts = collector.texts(of: localized, sources: sources) + collector.catalogueTexts
      let check = SentenceCheck(language, catalogue: catalogue, words: words, book: book)
      let unread = flows.flatMap(\.languages).first { $0.tag == language.tag && $0.localized == nil }
      return LanguageSentences(
        languageTag: language.tag, texts: texts, waiting: check.waiting(in: texts), obstacle: unread?.obstacle)
    }
  }
}

extension [String] {
  /// Each text once, where it comes first.
  fileprivate var withoutRepetitions: [String] {
    reduce(into: []) { kept, text in if !kept.contains(text) { kept.append(text) } }
  }
}

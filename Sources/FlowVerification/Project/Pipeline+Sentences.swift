package import FlowReading
package import FlowSentences
import FlowTranslation

/// The sentences of a project in one language, and those that cannot be published yet.
package struct LanguageSentences: Sendable {
  package let languageTag: String
  package let texts: [SentenceText]
  package let waiting: [WaitingSentence]
  /// By the name of a text, the paths of those files of the book that are of other texts and have sentences of this one.
  let borrowed: [String: Set<String>]
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
    var borrowed: [String: Set<String>] = [:]
    for language in sentences(of: flows, book) {
      borrowed.merge(language.borrowed) { $0.union($1) }
      for waiting in language.waiting {
        let new = severities.applied(to: waiting.diagnostics(severity))
        found[language.languageTag, default: [:]][waiting.text, default: []] += new
        // It is no other mistake that nobody can have read what a claim means that is not there.
        if waiting.missingClaims.allSatisfy({ !unclaimed.contains($0.place) }) { diagnostics += new }
      }
    }
    return flows.map { flow in
      var flow = flow
      flow.borrowed = flow.texts.reduce(into: []) { $0.formUnion(borrowed[$1] ?? []) }
      flow.languages = flow.languages.map { language in
        guard language.localized != nil, let texts = found[language.tag] else { return language }
        var language = language
        let names = flow.texts + CatalogueText.allCases.map(\.name)
        language.findings += known.findings(for: names.flatMap { texts[$0] ?? [] }, flow: flow.id)
        return language
      }
      return flow
    }
  }

  /// The book for the sentences of these flows.
  private func book(of flows: [CheckedFlow], diagnostics: inout [Diagnostic]) -> SentenceBook {
    guard !isAboutAll else {
      return SentenceBookReader().read(sources.sentences, by: options.threads, diagnostics: &diagnostics)
    }
    let names = Set(flows.flatMap(\.texts) + CatalogueText.allCases.map(\.name))
    // Also in the folder of no language, or in none: that is a mistake, and may be one of these. Of files of no text at all,
    // a run about what has changed finds out what is wrong with them.
    let isOwn = { [options] (file: SourceFile) in
      guard let name = ProjectLayout.sentencesText(at: file.path)?.name else { return true }
      return names.contains(name) || options.flows == nil && options.remembered[name] == nil
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
      let (waiting, borrowed) = check.result(for: texts)
      return LanguageSentences(
        languageTag: language.tag, texts: texts, waiting: waiting, borrowed: borrowed, obstacle: unread?.obstacle)
    }
  }
}

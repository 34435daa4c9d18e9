import BillingModel
import FlowMeaning
import FlowReading
import FlowSentences
import FlowTranslation
import FlowVerification
import XMLTree

/// What holds for all bytes that are read as a flow.
struct FlowCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let id = FuzzedProject.id(of: FuzzedProject.root(of: bytes))
    let file = SourceFile(path: ProjectLayout.flow(id), bytes: bytes)
    let reader = FlowReader(
      catalogue: project.catalogue, flowIDs: project.flowIDs.union([id]), fragments: project.fragments)
    var found: [Diagnostic] = []
    let read = reader.read(file, diagnostics: &found)
    try DiagnosticsCheck.check(found)
    var again: [Diagnostic] = []
    let second = reader.read(file, diagnostics: &again)
    try DiagnosticsCheck.check(found, equal: again)
    try BrokenPromise.expect((read == nil) == (second == nil), "Reading twice does not give the same.")
    try BrokenPromise.expect((read == nil) == (found.firstError != nil), "A flow is refused without an error.")
    if let read { try check(read) }
  }

  /// Takes a flow that was read through the stages behind.
  func check(_ read: Flow) throws(BrokenPromise) {
    let others = project.flows.filter { $0.id != read.id }
    let flow = ClaimLinker(others + [read], flowIDs: project.flowIDs.union([read.id])).linked(read)
    let translator = Translator(allowsDrafts: true)
    var languages: [LocalizedFlow] = []
    var sources = SourceSentences()
    for language in project.catalogue.languages {
      var found: [Diagnostic] = []
      let document = project.translation(of: flow.translatableText, to: language)
      let localized = translator.translate(flow, to: language, with: document, diagnostics: &found)
      project.wordsChecks[language.tag]?.check(localized, diagnostics: &found)
      try DiagnosticsCheck.check(found)
      SentenceCollector(language, catalogue: project.catalogue).collectSources(of: [localized], into: &sources)
      languages.append(localized)
      try TranslationCheck(project).checkWriting(flow.translatableText, of: flow, to: language, updating: document)
    }
    for (language, localized) in zip(project.catalogue.languages, languages) {
      let texts = SentenceCollector(language, catalogue: project.catalogue).texts(of: [localized], sources: sources)
      let check = SentenceCheck(
        language, catalogue: project.catalogue, words: project.doubtWords, book: SentenceBook())
      let waiting = check.waiting(in: texts)
      try DiagnosticsCheck.check(waiting.flatMap { $0.diagnostics(nil) })
      for text in texts {
        try SentencesCheck(project).checkWriting(
          SentenceBook.File(
            name: text.name, languageTag: text.languageTag,
            sentences: text.sentences.map { ReadSentence($0, because: nil) }))
      }
    }
    try walk(languages, others: others)
  }

  private func walk(_ languages: [LocalizedFlow], others: [Flow]) throws(BrokenPromise) {
    let verifier = Verifier(
      catalogue: project.catalogue, flows: others + languages.prefix(1).map(\.flow), limits: FuzzedProject.limits)
    var found: [Diagnostic] = []
    let results = verifier.verify(languages, diagnostics: &found)
    try DiagnosticsCheck.check(found)
    for result in results {
      guard let result else { throw BrokenPromise("A language has no result.") }
      let report = result.report
      try BrokenPromise.expect(
        !report.wasWalked || report.outcomes.values.reduce(0, +) == report.accounts,
        "The outcomes are not those of \(report.accounts) accounts: \(report.outcomes)")
      try BrokenPromise.expect(report.reachStepOne <= report.accounts, "More than all accounts reach step 1.")
    }
  }
}

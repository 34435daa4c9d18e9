import FlowReading
import FlowSentences
import FlowTranslation
import FlowVerification
import XMLTree

/// What holds for all bytes that are read as a file of the model's data or of a language.
struct CatalogueCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let replaced = bytes.mostAlike(in: project.sources.catalogue) else { return }
    let files = project.sources.catalogue.map { file in
      file.path == replaced.path ? SourceFile(path: file.path, bytes: bytes) : file
    }
    var (found, again): ([Diagnostic], [Diagnostic]) = ([], [])
    let catalogue = CatalogueReader().read(files, diagnostics: &found)
    try DiagnosticsCheck.check(found)
    _ = CatalogueReader().read(files, diagnostics: &again)
    try DiagnosticsCheck.check(found, equal: again)
    guard let catalogue else {
      return try BrokenPromise.expect(found.firstError != nil, "A catalogue is refused without an error.")
    }
    guard let source = project.pages.first?.localized.flow.file else { return }
    let checks = WordsCheck.all(in: catalogue)
    let fragments = FragmentLibrary(project.sources.fragments, catalogue: catalogue, flowIDs: project.flowIDs)
    try DiagnosticsCheck.check(fragments.diagnostics)
    let reader = FlowReader(catalogue: catalogue, flowIDs: project.flowIDs, fragments: fragments)
    var wrong: [Diagnostic] = []
    let flow = reader.read(source, diagnostics: &wrong)
    try DiagnosticsCheck.check(wrong)
    let words = DoubtWords(catalogue)
    for language in catalogue.languages {
      let collector = SentenceCollector(language, catalogue: catalogue)
      let check = SentenceCheck(language, catalogue: catalogue, words: words, book: SentenceBook())
      var texts = collector.catalogueTexts
      guard let flow else { continue }
      let localized = Translator(allowsDrafts: true).translate(flow, to: language, with: nil, diagnostics: &wrong)
      checks[language.tag]?.check(localized, diagnostics: &wrong)
      texts += collector.texts(of: [localized])
      try DiagnosticsCheck.check(check.waiting(in: texts).flatMap { $0.diagnostics(nil) })
      let verifier = Verifier(catalogue: catalogue, flows: [flow], limits: FuzzedProject.limits)
      _ = verifier.verify([localized], diagnostics: &wrong)
      try DiagnosticsCheck.check(wrong)
    }
  }
}

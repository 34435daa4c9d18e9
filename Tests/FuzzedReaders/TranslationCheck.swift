import FlowMeaning
import FlowReading
import FlowTranslation
import XMLTree

/// What holds for all bytes that are read as a translation.
struct TranslationCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    var found: [Diagnostic] = []
    let unnamed = SourceFile(path: "fuzzed.xlf", bytes: bytes)
    guard let root = MarkupParser.tree(of: unnamed, diagnostics: &found) else {
      return try DiagnosticsCheck.check(found)
    }
    let tag = root[attribute: "trgLang"]?.token ?? "it"
    guard let language = project.catalogue.languages.first(where: { $0.tag == tag }) ?? project.catalogue.languages.last
    else { return }
    let id = root.elements.first { $0.name == "file" }?[attribute: "id"]?.token
    if let fragment = project.fragments.fragments.first(where: { $0.translatableText.id == id }) {
      let text = fragment.translatableText
      let file = SourceFile(path: XLIFFWriter.path(of: text, in: language.tag), bytes: bytes)
      let localized = Translator(allowsDrafts: true).translate(
        fragment, to: language, with: (file, root), diagnostics: &found)
      project.wordsChecks[language.tag]?.check(localized, of: fragment, diagnostics: &found)
      try DiagnosticsCheck.check(found)
      return try checkWriting(text, of: nil, to: language, updating: (file, root))
    }
    guard let flow = project.flows.first(where: { $0.translatableText.id == id }) ?? project.flows.first else { return }
    let file = SourceFile(path: XLIFFWriter.path(of: flow.translatableText, in: language.tag), bytes: bytes)
    let localized = Translator(allowsDrafts: true).translate(
      flow, to: language, with: (file, root), diagnostics: &found)
    project.wordsChecks[language.tag]?.check(localized, diagnostics: &found)
    try DiagnosticsCheck.check(found)
    try checkWriting(flow.translatableText, of: flow, to: language, updating: (file, root))
  }

  /// Checks that the translation file is written so that it can be read, and that it then is written the same.
  func checkWriting(
    _ text: TranslatableText, of flow: Flow?, to language: Language,
    updating document: (file: SourceFile, root: MarkupElement)?
  ) throws(BrokenPromise) {
    guard language.tag != text.languageTag else { return }
    let writer = XLIFFWriter(catalogue: project.catalogue)
    let readings = flow.map { FlowReadings(of: $0, in: language, labels: project.catalogue.labels) }
    var found: [Diagnostic] = []
    guard let first = writer.write(text, to: language, updating: document, readings: readings, diagnostics: &found)
    else { return try BrokenPromise.expect(!found.isEmpty, "No translation is written, without a word.") }
    let file = SourceFile(path: XLIFFWriter.path(of: text, in: language.tag), bytes: Array(first.utf8))
    var wrong: [Diagnostic] = []
    guard let root = MarkupParser.tree(of: file, diagnostics: &wrong) else {
      let isTooLarge = wrong.contains { $0.id == .fileTooLarge }
      return try BrokenPromise.expect(
        isTooLarge, "A written translation cannot be read: \(wrong.first?.message ?? "without a word")")
    }
    let second = writer.write(text, to: language, updating: (file, root), readings: readings, diagnostics: &wrong)
    try BrokenPromise.expect(
      second == first, "A translation is written differently again. \(wrong.first?.message ?? "")")
  }
}

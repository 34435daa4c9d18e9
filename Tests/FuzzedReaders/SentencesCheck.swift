import FlowReading
import FlowSentences
import XMLTree

/// What holds for all bytes that are read as a file of read sentences.
struct SentencesCheck {
  private let project: FuzzedProject

  init(_ project: FuzzedProject) { self.project = project }

  func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let root = FuzzedProject.root(of: bytes)
    let tag = root?[attribute: "lang", namespace: MarkupAttribute.xmlNamespace]?.token ?? "en"
    let path = ProjectLayout.sentences(of: root?[attribute: "of"]?.token ?? "fuzzed", in: tag)
    let file = SourceFile(path: path, bytes: bytes)
    var (found, again): ([Diagnostic], [Diagnostic]) = ([], [])
    let book = SentenceBookReader().read([file], diagnostics: &found)
    _ = SentenceBookReader().read([file], diagnostics: &again)
    try DiagnosticsCheck.check(found)
    try DiagnosticsCheck.check(found, equal: again)
    guard let read = book.files.first else { return }
    try checkWriting(read)
    guard let language = project.catalogue.languages.first(where: { $0.tag == tag }) else { return }
    let texts = (project.texts[tag] ?? []).filter { $0.name == read.name }
    let check = SentenceCheck(language, catalogue: project.catalogue, words: project.doubtWords, book: book)
    let waiting = check.waiting(in: texts)
    try DiagnosticsCheck.check(waiting.flatMap { $0.diagnostics(nil) })
    let update = SentenceBookUpdate(in: tag, texts: texts, book: book)
    let confirmed = update.files(confirming: waiting.map { ($0, "It is so.") }, removesUnused: true)
    for file in confirmed { try checkWriting(file) }
    let next = SentenceCheck(
      language, catalogue: project.catalogue, words: project.doubtWords, book: SentenceBook(files: confirmed))
    if !confirmed.isEmpty {
      try BrokenPromise.expect(next.waiting(in: texts).isEmpty, "A sentence waits that has just been confirmed.")
    }
  }

  /// Checks that the file of a book is written so that it can be read, and that it then is written the same.
  func checkWriting(_ file: SentenceBook.File) throws(BrokenPromise) {
    let written = SentenceBookWriter().write(file)
    let path = ProjectLayout.sentences(of: file.name, in: file.languageTag)
    var found: [Diagnostic] = []
    let source = SourceFile(path: path, bytes: Array(written.utf8))
    let book = SentenceBookReader().read([source], diagnostics: &found)
    guard let read = book.files.first else {
      // What is longer when it is written can pass a limit of files.
      let isTooLarge = found.contains { $0.id == .fileTooLarge }
      return try BrokenPromise.expect(
        isTooLarge, "Written sentences cannot be read: \(found.first?.message ?? "without a word")")
    }
    try BrokenPromise.expect(
      read.sentences.map(\.parts.levelled) == file.sentences.map(\.parts.levelled)
        && read.sentences.map(\.readings) == file.sentences.map(\.readings)
        && read.sentences.map(\.because) == file.sentences.map(\.because),
      "Written sentences read back as others.")
    try BrokenPromise.expect(SentenceBookWriter().write(read) == written, "Sentences are written differently again.")
  }
}

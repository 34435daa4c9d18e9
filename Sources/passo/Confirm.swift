import ArgumentParser
import FlowReading
import FlowSentences
import FlowVerification
import Foundation

/// `passo confirm`: shows the sentences that nobody has read beside what is executed for them, and enters those that
/// somebody confirms into the book.
struct Confirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read new and changed sentences beside what is executed for them, and confirm them.",
    discussion: """
      Shows each sentence that waits with its readings. In a terminal, it then asks for each. In a script, --all \
      confirms what has no doubt, and --because confirms the one sentence that --at names. Ends with 1 while sentences \
      wait. Commit what it writes into \(ProjectLayout.sentences): reviewers read it there.
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: "Flows, by id or by file, fragments/ID, or model. Without any, the whole project.")
  var texts: [String] = []

  @Option(help: "Only sentences of this language, for example it.")
  var language: String?

  @Option(help: "Only the sentence at this place, as it is printed: a paragraph, or with its number, cost.2.")
  var at: String?

  @Flag(help: "Confirm everything that is chosen and has no doubt.")
  var all = false

  @Option(help: "Confirm the one sentence that is chosen, and say why it is right in spite of a doubt.")
  var because: String?

  @Flag(help: "Only show what waits; ask nothing.")
  var list = false

  @Flag(help: "Remove sentences from the book that no text uses any more.")
  var removeUnused = false

  func validate() throws {
    guard !(all && because != nil) else {
      throw ValidationError("One reason does not fit all sentences: give --because with --at, or --all alone.")
    }
    if let because, !because.isReason {
      throw ValidationError("“\(because)” is no reason. Say why the words are right.")
    }
    if list, all || because != nil { throw ValidationError("--list only shows: leave it out to confirm.") }
  }

  func run() throws {
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    guard let pipeline = Pipeline(sources, diagnostics: &diagnostics) else { return try project.finish(diagnostics) }
    let sentences = pipeline.sentences(diagnostics: &diagnostics)
    // A book that cannot be read is never written over.
    guard !sentences.isBookWrong else { return try project.finish(diagnostics) }
    try checkCompleteness(of: sentences, in: sources)
    let scope = try ConfirmationScope(
      texts, language: language, at: at, of: sentences, in: sources, folder: project.folder)
    let open = sentences.languages.flatMap(\.waiting).filter(scope.contains)
    let chosen = open.filter { !$0.lacksClaim }
    let confirmed = try confirmed(of: chosen, in: sentences)
    let written = try write(confirmed, removesUnused: removeUnused, in: sentences)
    try finish(
      sentences, waiting: chosen.count - confirmed.count, unclaimed: open.count - chosen.count,
      confirmed: confirmed.count, written, unreadable: sources.unreadable)
  }

  /// Throws when unused sentences are to be removed and it is not known which are.
  private func checkCompleteness(of sentences: ProjectSentences, in sources: ProjectSources) throws {
    guard !removeUnused || !sources.flows.isEmpty else {
      throw ValidationError("The project has no flows, so it is not known which sentences they use.")
    }
    guard removeUnused, let obstacle = sentences.languages.compactMap(\.obstacle).first else { return }
    throw ValidationError(
      "What is used is not known before every flow can be read in every language. In the way is"
        + " \(obstacle.id) at \(obstacle.location).")
  }

  /// The sentences that are confirmed, with their reasons. What waits is printed on the way.
  private func confirmed(
    of chosen: [WaitingSentence], in sentences: ProjectSentences
  ) throws -> [ConfirmationDialogue.Answer] {
    if let because {
      guard let waiting = chosen.first, chosen.count == 1 else {
        throw ValidationError(
          chosen.isEmpty
            ? "Nothing waits there."
            : "\(chosen.count) sentences are chosen; name the one that is meant with a text, --language and --at.")
      }
      if project.format != .text { try StandardStream.output.print(WaitingPrinter.json([])) }
      return [(waiting, because)]
    }
    if all {
      let clear = chosen.filter(\.doubts.isEmpty)
      // Whoever takes all of them at once sees at least what is taken.
      if project.format == .text {
        for waiting in clear { try StandardStream.output.print(WaitingPrinter.text(waiting)) }
      } else {
        try StandardStream.output.print(WaitingPrinter.json(chosen.filter { !$0.doubts.isEmpty }))
      }
      return clear.map { ($0, nil) }
    }
    guard project.format == .text else {
      try StandardStream.output.print(WaitingPrinter.json(chosen))
      return []
    }
    if !list, isatty(STDIN_FILENO) == 1 {
      return try ConfirmationDialogue().answers(for: chosen) { answers in
        _ = try write(answers, removesUnused: false, in: sentences)
      }
    }
    for waiting in chosen { try StandardStream.output.print(WaitingPrinter.text(waiting)) }
    return []
  }

  /// Writes the files of the book that change. Returns their paths. The book is read once more: somebody else may have
  /// confirmed other sentences since.
  private func write(
    _ confirmed: [ConfirmationDialogue.Answer], removesUnused: Bool, in sentences: ProjectSentences
  ) throws -> [String] {
    // Whoever only looks writes nothing. Whoever is told to write also ends what a command that was stopped has left.
    guard all || removesUnused || !confirmed.isEmpty else { return [] }
    let writer = try ProjectWriter(project.folder)
    let book = try readBook()
    let files = sentences.languages.flatMap { language in
      let own = confirmed.filter { $0.waiting.languageTag == language.languageTag }
      return SentenceBookUpdate(of: language, in: book).files(confirming: own, removesUnused: removesUnused)
    }
    return try writer.write(
      files.map { file in
        let path = ProjectLayout.sentences(of: file.name, in: file.languageTag)
        return (path, file.sentences.isEmpty ? nil : SentenceBookWriter().write(file))
      })
  }

  /// The book as it is now. A book that cannot be read is never written over.
  private func readBook() throws -> SentenceBook {
    var diagnostics: [Diagnostic] = []
    let files = SourceFolder(project.folder).files(
      under: ProjectLayout.sentences, endingIn: ".xml", diagnostics: &diagnostics)
    let book = SentenceBookReader().read(files, diagnostics: &diagnostics)
    if !diagnostics.isEmpty {
      try project.finish(diagnostics, besidesOutput: true)
      throw ExitCode(1)
    }
    return book
  }

  private func finish(
    _ sentences: ProjectSentences, waiting: Int, unclaimed: Int, confirmed: Int, _ written: [String],
    unreadable: [Diagnostic]
  ) throws {
    if project.format == .text {
      for path in written { try StandardStream.output.print("\(path) written") }
      for language in sentences.languages {
        guard let obstacle = language.obstacle else { continue }
        try StandardStream.output.print(
          "\(language.languageTag): some flows cannot be read yet: \(obstacle.id) at \(obstacle.location)")
      }
      if unclaimed > 0 {
        try StandardStream.output.print(
          "\(unclaimed) \(unclaimed == 1 ? "refers" : "refer") to a claim that is not there: see what 'passo check' reports"
        )
      }
      try StandardStream.output.print(summary(sentences, waiting: waiting, confirmed: confirmed))
    }
    let isUnreadable = sentences.languages.compactMap(\.obstacle).contains { !$0.isAboutTranslating }
    try project.finish(unreadable, besidesOutput: true)
    if waiting + unclaimed > 0 || isUnreadable { throw ExitCode(1) }
  }

  private func summary(_ sentences: ProjectSentences, waiting: Int, confirmed: Int) -> String {
    var parts = ["\(waiting) \(waiting == 1 ? "sentence waits" : "sentences wait")"]
    if confirmed > 0 { parts.insert("\(confirmed) confirmed", at: 0) }
    let unused = sentences.languages.map { SentenceBookUpdate(of: $0, in: sentences.book).unused.count }.reduce(0, +)
    if unused > 0, !removeUnused {
      parts.append("\(unused) of the book \(unused == 1 ? "is" : "are") used by no text: --remove-unused")
    }
    return parts.joined(separator: ", ")
  }
}

extension Diagnostic {
  /// Whether it is the translators’ turn, so that nothing is wrong with the flow itself.
  fileprivate var isAboutTranslating: Bool { id == .translationMissing || id == .translationStale }
}

extension SentenceBookUpdate {
  fileprivate init(of language: LanguageSentences, in book: SentenceBook) {
    self.init(
      in: language.languageTag, texts: language.texts, isComplete: language.obstacle == nil, book: book)
  }
}

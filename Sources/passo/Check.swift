import ArgumentParser
import FlowPublishing
import FlowReading
import FlowTranslation
import FlowVerification

/// `passo check`: checks the form, the names and the words of flows, and their translations.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check flows and their translations, without walking them.",
    discussion: "Ends with 0 when all is well, and with 1 when something is wrong with the content.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var strictness: StrictnessOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var cache: CacheOption
  @OptionGroup var flows: FlowArguments

  func run() throws {
    let memory = try memory
    var recall = try memory?.recall() ?? Recall()
    if let whole = recall.whole {
      try print(whole.articles)
      return try project.finish([])
    }
    let progress = ProgressLine.start(project)
    var found: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &found)
    // One article needs no templates.
    if flows.flows.isEmpty { found += PageFilesCheck(sources).diagnostics }
    let chosen = try flows.ids(in: sources, of: project.folder)
    var checked = check(sources, chosen, recall, found, progress)
    while recall.forget(after: checked.articles, checked.diagnostics) {
      checked = check(sources, chosen, recall, found, progress)
    }
    if !checked.diagnostics.contains(where: { $0.severity == .error }) {
      let articles = recall.all(beside: checked.articles, in: sources)
      try print(articles)
      memory?.keep(articles, recall, sources, isSilent: checked.diagnostics.isEmpty)
    }
    try project.finish(checked.diagnostics)
  }

  /// Checks these flows but those that are remembered.
  private func check(
    _ sources: ProjectSources, _ flows: Set<String>?, _ recall: Recall, _ earlier: [Diagnostic],
    _ progress: WorkProgress.Receiver?
  ) -> (articles: [RememberedArticle], diagnostics: [Diagnostic]) {
    var diagnostics = earlier
    let options = Pipeline.Options(
      flows: flows, remembered: recall.flows, isStrict: strictness.strict, threads: jobs.threads, progress: progress)
    let pipeline = Pipeline(sources, options: options, diagnostics: &diagnostics)
    let checked = pipeline?.checkRemembering(diagnostics: &diagnostics) ?? []
    let articles = checked.map { flow in
      RememberedArticle(
        flow: flow,
        summary: ArticleSummary(flow: flow.id, lines: ["\(flow.id): the shape and the words are well formed"]))
    }
    return (articles, diagnostics)
  }

  private func print(_ articles: [RememberedArticle]) throws {
    guard project.format == .text else { return }
    let lines = articles.flatMap(\.summary.lines)
    try StandardStream.output.print(lines.map { $0 + "\n" }.joined(), terminator: "")
  }

  /// The memory of checks of all flows; nil when they are not to be remembered.
  private var memory: MemoryFile? {
    get throws {
      guard !cache.noCache, flows.flows.isEmpty, [.text, .json].contains(project.format) else { return nil }
      try ProjectRoot.checkContent(of: project.project)
      return MemoryFile(of: ["check"], in: project.folder, options: [String(strictness.strict)])
    }
  }
}

import ArgumentParser
import BillingModel
import FlowPublishing
import FlowReading
import FlowStudies
import FlowVerification
import Foundation

/// `passo verify`: walks flows with every kind of account.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk flows with every kind of account, in every language.",
    discussion: """
      Prints a line for each flow and language. Ends with 1 when a reader would be misled or stranded, or when the \
      content is wrong, unless \(ProjectLayout.known) accepts it.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var strictness: StrictnessOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var cache: CacheOption
  @OptionGroup var flows: FlowArguments
  @OptionGroup var sharding: ShardOptions

  @Flag(help: "Also walk flows in languages that they are not wholly translated to.")
  var draft = false

  @Option(help: "The day by which accepted findings expire or not, as 2026-03-25; today without it.")
  var date: String?

  @Flag(help: "Enter every number between the declared ones, and not only these; slower.")
  var everyNumber = false

  @Flag(help: "Also print which items of the model the flows document, and which they do not.")
  var coverage = false

  @Option(
    help: "End with 1 when the flows document less than this share of the model, in per cent; for parts, with --merge.",
    transform: wholeNumber)
  var minimumCoverage: Int?

  @Option(help: "The folder to write a report into, as pages for browsers.")
  var report: String?

  @Option(
    help:
      "Print instead what changed about the flows since an earlier state, which is a folder or a revision of git."
  )
  var against: String?

  @Flag(
    help: ArgumentHelp(
      "Change the model, the flows and the translations, one change at a time, and print the changes that cause no error.",
      discussion: """
        When flows are named, only these and their translations are changed. \(ProjectLayout.survivors) lists the \
        changes that may cause no error.
        """))
  var mutate = false

  func validate() throws {
    if let minimumCoverage, !(0...100).contains(minimumCoverage) {
      throw ValidationError("--minimum-coverage is a number from 0 to 100.")
    }
    if report?.isEmpty == true { throw ValidationError("The report needs a folder: --report DIR.") }
    try VerifyWork.check(self)
  }

  func run() throws {
    if let against { return try VerifyAgainst(project: project, flows: flows, draft: draft).run(against: against) }
    if sharding.merge { return try sharding.printMerged(flows.flows, minimumCoverage: minimumCoverage) }
    let date = try day(date)
    let reportWriter = try report.map {
      let folder = try OutputFolder($0, of: project.folder).location
      return try SiteWriter(folder: folder, of: .report, whileWaiting: LockNotice.print)
    }
    let memory = try memory(on: date)
    var recall = try memory?.recall() ?? Recall()
    if let whole = recall.whole {
      try StandardStream.output.print(VerificationSummary(whole.articles.map(\.summary)).text, terminator: "")
      return try project.finish([])
    }
    let progress = ProgressLine.start(project)
    var found: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &found, formats: ProjectOptions.ReportFormat.allCases)
    if mutate { return try testMutants(sources, found, progress) }
    // One article needs no templates, and of parts the first speaks for all.
    if flows.flows.isEmpty, try sharding.part.map({ $0.number == 1 }) ?? true {
      found += PageFilesCheck(sources).diagnostics
    }
    let start = ContinuousClock.now
    var options = Pipeline.Options(
      flows: try flows.ids(in: sources, of: project.folder), remembered: recall.flows, allowsDrafts: draft, date: date,
      shard: try sharding.part, triesEveryNumber: everyNumber, isStrict: strictness.strict, threads: jobs.threads,
      clock: { ContinuousClock.now - start }, progress: progress)
    if minimumCoverage != nil, options.shard != nil {
      throw ValidationError("One part cannot know what all cover: give --minimum-coverage to --merge.")
    }
    var (verification, catalogue, diagnostics) = walk(sources, options, found)
    while recall.forget(after: RememberedArticle.all(of: verification), diagnostics) {
      options.remembered = recall.flows
      (verification, catalogue, diagnostics) = walk(sources, options, found)
    }
    guard let catalogue else { return try finish(verification, nil, diagnostics) }
    if let memory, !diagnostics.contains(where: { $0.severity == .error }) {
      let articles = recall.all(beside: RememberedArticle.all(of: verification), in: sources)
      memory.keep(articles, recall, sources, isSilent: diagnostics.isEmpty)
    }
    let needsCoverage = coverage || minimumCoverage != nil || report != nil
    let measuredCoverage = needsCoverage ? verification.coverage(catalogue) : nil
    if let minimumCoverage, let shortfall = measuredCoverage?.shortfall(of: minimumCoverage) {
      diagnostics.append(shortfall)
    }
    if let reportWriter {
      let pages = ReportRenderer(verification, coverage: measuredCoverage, diagnostics: diagnostics, date: date).pages
      _ = try reportWriter.write(pages)
    }
    try finish(
      verification, measuredCoverage, diagnostics, summary: recall.summary(beside: verification, in: sources))
  }

  /// Verifies the flows but those that are remembered. There is no catalogue where it is wrong.
  private func walk(
    _ sources: ProjectSources, _ options: Pipeline.Options, _ earlier: [Diagnostic]
  ) -> (verification: Verification, catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var diagnostics = earlier
    guard let pipeline = Pipeline(sources, options: options, diagnostics: &diagnostics) else {
      var nothing = Verification.none
      nothing.scope = Lazy { options.scope(of: sources) }
      return (nothing, nil, diagnostics)
    }
    let verification = pipeline.verify(diagnostics: &diagnostics)
    return (verification, pipeline.catalogue, diagnostics)
  }

  /// The memory of verifications of all flows; nil when they are not to be remembered. What is more than the summary is
  /// of all flows, and has to be worked out.
  private func memory(on date: Day) throws -> MemoryFile? {
    let isAboutAll = flows.flows.isEmpty && !mutate
    guard !cache.noCache, isAboutAll, try sharding.part == nil, project.format == .text, report == nil, !coverage,
      minimumCoverage == nil
    else { return nil }
    try ProjectRoot.checkContent(of: project.project)
    return MemoryFile(
      of: ["verify"], in: project.folder, options: ["\(draft) \(strictness.strict) \(everyNumber)"], on: date)
  }

  private func finish(
    _ verification: Verification, _ measuredCoverage: Coverage?, _ diagnostics: [Diagnostic],
    summary: VerificationSummary = VerificationSummary([ArticleSummary]())
  ) throws {
    switch project.format {
    case .text:
      try StandardStream.output.print(summary.text, terminator: "")
      if coverage, let measuredCoverage {
        try StandardStream.output.print(CoverageSummary(coverage: measuredCoverage).text, terminator: "")
      }
      try project.printDiagnostics(diagnostics)
    case .json:
      let document = verification.json(diagnostics, coverage: coverage ? measuredCoverage : nil)
      try StandardStream.output.print(document.text)
    case .junit: try StandardStream.output.print(JUnitReport(verification, diagnostics).document, terminator: "")
    case .sarif: try StandardStream.output.print(SARIFReport(verification, diagnostics).document)
    }
    try project.end(with: diagnostics)
  }

  private func testMutants(
    _ sources: ProjectSources, _ earlier: [Diagnostic], _ progress: WorkProgress.Receiver?
  ) throws {
    var diagnostics = earlier
    let chosen = try flows.ids(in: sources, of: project.folder)
    guard let pipeline = Pipeline(sources, diagnostics: &diagnostics) else {
      try project.printDiagnostics(diagnostics)
      return try project.end(with: diagnostics)
    }
    let survivors = SurvivorList(sources.survivors, diagnostics: &diagnostics)
    let test = MutationTest(
      sources, catalogue: pipeline.catalogue, flows: chosen, settings: pipeline.settings, threads: jobs.threads,
      progress: progress)
    let report = test.run(explainedBy: survivors)
    diagnostics += survivors.diagnostics(after: report, ofAllFlows: chosen == nil)
    if project.format == .text {
      try StandardStream.output.print(MutationSummary(report: report).text, terminator: "")
      try project.printDiagnostics(diagnostics)
    } else {
      try StandardStream.output.print(report.json(diagnostics).document)
    }
    try project.end(with: diagnostics)
  }
}

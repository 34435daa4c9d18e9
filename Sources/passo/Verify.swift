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
    let progress = ProgressLine.start(project)
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics, formats: ProjectOptions.ReportFormat.allCases)
    if mutate { return try testMutants(sources, diagnostics, progress) }
    let start = ContinuousClock.now
    let options = Pipeline.Options(
      flows: try flows.ids(in: sources, of: project.folder), allowsDrafts: draft, date: date,
      shard: try sharding.part, triesEveryNumber: everyNumber, isStrict: strictness.strict, threads: jobs.threads,
      clock: { ContinuousClock.now - start }, progress: progress)
    if minimumCoverage != nil, options.shard != nil {
      throw ValidationError("One part cannot know what all cover: give --minimum-coverage to --merge.")
    }
    guard let pipeline = Pipeline(sources, options: options, diagnostics: &diagnostics) else {
      var nothing = Verification.none
      nothing.scope = Lazy { options.scope(of: sources) }
      return try finish(nothing, nil, diagnostics)
    }
    let verification = pipeline.verify(diagnostics: &diagnostics)
    let needsCoverage = coverage || minimumCoverage != nil || report != nil
    let measuredCoverage = needsCoverage ? verification.coverage(pipeline.catalogue) : nil
    if let minimumCoverage, let shortfall = measuredCoverage?.shortfall(of: minimumCoverage) {
      diagnostics.append(shortfall)
    }
    if let reportWriter {
      let pages = ReportRenderer(verification, coverage: measuredCoverage, diagnostics: diagnostics, date: date).pages
      _ = try reportWriter.write(pages)
    }
    try finish(verification, measuredCoverage, diagnostics)
  }

  private func finish(_ verification: Verification, _ measuredCoverage: Coverage?, _ diagnostics: [Diagnostic]) throws {
    switch project.format {
    case .text:
      try StandardStream.output.print(VerificationSummary(reports: verification.reports).text, terminator: "")
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

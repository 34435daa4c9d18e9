import ArgumentParser
import BillingModel
import FlowPublishing
import FlowReading
import FlowVerification
import Foundation

/// `passo build`: verifies the flows and writes the site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify the flows and write the help centre.",
    discussion: """
      Writes the pages of every flow and language that holds. Files that did not change are not written again. Ends \
      with 1 when something is wrong; the pages that hold are written all the same, and a page that no longer holds \
      stays for as long as keep-last-good in \(ProjectLayout.settings) says.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var strictness: StrictnessOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var cache: CacheOption

  @Option(help: "The folder to write the site into.")
  var output = "public"

  @Option(help: "The day that pages say they were checked on, as 2026-03-25; today without it.")
  var date: String?

  @Flag(help: "Also publish pages that are not wholly translated, or that nobody has read, marked as drafts.")
  var draft = false

  @Option(
    help: ArgumentHelp(
      "The largest share of the site that the build may remove, in per cent.",
      discussion: "Few pages may always go. A build that would remove more writes nothing, and ends with 1."),
    transform: wholeNumber)
  var mayRemove = 25

  func run() throws {
    let day = try day(date)
    guard !output.isEmpty else { throw ValidationError("The site needs a folder: --output DIR.") }
    let folder = try OutputFolder(output, of: project.folder).location
    // Before the files are read, so that of two builds the one that read later also writes later.
    let writer = try SiteWriter(folder: folder, whileWaiting: LockNotice.print)
    let memory = try memory(of: folder, on: day)
    // What was remembered.
    var recall = try memory?.recall(for: writer) ?? Recall()
    if let whole = recall.whole {
      let count = whole.pages - 1  // but the list of them
      try print(VerificationSummary(whole.articles.map(\.summary)), count, SiteWriter.Changes(unchanged: count))
      return try project.finish([])
    }
    let progress = ProgressLine.start(project)
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    var made = make(sources, recall, day, diagnostics, progress)
    while recall.forget(after: made.articles, made.diagnostics) {
      made = make(sources, recall, day, diagnostics, progress)
    }
    diagnostics = made.diagnostics
    try stopForFolder(of: sources, diagnostics)
    if let pipeline = made.pipeline, let site = made.site {
      var found: [Diagnostic] = []
      let all = try LastGoodPages(
        sources, catalogue: pipeline.catalogue, days: pipeline.settings.daysOfLastGood
      ).adding(to: site, on: day, last: writer.lastPage, diagnostics: &found)
      diagnostics += pipeline.severities.applied(to: found)
      if let shrinking = ShrinkingSite(writer, writing: all, mayRemove: mayRemove) {
        diagnostics.append(shrinking.diagnostic(output))
      } else {
        let changes = try writer.write(all)
        let articles = recall.all(beside: made.articles, in: sources)
        try print(recall.summary(beside: made.verification, in: sources), all.paths.count, changes)
        if !diagnostics.contains(where: { $0.severity == .error }) {
          memory?.keep(articles, recall, sources, isSilent: diagnostics.isEmpty, writing: all, with: writer)
        }
      }
    }
    try project.finish(diagnostics)
  }

  /// What a build makes of the project, before it is written.
  private struct Made {
    var pipeline: Pipeline?
    var verification = Verification.none
    var site: Site?
    var diagnostics: [Diagnostic]

    var articles: [RememberedArticle] { RememberedArticle.all(of: verification, entries: site?.entries ?? []) }
  }

  /// Makes all articles but those that are remembered.
  private func make(
    _ sources: ProjectSources, _ recall: Recall, _ day: Day, _ diagnostics: [Diagnostic],
    _ progress: WorkProgress.Receiver?
  ) -> Made {
    var made = Made(diagnostics: diagnostics)
    let options = Pipeline.Options(
      remembered: recall.flows, allowsDrafts: draft, date: day, isStrict: strictness.strict, threads: jobs.threads,
      progress: progress)
    guard let pipeline = Pipeline(sources, options: options, diagnostics: &made.diagnostics) else { return made }
    made.pipeline = pipeline
    made.verification = pipeline.verify(diagnostics: &made.diagnostics)
    made.site = SiteBuilder(sources, catalogue: pipeline.catalogue, threads: jobs.threads, progress: progress)
      .site(of: made.verification, beside: recall.entries, on: day, diagnostics: &made.diagnostics)
    return made
  }

  /// Throws where a folder cannot be read: what is in it is not known, so it is not known which pages are to go.
  private func stopForFolder(of sources: ProjectSources, _ diagnostics: [Diagnostic]) throws {
    let folder = sources.unreadable.first { unreadable in
      let attributes = try? FileManager.default.attributesOfItem(  // nil: it is no folder
        atPath: project.folder.appending(path: unreadable.path).path)
      return ProjectLayout.folders.contains(unreadable.path)
        || attributes?[.type] as? FileAttributeType == .typeDirectory
    }
    guard let folder else { return }
    try project.printDiagnostics(diagnostics)
    throw UnreadableFolder(path: folder.path, reason: folder.message)
  }

  private struct UnreadableFolder: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "\(path): \(reason) The site is left as it is." }
  }

  /// The memory of such builds; nil when they are not to be remembered.
  private func memory(of folder: URL, on day: Day) throws -> MemoryFile? {
    // Of other formats, reading the project says that there are none.
    guard !cache.noCache, [.text, .json].contains(project.format) else { return nil }
    try ProjectRoot.checkContent(of: project.project)
    let (own, output) = (project.folder.standardizedFileURL.path, folder.standardizedFileURL.path)
    // The same on every machine where the site is in the project.
    let name = output.hasPrefix(own + "/") ? String(output.dropFirst(own.count + 1)) : output
    return MemoryFile(
      of: ["build", name], in: project.folder, options: ["\(day.isoDate) \(draft) \(strictness.strict)"])
  }

  private func print(_ summary: VerificationSummary, _ count: Int, _ changes: SiteWriter.Changes) throws {
    guard project.format == .text else { return }
    try StandardStream.output.print(summary.text, terminator: "")
    try StandardStream.output.print(
      "\(count) file\(count == 1 ? "" : "s") in \(output.printable): \(changes.written) written, \(changes.unchanged) unchanged, "
        + "\(changes.removed) removed")
  }
}

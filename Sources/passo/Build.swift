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

  @Flag(help: "Look at every file again, also when nothing has changed since the last build.")
  var noCache = false

  func run() throws {
    let day = try day(date)
    guard !output.isEmpty else { throw ValidationError("The site needs a folder: --output DIR.") }
    let folder = try OutputFolder(output, of: project.folder).location
    // Before the files are read, so that of two builds the one that read later also writes later.
    let writer = try SiteWriter(folder: folder, whileWaiting: LockNotice.print)
    let memory = try memory(of: folder, on: day)
    if let last = memory?.result(for: writer) {
      try print(last, SiteWriter.Changes(unchanged: last.count))
      return try project.finish([])
    }
    let progress = ProgressLine.start(project)
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    let options = Pipeline.Options(
      allowsDrafts: draft, date: day, isStrict: strictness.strict, threads: jobs.threads, progress: progress)
    if let pipeline = Pipeline(sources, options: options, diagnostics: &diagnostics) {
      let verification = pipeline.verify(diagnostics: &diagnostics)
      let pages = SiteBuilder(sources, catalogue: pipeline.catalogue, threads: jobs.threads, progress: progress)
        .pages(of: verification, on: day, diagnostics: &diagnostics)
      try stopForFolder(of: sources, diagnostics)
      if let pages {
        var found: [Diagnostic] = []
        let all = try LastGoodPages(
          sources, catalogue: pipeline.catalogue, days: pipeline.settings.daysOfLastGood
        ).adding(to: pages, on: day, last: writer.lastPage, diagnostics: &found)
        diagnostics += pipeline.severities.applied(to: found)
        if let shrinking = ShrinkingSite(writer, writing: all, mayRemove: mayRemove) {
          diagnostics.append(shrinking.diagnostic(output))
        } else {
          let changes = try writer.write(all)
          let result = BuildMemory.Result(
            summary: VerificationSummary(reports: verification.reports).text, count: all.count)
          try print(result, changes)
          if diagnostics.isEmpty { memory?.remember(result, all, in: writer) }
        }
      }
    }
    try project.finish(diagnostics)
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
  private func memory(of folder: URL, on day: Day) throws -> BuildMemory? {
    // Of other formats, reading the project says that there are none.
    guard !noCache, [.text, .json].contains(project.format) else { return nil }
    try ProjectRoot.checkContent(of: project.project)
    return BuildMemory(
      of: project.folder, output: folder,
      options: [day.isoDate, String(draft), String(strictness.strict), String(mayRemove)])
  }

  private func print(_ result: BuildMemory.Result, _ changes: SiteWriter.Changes) throws {
    guard project.format == .text else { return }
    try StandardStream.output.print(result.summary, terminator: "")
    try StandardStream.output.print(
      "\(result.count) file\(result.count == 1 ? "" : "s") in \(output.printable): \(changes.written) written, \(changes.unchanged) unchanged, "
        + "\(changes.removed) removed")
  }
}

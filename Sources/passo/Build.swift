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

  func run() throws {
    let day = try day(date)
    guard !output.isEmpty else { throw ValidationError("The site needs a folder: --output DIR.") }
    let folder = try OutputFolder(output, of: project.folder).location
    // Before the files are read, so that of two builds the one that read later also writes later.
    let writer = try SiteWriter(folder: folder, whileWaiting: LockNotice.print)
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    let options = Pipeline.Options(allowsDrafts: draft, date: day, isStrict: strictness.strict, threads: jobs.threads)
    if let pipeline = Pipeline(sources, options: options, diagnostics: &diagnostics) {
      let verification = pipeline.verify(diagnostics: &diagnostics)
      let pages = SiteBuilder(sources, catalogue: pipeline.catalogue)
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
          try write(all, verification, with: writer)
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

  private func write(_ pages: [Page], _ verification: Verification, with writer: SiteWriter) throws {
    let changes = try writer.write(pages)
    guard project.format == .text else { return }
    try StandardStream.output.print(VerificationSummary(reports: verification.reports).text, terminator: "")
    try StandardStream.output.print(
      "\(pages.count) file\(pages.count == 1 ? "" : "s") in \(output): \(changes.written) written, \(changes.unchanged) unchanged, "
        + "\(changes.removed) removed")
  }
}

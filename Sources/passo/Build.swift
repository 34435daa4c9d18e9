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
      with 1 when something is wrong; the pages that hold are written all the same.
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
      if let pages { try write(pages, verification, with: writer) }
    }
    try project.finish(diagnostics)
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

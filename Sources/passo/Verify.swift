import ArgumentParser
import BillingModel
import FlowCompiler
import Foundation

/// `passo verify`: walks flows with every account.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk flows with every kind of account, in every language.",
    discussion: """
      Prints a line for each flow and language. Ends with 1 when a reader would be misled or stranded, or when the \
      content is wrong, unless Content/known.xml accepts it.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var flows: FlowArguments

  @Flag(help: "Walk flows also in languages that they are not wholly translated to.")
  var draft = false

  @Option(help: "The day on which accepted findings may have expired, as 2026-03-25; today without it.")
  var date: String?

  func run() throws {
    let date = try day(date)
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics, formats: ProjectOptions.Format.allCases)
    let start = ContinuousClock.now
    let options = Pipeline.Options(
      flows: try flows.ids(in: sources), allowsDrafts: draft, date: date, clock: { ContinuousClock.now - start })
    guard let pipeline = Pipeline(sources, options: options, diagnostics: &diagnostics) else {
      return try finish(Verification.none, diagnostics)
    }
    let verification = pipeline.verify(diagnostics: &diagnostics)
    try finish(verification, diagnostics)
  }

  private func finish(_ verification: Verification, _ diagnostics: [Diagnostic]) throws {
    switch project.format {
    case .text:
      VerificationSummary(reports: verification.reports).print()
      project.printDiagnostics(diagnostics)
    case .json: print(verification.json(diagnostics).document)
    case .junit: print(JUnitReport(verification, diagnostics).document, terminator: "")
    case .sarif: print(SARIFReport(verification, diagnostics).document)
    }
    try project.end(with: diagnostics)
  }
}

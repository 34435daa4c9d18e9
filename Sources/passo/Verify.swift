import ArgumentParser
import FlowCompiler

/// `passo verify`: walks flows with every account.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk flows with every kind of account, in every language.",
    discussion: """
      Prints a line for each flow and language. Ends with 1 when a reader would be misled or stranded, or when the \
      content is wrong.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var flows: FlowArguments

  @Flag(help: "Walk flows also in languages that they are not wholly translated to.")
  var draft = false

  @Option(
    help:
      "Instead of verifying, say what changed about the flows since an earlier state: a folder, or a revision of git."
  )
  var against: String?

  func run() throws {
    if let against { return try Comparing(project: project, flows: flows, draft: draft).run(against: against) }
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    let options = Pipeline.Options(flows: try flows.ids(in: sources), allowsDrafts: draft)
    let verified = Pipeline(sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    if project.format == .text { VerificationSummary(flows: verified ?? []).print() }
    try project.finish(diagnostics)
  }
}

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

  func run() throws {
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    let options = Pipeline.Options(flows: try flows.ids(in: sources), allowsDrafts: draft)
    let verified = Pipeline(sources, options: options, diagnostics: &diagnostics)?.verify(diagnostics: &diagnostics)
    if project.format == .text { VerificationSummary(flows: verified ?? []).print() }
    try project.finish(diagnostics)
  }
}

import ArgumentParser
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
  @OptionGroup var flows: FlowArguments

  func run() throws {
    let progress = ProgressLine.start(project)
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    let options = Pipeline.Options(
      flows: try flows.ids(in: sources, of: project.folder), isStrict: strictness.strict, threads: jobs.threads,
      progress: progress)
    let checked = Pipeline(sources, options: options, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    if project.format == .text, let checked, !diagnostics.contains(where: { $0.severity == .error }) {
      let lines = checked.compactMap(\.first?.flow.id).map { "\($0): the shape and the words are well formed\n" }
      try StandardStream.output.print(lines.joined(), terminator: "")
    }
    try project.finish(diagnostics)
  }
}

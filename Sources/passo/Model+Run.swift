import ArgumentParser
import FlowReading
import FlowStudies
import Foundation

extension Model {
  /// `passo model run`: makes the gestures of a scenario, and prints what the model says after each.
  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the gestures of a scenario, and print the screen, its controls and every fact after each.",
      discussion: """
        A scenario is an account and gestures without words, in the vocabulary of flows; docs/model.md has examples. \
        The text lists after each gesture only the facts that have changed. JSON lists all facts, with amounts in the \
        currency's smallest unit. Ends with 0 also when a gesture is refused.
        """)

    @Argument(help: "The scenario's file.")
    var scenario: String

    @Option(help: "The language of labels and amounts in text, for example it.")
    var language: String?

    @OptionGroup var project: ProjectOptions

    func run() throws {
      var diagnostics: [Diagnostic] = []
      guard let catalogue = try Model.catalogue(of: project, diagnostics: &diagnostics) else {
        return try project.finish(diagnostics)
      }
      guard let language = catalogue.languages.first(where: { $0.tag == language ?? $0.tag }) else {
        throw ValidationError("There is no language “\(language ?? "")”.")
      }
      let file = SourceFile(path: scenario, bytes: try NamedFile(name: scenario, limit: 1 << 20).bytes)
      guard let scenario = ScenarioReader(catalogue: catalogue).read(file, diagnostics: &diagnostics),
        let configuration = catalogue.configuration(for: scenario.product)
      else { return try project.finish(diagnostics) }
      let run = ScenarioRun(scenario, configuration: configuration)
      switch project.format {
      case .json, .junit, .sarif: try StandardStream.output.print(ScenarioDocument(run, catalogue: catalogue).json)
      case .text:
        let text = ScenarioPrinter(run, catalogue: catalogue, in: language).text()
        try StandardStream.output.print(text, terminator: "")
      }
      try project.finish(diagnostics, besidesOutput: true)
    }
  }
}

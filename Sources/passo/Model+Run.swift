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
        return try project.finish(diagnostics, besidesOutput: true)
      }
      guard let language = catalogue.languages.first(where: { $0.tag == language ?? $0.tag }) else {
        throw ValidationError("There is no language “\(language ?? "")”.")
      }
      let url = URL(filePath: scenario)
      guard let bytes = FileManager.default.contents(atPath: url.path) else {
        throw ValidationError("There is no file “\(scenario)”, or it cannot be read.")
      }
      let file = SourceFile(path: scenario, bytes: Array(bytes))
      if let scenario = ScenarioReader(catalogue: catalogue).read(file, diagnostics: &diagnostics),
        let configuration = catalogue.configuration(for: scenario.product)
      {
        let run = ScenarioRun(scenario, configuration: configuration)
        switch project.format {
        case .json, .junit, .sarif: print(ScenarioDocument(run, catalogue: catalogue).json)
        case .text: print(ScenarioPrinter(run, catalogue: catalogue, in: language).text(), terminator: "")
        }
      }
      try project.finish(diagnostics, besidesOutput: true)
    }
  }
}

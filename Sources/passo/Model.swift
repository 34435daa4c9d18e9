import ArgumentParser
import FlowReading
import FlowVerification

/// `passo model`: asks the billing model.
struct Model: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the billing model what it knows and what it does.",
    subcommands: [
      Controls.self, Facts.self, Readings.self, Dimensions.self, Rules.self, Policies.self, Effects.self, Run.self,
      Changes.self,
      VATNumber.self, Bench.self,
    ])

  /// The catalogue of a project; nil, with diagnostics, when it has mistakes.
  static func catalogue(of project: ProjectOptions, diagnostics: inout [Diagnostic]) throws -> Catalogue? {
    let sources = try project.sources(diagnostics: &diagnostics)
    return Pipeline(sources, diagnostics: &diagnostics)?.catalogue
  }
}

import ArgumentParser
import FlowReading
import FlowVerification

/// `passo model`: the billing model, asked from outside.
struct Model: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the billing model: what it knows, and what it would do.",
    subcommands: [
      Controls.self, Facts.self, Dimensions.self, Rules.self, Policies.self, Effects.self, Run.self, Changes.self,
      VATNumber.self, Bench.self,
    ])

  /// The catalogue of a project; nil, with diagnostics, when something is wrong with it.
  static func catalogue(of project: ProjectOptions, diagnostics: inout [Diagnostic]) throws -> Catalogue? {
    let sources = try project.sources(diagnostics: &diagnostics)
    return Pipeline(sources, diagnostics: &diagnostics)?.catalogue
  }
}

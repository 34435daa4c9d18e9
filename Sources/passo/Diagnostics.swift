import ArgumentParser
import FlowReading

/// `passo diagnostics`: explains each kind of diagnostic.
struct Diagnostics: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain what passo can report: what it means, an example, and what to do.",
    discussion: """
      Without an ID it lists every id with its meaning. The id of a diagnostic is what stands in brackets, as in \
      error[claim-false].
      """)

  @Argument(help: "The id to explain, for example claim-false.")
  var id: String?

  @Option(help: "How the ids are printed: text or json.")
  var format = ProjectOptions.Format.text

  @Flag(help: "Print every id as Markdown, which is the text of docs/diagnostics.md.")
  var markdown = false

  func validate() throws {
    if markdown, id != nil || format == .json {
      throw ValidationError("--markdown prints every id, and takes neither an id nor --format json.")
    }
  }

  func run() throws {
    if markdown { return try StandardStream.output.print(DiagnosticGuide.markdown, terminator: "") }
    let known = try id.map(knownID)
    switch format {
    case .text:
      let text = known.map(DiagnosticGuide.explanation) ?? DiagnosticGuide.list
      try StandardStream.output.print(text, terminator: "")
    case .json: try StandardStream.output.print(DiagnosticGuide.json(of: known.map { [$0] } ?? Diagnostic.ID.allCases))
    }
  }

  private func knownID(_ name: String) throws -> Diagnostic.ID {
    if let known = Diagnostic.ID(rawValue: name) { return known }
    let guess = SpellingGuess(among: Diagnostic.ID.allCases.map(\.rawValue)).nearest(to: name)
    let help = guess.map { "Did you mean \($0)?" } ?? "passo diagnostics lists every id."
    throw ValidationError("There is no diagnostic “\(name)”. \(help)")
  }
}

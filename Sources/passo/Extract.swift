import ArgumentParser
import FlowReading
import FlowVerification

/// `passo extract`: writes the files that translators work on.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the XLIFF files of a language: new sentences empty, changed ones marked, the rest as they are.")

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The language, for example it. Without one, all languages of the project.")
  var language: String?

  func run() throws {
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    guard let pipeline = Pipeline(sources, diagnostics: &diagnostics) else { return try project.finish(diagnostics) }
    let tags = pipeline.catalogue.languages.map(\.tag)
    if let language, !tags.contains(language) {
      throw ValidationError("The project has no language “\(language)”. It has: \(tags.joined(separator: ", ")).")
    }
    var written: [String] = []
    for (path, text) in pipeline.translationFiles(in: language.map { [$0] } ?? tags, diagnostics: &diagnostics) {
      if try ProjectFile(path, of: project.folder).write(text) { written.append("\(path) written\n") }
    }
    if project.format == .text { try StandardStream.output.print(written.joined(), terminator: "") }
    try project.finish(diagnostics)
  }
}

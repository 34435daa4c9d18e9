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
    // Before the files are read, so that nobody writes them between that and the end.
    let writer = try ProjectWriter(project.folder)
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    guard let pipeline = Pipeline(sources, diagnostics: &diagnostics) else { return try project.finish(diagnostics) }
    let tags = pipeline.catalogue.languages.map(\.tag)
    if let language, !tags.contains(language) {
      throw ValidationError("The project has no language “\(language)”. It has: \(tags.joined(separator: ", ")).")
    }
    let files = pipeline.translationFiles(in: language.map { [$0] } ?? tags, diagnostics: &diagnostics)
    let written = try writer.write(files.map { ($0.path, $0.text) })
    if project.format == .text {
      try StandardStream.output.print(written.map { "\($0) written\n" }.joined(), terminator: "")
    }
    try project.finish(diagnostics)
  }
}

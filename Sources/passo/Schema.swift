import ArgumentParser
import FlowReading
import FlowStudies
import Foundation

/// `passo schema`: writes the schemas by which editors complete names.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: """
      Write the schemas of flows, languages, settings, known findings and the model's data into \(ProjectLayout.content), for \
      editors.
      """)

  @Option(
    help: "The project's folder; without it, the nearest one upwards with a \(ProjectLayout.settings), or this one.")
  var project: String?

  @Flag(help: "Write nothing; end with 1 when a file is out of date.")
  var check = false

  func validate() throws {
    if let project { try ProjectRoot.validate(project) }
  }

  func run() throws {
    let folder = ProjectRoot.named(project) ?? ProjectRoot.nearest ?? ProjectRoot.current
    var lines: [String] = []
    for (name, text) in PublishedSchemas.files {
      let path = ProjectLayout.schema(name)
      let file = folder.appending(path: path)
      if FileManager.default.contents(atPath: file.path) == Data(text.utf8) { continue }
      if check {
        lines.append("\(path) is out of date: run passo schema.\n")
      } else {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
        lines.append("\(path) written\n")
      }
    }
    try StandardStream.output.print(lines.joined(), terminator: "")
    if check && !lines.isEmpty { throw ExitCode(1) }
  }
}

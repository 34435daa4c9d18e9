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
    try ProjectRoot.checkContent(of: project)
    let folder = ProjectRoot.folder(named: project)
    var lines: [String] = []
    for (name, text) in PublishedSchemas.files {
      let path = ProjectLayout.schema(name)
      if check {
        let written = FileManager.default.contents(atPath: folder.appending(path: path).path)
        if written != Data(text.utf8) { lines.append("\(path) is out of date: run passo schema.\n") }
      } else if try ProjectFile(path, of: folder).write(text) {
        lines.append("\(path) written\n")
      }
    }
    try StandardStream.output.print(lines.joined(), terminator: "")
    if check && !lines.isEmpty { throw ExitCode(1) }
  }
}

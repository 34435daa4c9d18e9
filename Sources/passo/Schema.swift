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
    let files = PublishedSchemas.files.map { (path: ProjectLayout.schema($0.name), text: $0.text) }
    guard check else {
      let written = try ProjectWriter(folder).write(files.map { ($0.path, $0.text) })
      return try StandardStream.output.print(written.map { "\($0) written\n" }.joined(), terminator: "")
    }
    let old = files.filter { path, text in
      FileManager.default.contents(atPath: folder.appending(path: path).path) != Data(text.utf8)
    }
    let lines = old.map { "\($0.path) is out of date: run passo schema.\n" }
    try StandardStream.output.print(lines.joined(), terminator: "")
    if !old.isEmpty { throw ExitCode(1) }
  }
}

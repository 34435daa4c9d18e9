import ArgumentParser
import FlowCompiler
import Foundation

/// `passo new`: a start for something that does not exist yet.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a new flow.", subcommands: [NewFlow.self])
}

/// `passo new flow ID`: a commented skeleton.
struct NewFlow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow", abstract: "Write a commented flow that verifies as far as it goes.")

  @Option(help: "The project's folder.")
  var project = "."

  @Option(help: "The product that the flow is about, by id; the catalogue's first without it.")
  var product: String?

  @Argument(help: "The id of the flow: it names the file and the pages, for example add-licences.")
  var id: String

  func run() throws {
    let file = URL(filePath: project, directoryHint: .isDirectory).appending(path: "Content/flows/\(id).xml")
    guard FlowSkeleton.isID(id) else {
      throw ValidationError("“\(id)” cannot name a flow: use lower-case letters, digits and hyphens.")
    }
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw ValidationError("Content/flows/\(id).xml is there already; it is left as it is.")
    }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(FlowSkeleton.text(id: id, product: product).utf8).write(to: file, options: .withoutOverwriting)
    print("Content/flows/\(id).xml written: edit it, then run passo verify \(id)")
  }
}

import ArgumentParser
import FlowReading
import FlowVerification
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

  @OptionGroup var project: ProjectOptions

  @Option(help: "The product that the flow is about, by id; the catalogue's first without it.")
  var product: String?

  @Option(help: "The language that it is written in; the catalogue's first without it.")
  var language: String?

  @Argument(help: "The id of the flow: it names the file and the pages, for example add-licences.")
  var id: String

  func run() throws {
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    guard let catalogue = Pipeline(sources, diagnostics: &diagnostics)?.catalogue else {
      return try project.finish(diagnostics)
    }
    guard let skeleton = FlowSkeleton(id: id, product: try productID(in: catalogue), language: try tag(in: catalogue))
    else {
      throw ValidationError("“\(id)” cannot name a flow: begin with a letter, go on with letters, digits and hyphens.")
    }
    let path = ProjectLayout.flow(id)
    let file = project.folder.appending(path: path)
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw ValidationError("\(path) is there already; it is left as it is.")
    }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(skeleton.text.utf8).write(to: file, options: .withoutOverwriting)
    print("\(path) written: edit it, then run passo verify \(id)")
  }

  private func productID(in catalogue: Catalogue) throws -> String {
    try choice(product, among: catalogue.products.map(\.id), of: "product")
  }

  private func tag(in catalogue: Catalogue) throws -> String {
    try choice(language, among: catalogue.languages.map(\.tag), of: "language")
  }

  private func choice(_ wanted: String?, among known: [String], of noun: String) throws -> String {
    if let wanted, !known.contains(wanted) {
      throw ValidationError("The project has no \(noun) “\(wanted)”. It has: \(known.joined(separator: ", ")).")
    }
    return wanted ?? known.first ?? ""
  }
}

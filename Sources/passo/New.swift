import ArgumentParser
import FlowReading
import FlowVerification
import Foundation

/// `passo new`: starts something new, which can only be a flow.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a new flow.", subcommands: [NewFlow.self])
}

/// `passo new flow ID`: writes a skeleton of a flow with comments.
struct NewFlow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow", abstract: "Write a short flow with comments, which verifies as it is.")

  @OptionGroup var project: ProjectOptions

  @Option(help: "The id of the product that the flow is about. Without it, the first of the catalogue.")
  var product: String?

  @Option(help: "The language that the flow is written in. Without it, the first of the catalogue.")
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
      throw ValidationError("“\(id)” cannot name a flow: \(FlowSkeleton.objection(to: id) ?? "").")
    }
    let path = ProjectLayout.flow(id)
    if let pair = AlikePaths(sources.paths + [path]).pairs.first(where: { $0.path == path }) {
      throw ValidationError("Some file systems take \(path) and \(pair.first) for one. Choose another id.")
    }
    guard ReservedNames([path]).found.isEmpty else {
      throw ValidationError("“\(id)” cannot name a flow: Windows has no file called so. Choose another id.")
    }
    guard !FileManager.default.fileExists(atPath: project.folder.appending(path: path).path) else {
      throw ValidationError("\(path) is there already; it is left as it is.")
    }
    try ProjectWriter(project.folder).create(path, skeleton.text)
    guard project.format == .text else { return try project.finish(diagnostics) }
    try StandardStream.output.print("\(path) written: edit it, then run passo verify \(id)")
  }

  private func productID(in catalogue: Catalogue) throws -> String {
    try choice(product, among: catalogue.products.map(\.id), of: "product")
  }

  private func tag(in catalogue: Catalogue) throws -> String {
    try choice(language, among: catalogue.languages.map(\.tag), of: "language")
  }

  /// The wanted value, or the first of the known ones when none is wanted. Throws for an unknown value.
  private func choice(_ wanted: String?, among known: [String], of noun: String) throws -> String {
    if let wanted, !known.contains(wanted) {
      throw ValidationError("The project has no \(noun) “\(wanted)”. It has: \(known.joined(separator: ", ")).")
    }
    return wanted ?? known.first ?? ""
  }
}

import ArgumentParser
import FlowReading
import Foundation

/// The arguments that name the flows a command works on.
struct FlowArguments: ParsableArguments {
  @Argument(help: "Flows, by id or by file. Without any, all flows of the project.")
  var flows: [String] = []

  /// The ids of the named flows; nil when none is named, which means all. Throws when the project in the folder has no such
  /// flow.
  func ids(in sources: ProjectSources, of folder: URL) throws -> Set<String>? {
    guard !flows.isEmpty else { return nil }
    let known = Set(sources.flows.map(\.id))
    let files = ArgumentPath(among: sources.flows.map(\.file.path), of: folder)
    return Set(
      try flows.map { name in
        let id = FlowArguments.id(name, among: sources, files)
        // What cannot be read may be this flow, and has been reported.
        guard known.contains(id) || sources.hasUnreadableFile(in: ProjectLayout.flows) else {
          throw ValidationError("The project has no flow “\(name)”. It has: \(known.sorted().joined(separator: ", ")).")
        }
        return id
      })
  }

  /// The id that a name is, or that of the file to which it leads.
  private static func id(_ name: String, among sources: ProjectSources, _ files: ArgumentPath) -> String {
    guard name.contains("/") else { return name.hasSuffix(".xml") ? String(name.dropLast(4)) : name }
    let path = files.path(of: name) ?? files.path(of: name + ".xml")
    return sources.flows.first { $0.file.path == path }?.id ?? name
  }
}

import ArgumentParser
import FlowReading

/// The arguments that name the flows a command works on.
struct FlowArguments: ParsableArguments {
  @Argument(help: "Flows, by id or by file. Without any, all flows of the project.")
  var flows: [String] = []

  /// The ids of the named flows; nil when none is named, which means all. Throws when the project has no such flow.
  func ids(in sources: ProjectSources) throws -> Set<String>? {
    guard !flows.isEmpty else { return nil }
    let known = Set(sources.flows.map(\.id))
    return Set(
      try flows.map { name in
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let id = file.hasSuffix(".xml") ? String(file.dropLast(4)) : file
        guard known.contains(id) else {
          throw ValidationError("The project has no flow “\(id)”. It has: \(known.sorted().joined(separator: ", ")).")
        }
        return id
      })
  }
}

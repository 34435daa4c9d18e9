import ArgumentParser
import FlowReading

/// Which flows a command works on.
struct FlowArguments: ParsableArguments {
  @Argument(help: "Flows, by id or by file; all of the project's without any.")
  var flows: [String] = []

  /// The ids; nil for all. Throws for one that the project does not have.
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

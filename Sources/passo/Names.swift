import ArgumentParser
import FlowReading
import FlowStudies
import FlowVerification

/// `passo names`: lists the names that files can have, with what each means.
struct Names: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the names that flows, data and settings can have, and what each means.",
    discussion: "Kinds: \(NameTable.kinds.joined(separator: ", ")).")

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The kind of things, for example controls.")
  var kind: String

  func validate() throws {
    guard !NameTable.kinds.contains(kind) else { return }
    let guess = SpellingGuess(among: NameTable.kinds).nearest(to: kind)
    let help = guess.map { "Did you mean \($0)?" } ?? "There are: \(NameTable.kinds.joined(separator: ", "))."
    throw ValidationError("There is no kind of names “\(kind)”. \(help)")
  }

  func run() throws {
    // These need no project, and can be asked while the project's data have mistakes.
    if let list = NameTable.lists.first(where: { $0.kind == kind }) { return try print(NameTable.table(list)) }
    guard let projectKind = NameTable.ProjectKind(rawValue: kind) else { return }
    var diagnostics: [Diagnostic] = []
    let sources = try project.sources(diagnostics: &diagnostics)
    guard let catalogue = Pipeline(sources, diagnostics: &diagnostics)?.catalogue else {
      return try project.finish(diagnostics)
    }
    try print(NameTable.table(projectKind, in: sources, catalogue))
    try project.finish(diagnostics, besidesOutput: true)
  }

  private func print(_ table: ModelTable) throws {
    try StandardStream.output.print(project.format == .text ? table.text : table.json)
  }
}

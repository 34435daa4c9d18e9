import ArgumentParser
import BillingModel
import FlowReading
import Foundation

/// The options that all commands on a project have.
struct ProjectOptions: ParsableArguments {
  /// The formats that every command can print.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text = "text"
    case json = "json"
  }

  /// The formats that `passo verify` can print.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text = "text"
    case json = "json"
    case junit = "junit"
    case sarif = "sarif"
  }

  @Option(
    help: """
      The project's folder, which holds \(ProjectLayout.content) and \(ProjectLayout.templates). Without it, the nearest \
      folder from the current one upwards that has a \(ProjectLayout.settings), or the current one.
      """)
  var project: String?

  @Option(
    name: .customLong("format"),
    help: "How diagnostics are printed: text, as without it, or json; verify also has junit and sarif.")
  var chosenFormat: ReportFormat?

  var format: ReportFormat { chosenFormat ?? .text }

  @Flag(help: "Whether text diagnostics have colour. Without either, they have it on terminals only.")
  var color: Color?

  enum Color: EnumerableFlag {
    case color, noColor

    static func name(for value: Color) -> NameSpecification {
      value == .color ? .customLong("color") : .customLong("no-color")
    }
  }

  func validate() throws {
    if let project { try ProjectRoot.validate(project) }
  }

  /// The folder of the project, whether it is one or not.
  var folder: URL { ProjectRoot.folder(named: project) }

  /// Reads the project's files. Throws when the command does not have the format, or when the folder is no project.
  func sources(
    diagnostics: inout [Diagnostic], formats: [ReportFormat] = [.text, .json]
  ) throws -> ProjectSources {
    guard formats.contains(format) else {
      throw ValidationError("This command has no format \(format.rawValue); passo verify has it.")
    }
    try ProjectRoot.checkContent(of: project)
    return ProjectSources(folder: folder, diagnostics: &diagnostics)
  }

  /// Prints diagnostics and ends the command with 1 when one of them is an error.
  ///
  /// With `besidesOutput`, the command has printed JSON of its own, and no other may follow it: diagnostics are then text on
  /// standard error.
  func finish(_ diagnostics: [Diagnostic], besidesOutput: Bool = false) throws {
    if besidesOutput { try printText(diagnostics) } else { try printDiagnostics(diagnostics) }
    try end(with: diagnostics)
  }

  /// Ends the command with 1 when one of the diagnostics is an error.
  func end(with diagnostics: [Diagnostic]) throws {
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// Prints diagnostics. Text goes to standard error, because the command prints its results to standard output; JSON goes to
  /// standard output.
  func printDiagnostics(_ diagnostics: [Diagnostic]) throws {
    switch format {
    case .json, .junit, .sarif: try StandardStream.output.print(DiagnosticPrinter.json(diagnostics))
    case .text: try printText(diagnostics)
    }
  }

  private func printText(_ diagnostics: [Diagnostic]) throws {
    guard !diagnostics.isEmpty else { return }
    let inColor = usesColor
    try StandardStream.error.print(
      DiagnosticPrinter.text(diagnostics, inColor: inColor), terminator: "", inColor: inColor)
  }

  /// Whether diagnostics are coloured. The environment variable `NO_COLOR` turns colour off (no-color.org), and a terminal
  /// that is called dumb has none.
  private var usesColor: Bool {
    switch color {
    case .color: true
    case .noColor: false
    case nil: isatty(STDERR_FILENO) == 1 && showsColor(ProcessInfo.processInfo.environment)
    }
  }

  private func showsColor(_ environment: [String: String]) -> Bool {
    environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }
}

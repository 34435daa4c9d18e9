import ArgumentParser
import BillingModel
import FlowReading
import Foundation

/// The options that all commands on a project share.
struct ProjectOptions: ParsableArguments {
  /// The formats that every command has.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text = "text"
    case json = "json"
  }

  /// Those two, and the ones for what else verify tells.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text = "text"
    case json = "json"
    case junit = "junit"
    case sarif = "sarif"
  }

  @Option(help: "The project's folder, which holds \(ProjectLayout.content) and \(ProjectLayout.templates).")
  var project = "."

  @Option(help: "How diagnostics are printed: text or json; verify also has junit and sarif.")
  var format = ReportFormat.text

  @Flag(help: "Colour in text diagnostics. Without either, colour goes to terminals only.")
  var color: Color?

  enum Color: EnumerableFlag {
    case color, noColor

    static func name(for value: Color) -> NameSpecification {
      value == .color ? .customLong("color") : .customLong("no-color")
    }
  }

  var folder: URL { URL(filePath: project, directoryHint: .isDirectory) }

  /// Reads the project's files; throws what the disk says.
  func sources(
    diagnostics: inout [Diagnostic], formats: [ReportFormat] = [.text, .json]
  ) throws -> ProjectSources {
    guard formats.contains(format) else {
      throw ValidationError("This command has no format \(format.rawValue); passo verify has it.")
    }
    guard FileManager.default.fileExists(atPath: folder.appending(path: ProjectLayout.content).path) else {
      throw ValidationError(
        "“\(project)” is no project: it has no folder \(ProjectLayout.content). Name one with --project DIR.")
    }
    return ProjectSources(folder: folder, diagnostics: &diagnostics)
  }

  /// Prints diagnostics and ends the command with 1 when one of them is an error.
  ///
  /// `besidesOutput` says that the command prints JSON of its own, which an empty array must not follow.
  func finish(_ diagnostics: [Diagnostic], besidesOutput: Bool = false) throws {
    if !(besidesOutput && diagnostics.isEmpty) { printDiagnostics(diagnostics) }
    try end(with: diagnostics)
  }

  /// Ends the command with 1 when one of the diagnostics is an error.
  func end(with diagnostics: [Diagnostic]) throws {
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// Text goes to standard error, beside what the command prints; JSON is what the command prints.
  func printDiagnostics(_ diagnostics: [Diagnostic]) {
    switch format {
    case .json, .junit, .sarif: print(DiagnosticPrinter.json(diagnostics))
    case .text:
      guard !diagnostics.isEmpty else { return }
      let text = DiagnosticPrinter.text(diagnostics, inColor: usesColor)
      FileHandle.standardError.write(Data(text.utf8))
    }
  }

  /// `NO_COLOR` is what people set who never want any (no-color.org).
  private var usesColor: Bool {
    switch color {
    case .color: true
    case .noColor: false
    case nil: isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }
  }
}

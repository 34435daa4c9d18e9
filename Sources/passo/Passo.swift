import ArgumentParser
import FlowReading
import Foundation

/// The command line tool, `passo`.
@main
struct Passo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passo",
    abstract: "Help pages that cannot be wrong: flows, checked against an executable billing model.",
    discussion: """
      A flow is an article whose steps are gestures that the model performs. Passo walks it with every kind of account \
      and publishes it only when nobody is misled or stranded.
      """,
    version: ToolVersion.current,
    subcommands: [
      Check.self, Verify.self, Build.self, Confirm.self, Extract.self, Schema.self, New.self, Model.self,
      Diagnostics.self,
    ])

  /// Runs the command. Ends with 70 when a file cannot be read or written; ArgumentParser gives the other exit codes.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as CocoaError {
      let path = error.filePath ?? error.url?.path ?? "a file"
      FileHandle.standardError.write(Data("passo: \(path): \(error.localizedDescription)\n".utf8))
      exit(withError: ExitCode(70))
    } catch {
      exit(withError: error)
    }
  }
}

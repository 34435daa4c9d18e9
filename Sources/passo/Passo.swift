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
      Names.self, Diagnostics.self,
    ])

  /// Runs the command. Ends with 70 when a file or a stream cannot be read or written; ArgumentParser gives the other exit
  /// codes.
  static func main() {
    StandardStream.prepare()
    do {
      let code = try code()
      ProgressLine.end()
      exit(withError: ExitCode(code))
    } catch {
      // Where this cannot be written either, the exit code still says it.
      try? StandardStream.error.print("passo: \(reason(error))")
      exit(withError: ExitCode(70))
    }
  }

  /// Runs the command. Returns the exit code that it or ArgumentParser decides, and throws what the system refuses.
  private static func code() throws -> Int32 {
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let mistake as ValidationError {
        // The usage is for those whose options and arguments cannot be read.
        try StandardStream.error.print("Error: \(mistake.message)")
        return exitCode(for: mistake).rawValue
      }
      return 0
    } catch {
      let code = exitCode(for: error)
      // Of the errors with the code of any failure, only an `ExitCode` is no error of the system.
      guard code != .failure || error is ExitCode else { throw error }
      let text = fullMessage(for: error)
      if !text.isEmpty { try (code.isSuccess ? StandardStream.output : .error).print(text) }
      return code.rawValue
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    return "\((error.filePath ?? error.url?.path ?? "a file").printable): \(FileFailure(error: error))"
  }
}

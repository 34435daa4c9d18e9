import Foundation
import TestSupport

/// Runs the built `passo` as a process.
enum Tool {
  /// The exit code of a run, and what it printed.
  struct Result: CustomStringConvertible {
    let status: Int32
    let output: String
    let errors: String

    var description: String { "ended with \(status)\n\(output)\n\(errors)" }
  }

  private struct NotBuilt: Error {
    let places: [String]
  }

  static let project = TestFiles.project

  /// The built `passo`, which is beside the tests or in the folder of the build.
  private static func executable() throws -> URL {
    let beside = [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0]), Bundle.main.bundleURL]
      .compactMap { $0?.deletingLastPathComponent() }
    let built = ["release", "debug"].map { project.appending(path: ".build/\($0)") }
    let places = (beside + built).map { $0.appending(path: "passo") }
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw NotBuilt(places: places.map(\.path))
    }
    return found
  }

  /// Runs `passo` with these arguments in a folder. Its input and output are files, because a pipe can hold only a part of a
  /// long output.
  static func run(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(executable(), arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of the shell, in which `$PASSO` is the tool.
  static func runInShell(_ line: String, in folder: URL) throws -> Result {
    let tool = try executable().path
    return try run(URL(filePath: "/bin/bash"), ["-c", line], in: folder, input: "", environment: ["PASSO": tool])
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, input: String, environment: [String: String]
  ) throws -> Result {
    try withTemporaryFolder { scratch in
      let (output, errors) = (scratch.appending(path: "output"), scratch.appending(path: "errors"))
      for file in [output, errors] { try Data().write(to: file) }
      let inputFile = scratch.appending(path: "input")
      try Data(input.utf8).write(to: inputFile)
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = environment.merging(["PATH": "/usr/bin:/bin", "HOME": scratch.path]) { first, _ in first }
      process.standardInput = try FileHandle(forReadingFrom: inputFile)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
        output: try String(contentsOf: output, encoding: .utf8), errors: try String(contentsOf: errors, encoding: .utf8)
      )
    }
  }
}

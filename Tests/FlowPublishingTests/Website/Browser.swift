import Foundation
import Testing

/// A Chromium that shows pages without a window.
enum Browser {
  private static let program = ["chromium", "chromium-browser", "google-chrome"].map { "/usr/bin/\($0)" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isThere: Bool { program != nil }

  /// The page as the browser has it after its scripts, and what the browser has said about it.
  static func page(at file: URL) throws -> (markup: String, log: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    let scratch = file.deletingLastPathComponent().appending(path: "browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--window-size=500,800",
      "--enable-logging=stderr", "--user-data-dir=\(scratch.path)/profile", "--dump-dom", file.absoluteString,
    ]
    // A file and not a second pipe: two that are full would wait for each other.
    let log = scratch.appending(path: "log")
    try Data().write(to: log)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), String(decoding: try Data(contentsOf: log), as: UTF8.self))
  }
}

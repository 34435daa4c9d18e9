import FileWriting
import FlowReading
import Foundation

/// Writes files of the project, all of them or none, and keeps other commands from writing any as long as it lives. What is
/// there and cannot be read is left as it is, because somebody's work may be in it.
struct ProjectWriter {
  private let project: URL
  private let writer: FileWriter

  /// Waits until no other command writes files of the project.
  init(_ project: URL) throws {
    self.project = project
    writer = try FileWriter(project.path, whileWaiting: LockNotice.print)
  }

  /// Gives files their texts, and removes those that are to have none. Returns the paths of those that changed.
  func write(_ files: [(path: String, text: String?)]) throws -> [String] {
    let changed = try files.filter { path, text in
      try checkThatItIsReadable(path)
      return try text.map { try !writer.has(Array($0.utf8), at: path) } ?? writer.isFile(path)
    }
    try writer.write(
      changed.map { path, text in FileChange(path, text.map { .write(Array($0.utf8)) } ?? .remove) })
    return changed.map(\.path)
  }

  /// Writes the text to a new file. Throws when there is one.
  func create(_ path: String, _ text: String) throws {
    try checkThatItIsReadable(path)
    try writer.write([FileChange(path, .create(Array(text.utf8)))])
  }

  private func checkThatItIsReadable(_ path: String) throws {
    if let obstacle = SourceFolder(project).obstacle(toWriting: path) {
      throw Unwritable(path: path, obstacle: obstacle)
    }
  }

  /// A file that is not written, because what is there cannot be read.
  private struct Unwritable: Error, CustomStringConvertible {
    let path: String
    let obstacle: Diagnostic

    var description: String {
      "\(path.printable) is not written. \(obstacle.location): \(obstacle.message) \(obstacle.help ?? "")"
    }
  }
}

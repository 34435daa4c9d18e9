import FlowReading
import Foundation

/// A file of the project that a command writes or removes. What is there and cannot be read is left as it is, because
/// somebody's work may be in it.
struct ProjectFile {
  private let path: String
  private let project: URL

  private var location: URL { project.appending(path: path) }

  /// - Parameters:
  ///   - path: the path from the project's folder.
  ///   - project: the project's folder.
  init(_ path: String, of project: URL) {
    self.path = path
    self.project = project
  }

  /// Writes the text, whole, unless the file has it already. Returns whether it did.
  func write(_ text: String) throws -> Bool {
    try checkThatItIsReadable()
    let data = Data(text.utf8)
    if FileManager.default.contents(atPath: location.path) == data { return false }
    try FileManager.default.createDirectory(at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: location, options: .atomic)
    return true
  }

  /// Writes the text to a new file. Throws when there is one.
  func create(_ text: String) throws {
    try checkThatItIsReadable()
    try FileManager.default.createDirectory(at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: location, options: .withoutOverwriting)
  }

  /// Removes the file if there is one. Returns whether it did.
  func remove() throws -> Bool {
    try checkThatItIsReadable()
    guard FileManager.default.fileExists(atPath: location.path) else { return false }
    try FileManager.default.removeItem(at: location)
    return true
  }

  private func checkThatItIsReadable() throws {
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

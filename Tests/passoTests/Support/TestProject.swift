import Foundation
import TestSupport

/// A project in a temporary folder, with the catalogue and the templates of this repository and the flows that a test
/// writes.
struct TestProject {
  let folder: URL

  /// Runs `body` with a new project, which has no flows.
  static func with<Result>(_ body: (TestProject) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let project = TestProject(folder: folder)
      for name in ["Content", "Templates"] {
        try FileManager.default.copyItem(at: Tool.project.appending(path: name), to: folder.appending(path: name))
      }
      for name in ["Content/flows", "Content/fragments", "Content/translations"] {
        try FileManager.default.removeItem(at: folder.appending(path: name))
      }
      return try body(project)
    }
  }

  /// Runs `body` with a project that has all that this repository publishes.
  static func withEverything<Result>(_ body: (TestProject) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      for name in ["Content", "Templates", "passo.xml"] {
        try FileManager.default.copyItem(at: Tool.project.appending(path: name), to: folder.appending(path: name))
      }
      return try body(TestProject(folder: folder))
    }
  }

  /// A new folder of the project, which the project is not read from.
  func folder(named name: String) throws -> URL {
    let folder = folder.appending(path: name, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  func run(_ arguments: String...) throws -> Tool.Result { try Tool.run(arguments, in: folder) }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Replaces words in a file. Throws when it does not have them.
  func replace(_ words: String, with others: String, in path: String) throws {
    let text = try text(path)
    guard text.contains(words) else { throw CocoaError(.fileReadCorruptFile) }
    try Data(text.replacing(words, with: others).utf8).write(to: folder.appending(path: path))
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: path).path) }

  /// The content of every file but those of one folder, by path.
  func files(besides folder: String) throws -> [String: Data] {
    try files().filter { !$0.key.hasPrefix(folder + "/") }
  }

  /// The content of every file, by path.
  func files() throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        FileManager.default.contents(atPath: folder.appending(path: name).path).map { (name, $0) }
      })
  }
}

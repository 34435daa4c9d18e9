import FlowCompiler
import Foundation

/// The files beside the tests.
enum TestFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let project = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the XML files of a folder, sorted.
  static func names(in name: String) -> [String] {
    let path = folder.appending(path: name).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []  // an empty list fails a test
    return names.filter { $0.hasSuffix(".xml") }.sorted()
  }

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
  }
}

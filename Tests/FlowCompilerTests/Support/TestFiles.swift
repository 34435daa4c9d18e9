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

  /// The ids of the flows that are shipped, sorted.
  static let flowIDs: [String] = {
    let path = project.appending(path: "Content/flows").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []  // an empty list fails a test
    return names.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
  }
}

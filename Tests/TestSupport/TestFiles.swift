package import FlowReading
package import Foundation

/// Finds the files of the project that the tests belong to, and those in `Tests/Fixtures`.
package enum TestFiles {
  package static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  package static let fixtures = project.appending(path: "Tests/Fixtures")

  /// The names of the XML files in a folder of `Tests/Fixtures`, sorted.
  package static func names(in name: String) -> [String] {
    let path = fixtures.appending(path: name).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []  // an empty list fails a test
    return names.filter { $0.hasSuffix(".xml") }.sorted()
  }

  /// The ids of the flows that are shipped, sorted.
  package static let flowIDs: [String] = {
    let path = project.appending(path: "Content/flows").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []  // an empty list fails a test
    return names.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// A file of `Tests/Fixtures`.
  package static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: fixtures.appending(path: path))))
  }
}

import Foundation

/// The files of the repository that say something in words, for tests that compare what they say.
package enum ProjectFiles {
  package struct File: Sendable {
    /// From the root of the repository.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    /// The folder that the file is in, from the root; empty for the root itself.
    package var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
  }

  /// A file whose bytes are no text, and no picture either.
  struct NoText: Error {
    let path: String
  }

  /// What tests look through: folders with all that is in them, and single files.
  private static let places = [
    "Sources", "Tests", "Content", "Templates", "docs", "script", ".ci", "README.md", "CHANGELOG.md",
    "CONTRIBUTING.md", "Package.swift",
  ]

  /// Every file in these places but for pictures, sorted by path.
  package static func all() throws -> [File] {
    try places.flatMap(paths).sorted().compactMap { path in
      let bytes = try Data(contentsOf: TestFiles.project.appending(path: path))
      if let text = String(data: bytes, encoding: .utf8) { return File(path: path, text: text) }
      guard path.hasSuffix(".png") else { throw NoText(path: path) }
      return nil
    }
  }

  package static func text(of path: String) throws -> String {
    try String(contentsOf: TestFiles.project.appending(path: path), encoding: .utf8)
  }

  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: TestFiles.project.appending(path: path).path)
  }

  /// The files in a folder, however deep, or the file itself.
  private static func paths(in place: String) throws -> [String] {
    guard try isFolder(place) else { return [place] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: TestFiles.project.appending(path: place).path)
    return try names.map { "\(place)/\($0)" }.filter { try !isFolder($0) }
  }

  private static func isFolder(_ path: String) throws -> Bool {
    try TestFiles.project.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
  }
}

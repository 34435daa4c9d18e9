package import FlowReading
import Foundation

/// The project that this repository ships, in a state that a test makes of it: with words replaced in single files.
package struct ChangedProject {
  private var files: [String: String]

  private struct MissingWords: Error {
    let words: String
    let path: String
  }

  package init() {
    var diagnostics: [Diagnostic] = []
    files = Dictionary(
      uniqueKeysWithValues: ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
        .filter { $0.path.hasPrefix("Content/") }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// What stands in a file.
  package func text(_ path: String) -> String? { files[path] }

  /// Throws when the file has no such words, so that no test passes for want of its change.
  package func replacing(_ words: String, with others: String, in path: String) throws -> ChangedProject {
    guard let text = files[path], text.contains(words) else { throw MissingWords(words: words, path: path) }
    var changed = self
    changed.files[path] = text.replacing(words, with: others)
    return changed
  }

  package func removing(_ path: String) -> ChangedProject {
    var changed = self
    changed.files[path] = nil
    return changed
  }

  package var sources: ProjectSources {
    ProjectSources(
      files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: [UInt8]($0.value.utf8)) })
  }
}

package import FlowReading
import Foundation

/// The content of this repository in another state, which a test makes by replacing words in files and removing files.
package struct ChangedProject {
  private var files: [String: String]

  package init() {
    var diagnostics: [Diagnostic] = []
    files = Dictionary(
      uniqueKeysWithValues: ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics)
        .filter { $0.path.hasPrefix("Content/") }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The text of a file; nil when there is no such file.
  package func text(_ path: String) -> String? { files[path] }

  /// The project with words of a file replaced. Throws when the file does not have them, so that no test passes because
  /// nothing was changed.
  package func replacing(_ words: String, with others: String, in path: String) throws -> ChangedProject {
    guard let text = files[path], text.contains(words) else { throw MissingWords(words: "\(words) in \(path)") }
    var changed = self
    changed.files[path] = text.replacing(words, with: others)
    return changed
  }

  /// The project with another file, or another text in a file.
  package func writing(_ text: String, to path: String) -> ChangedProject {
    var changed = self
    changed.files[path] = text
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

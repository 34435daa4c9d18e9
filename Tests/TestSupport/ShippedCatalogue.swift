package import FlowReading
import Foundation

/// The catalogue of this repository, with words that a test replaces.
package struct ShippedCatalogue {
  package private(set) var texts: [(path: String, text: String)]

  package init() throws {
    let root = TestFiles.project
    texts = try ["Content/model", "Content/locales"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
        .filter { $0.hasSuffix(".xml") }
        .map { ("\(folder)/\($0)", try String(contentsOf: root.appending(path: "\(folder)/\($0)"), encoding: .utf8)) }
    }
  }

  /// Replaces words everywhere in one file.
  package mutating func replace(_ words: String, with others: String, in path: String) {
    texts = texts.map { $0.path.hasSuffix(path) ? ($0.path, $0.text.replacing(words, with: others)) : $0 }
  }

  /// Removes a file.
  package mutating func remove(_ path: String) { texts.removeAll { $0.path.hasSuffix(path) } }

  /// The catalogue that the files have, and the diagnostics of reading them; the catalogue is nil when they have errors.
  package func read() -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let files = texts.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    return (CatalogueReader().read(files, diagnostics: &diagnostics), diagnostics)
  }
}

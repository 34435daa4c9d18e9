import FlowCompiler
import Foundation

/// The files of the catalogue that the project ships, with changes made to them.
struct ShippedCatalogue {
  private(set) var texts: [(path: String, text: String)]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    texts = try ["Content/model", "Content/locales"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
        .filter { $0.hasSuffix(".xml") }
        .map { ("\(folder)/\($0)", try String(contentsOf: root.appending(path: "\(folder)/\($0)"), encoding: .utf8)) }
    }
  }

  /// Replaces words everywhere in one file.
  mutating func replace(_ words: String, with others: String, in path: String) {
    texts = texts.map { $0.path.hasSuffix(path) ? ($0.path, $0.text.replacing(words, with: others)) : $0 }
  }

  mutating func remove(_ path: String) { texts.removeAll { $0.path.hasSuffix(path) } }

  func read() -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let files = texts.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    return (CatalogueReader().read(files, diagnostics: &diagnostics), diagnostics)
  }
}

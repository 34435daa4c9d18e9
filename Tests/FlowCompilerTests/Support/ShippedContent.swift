import BillingModel
import FlowCompiler
import Foundation

/// The project that this repository ships, with words replaced as a test wants.
struct ShippedContent {
  /// The text of the article.
  let flow: String
  private let sources: ProjectSources
  private static let flowPath = "Content/flows/remove-licences.xml"
  private static let italianPath = "Content/translations/it/remove-licences.xlf"

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: root, diagnostics: &diagnostics)
    guard let flow = files.first(where: { $0.path == ShippedContent.flowPath }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    self.flow = String(decoding: flow.bytes, as: UTF8.self)
    self.files = files
    sources = ProjectSources(files)
  }

  private let files: [SourceFile]

  /// What the tool says of the content with these replacements, from reading to walking. Of the Italian only what its
  /// own words make wrong: a change of the flow makes every changed unit stale.
  func verified(
    flow replacements: [(String, String)] = [], italian: [(String, String)] = []
  ) throws -> [Diagnostic] {
    let changed = try files.map { file in
      switch file.path {
      case ShippedContent.flowPath: try file.replacing(replacements)
      case ShippedContent.italianPath: try file.replacing(italian)
      default: file
      }
    }
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(ProjectSources(changed), diagnostics: &diagnostics)
    _ = pipeline?.verify(diagnostics: &diagnostics)
    return diagnostics
  }

  /// The whole site of the content as it is.
  func built(on date: Day) throws -> (site: Site?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = Pipeline(sources, diagnostics: &diagnostics)?.build(on: date, diagnostics: &diagnostics)
    return (site, diagnostics)
  }
}

extension SourceFile {
  /// The file with words replaced; throws when it does not have them, so that no test passes for want of its mistake.
  fileprivate func replacing(_ replacements: [(String, String)]) throws -> SourceFile {
    var text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in replacements {
      guard text.contains(old) else { throw MissingWords(words: old) }
      text = text.replacing(old, with: new)
    }
    return SourceFile(path: path, bytes: Array(text.utf8))
  }
}

private struct MissingWords: Error {
  let words: String
}

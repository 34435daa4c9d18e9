package import Foundation

/// Every file of a project, read.
package struct ProjectSources: Sendable {
  /// `Content/model/*.xml` and `Content/locales/*.xml`.
  package let catalogue: [SourceFile]
  /// `Content/flows/*.xml`, by the id that the file's name gives.
  package let flows: [(id: String, file: SourceFile)]
  /// `Content/fragments/*.xml`, by the id that the file's name gives.
  package let fragments: [(id: String, file: SourceFile)]
  /// `Content/translations/<language>/<flow>.xlf`, and in `fragments` beside them those of fragments.
  package let translations: [SourceFile]
  /// `Content/known.xml`, if there is one.
  package let known: SourceFile?
  /// `Content/survivors.xml`, if there is one.
  package let survivors: SourceFile?
  /// `Templates/*.mustache`.
  package let templates: [SourceFile]
  /// `Templates/assets/…`, by name.
  package let assets: [(name: String, file: SourceFile)]

  /// Sorts files by the folder that they lie in.
  package init(_ files: [SourceFile]) {
    func under(_ folder: String, _ suffix: String = "") -> [SourceFile] {
      files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(suffix) }
    }
    catalogue = under("Content/model/", ".xml") + under("Content/locales/", ".xml")
    flows = under("Content/flows/", ".xml").map { ($0.name, $0) }
    fragments = under("Content/fragments/", ".xml").map { ($0.name, $0) }
    translations = under("Content/translations/", ".xlf")
    known = files.first { $0.path == "Content/known.xml" }
    survivors = files.first { $0.path == "Content/survivors.xml" }
    templates = under("Templates/", ".mustache")
    assets = under("Templates/assets/").map { (String($0.path.dropFirst("Templates/assets/".count)), $0) }
  }

  /// Reads a project's folder; what cannot be read is a diagnostic.
  package init(folder: URL, diagnostics: inout [Diagnostic]) {
    self.init(ProjectSources.files(in: folder, diagnostics: &diagnostics))
  }

  /// The files of a project, by their paths.
  package static func files(in folder: URL, diagnostics: inout [Diagnostic]) -> [SourceFile] {
    let source = SourceFolder(folder)
    return source.files(under: "Content", endingIn: ".xml", diagnostics: &diagnostics)
      + source.files(under: "Content/translations", endingIn: ".xlf", diagnostics: &diagnostics)
      + source.files(under: "Templates", endingIn: "", diagnostics: &diagnostics)
  }

  /// The translation file of that path, if there is one.
  func translation(at path: String) -> SourceFile? { translations.first { $0.path == path } }
}

extension SourceFile {
  /// The file's name without its ending.
  fileprivate var name: String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }
}

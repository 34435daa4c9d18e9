package import Foundation

/// The files of a project, which have been read.
package struct ProjectSources: Sendable {
  /// `passo.xml`, if there is one.
  package let settings: SourceFile?
  /// `Content/model/*.xml` and `Content/locales/*.xml`.
  package let catalogue: [SourceFile]
  /// `Content/flows/*.xml`, by the id that the file's name gives.
  package let flows: [(id: String, file: SourceFile)]
  /// `Content/fragments/*.xml`, by the id that the file's name gives.
  package let fragments: [(id: String, file: SourceFile)]
  /// `Content/translations/<language>/<flow>.xlf`, and `Content/translations/<language>/fragments/<fragment>.xlf`.
  package let translations: [SourceFile]
  /// `Content/sentences/<language>/<flow>.xml` and its like.
  package let sentences: [SourceFile]
  /// `Content/known.xml`, if there is one.
  package let known: SourceFile?
  /// `Content/survivors.xml`, if there is one.
  package let survivors: SourceFile?
  /// `Templates/*.mustache`.
  package let templates: [SourceFile]
  /// `Templates/assets/…`, by the path inside that folder.
  package let assets: [(name: String, file: SourceFile)]

  /// The paths of the files, in the order in which they were read.
  package let paths: [String]

  /// Sorts files by the folder that they are in.
  package init(_ files: [SourceFile]) {
    func under(_ folder: String, _ suffix: String = "") -> [SourceFile] {
      files.filter { ProjectLayout.isFile($0.path, in: folder) && $0.path.hasSuffix(suffix) }
    }
    paths = files.map(\.path)
    settings = files.first { $0.path == ProjectLayout.settings }
    catalogue = under(ProjectLayout.model, ".xml") + under(ProjectLayout.locales, ".xml")
    flows = under(ProjectLayout.flows, ".xml").map { ($0.name, $0) }
    fragments = under(ProjectLayout.fragments, ".xml").map { ($0.name, $0) }
    translations = under(ProjectLayout.translations, ".xlf")
    sentences = under(ProjectLayout.sentences, ".xml")
    known = files.first { $0.path == ProjectLayout.known }
    survivors = files.first { $0.path == ProjectLayout.survivors }
    templates = under(ProjectLayout.templates, ".mustache")
    assets = under(ProjectLayout.assets).map { (String($0.path.dropFirst(ProjectLayout.assets.count + 1)), $0) }
  }

  /// Reads a project's folder. A file that cannot be read is reported.
  package init(folder: URL, diagnostics: inout [Diagnostic]) {
    self.init(ProjectSources.files(in: folder, diagnostics: &diagnostics))
  }

  /// The files of a project's folder that belong to the project.
  package static func files(in folder: URL, diagnostics: inout [Diagnostic]) -> [SourceFile] {
    let source = SourceFolder(folder)
    return [source.optionalFile(ProjectLayout.settings, diagnostics: &diagnostics)].compactMap(\.self)
      + source.files(under: ProjectLayout.content, endingIn: ".xml", diagnostics: &diagnostics)
      + source.files(under: ProjectLayout.translations, endingIn: ".xlf", diagnostics: &diagnostics)
      + source.files(under: ProjectLayout.templates, endingIn: "", diagnostics: &diagnostics)
  }

  /// The translation file of that path, if there is one.
  package func translation(at path: String) -> SourceFile? { translations.first { $0.path == path } }
}

extension SourceFile {
  /// The file's name without its ending.
  fileprivate var name: String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }
}

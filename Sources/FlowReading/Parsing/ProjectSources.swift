import FileWriting
package import Foundation

/// The files of a project. Those of articles are read when somebody asks for their bytes.
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
  private let translationsByPath: [String: SourceFile]
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

  /// All files, in the order in which they were found.
  package let files: [SourceFile]
  /// A diagnostic for each file or folder that is there and could not be read.
  package let unreadable: [Diagnostic]

  /// Sorts files by the folder that they are in.
  package init(_ files: [SourceFile], unreadable: [Diagnostic] = []) {
    func under(_ folder: String, _ suffix: String = "") -> [SourceFile] {
      files.filter { ProjectLayout.isFile($0.path, in: folder) && $0.path.hasSuffix(suffix) }
    }
    self.files = files
    self.unreadable = unreadable
    settings = files.first { $0.path == ProjectLayout.settings }
    catalogue = under(ProjectLayout.model, ".xml") + under(ProjectLayout.locales, ".xml")
    flows = under(ProjectLayout.flows, ".xml").map { (ProjectLayout.id(at: $0.path), $0) }
    fragments = under(ProjectLayout.fragments, ".xml").map { (ProjectLayout.id(at: $0.path), $0) }
    translations = under(ProjectLayout.translations, ".xlf")
    translationsByPath = Dictionary(translations.map { ($0.path, $0) }) { first, _ in first }
    sentences = under(ProjectLayout.sentences, ".xml")
    known = files.first { $0.path == ProjectLayout.known }
    survivors = files.first { $0.path == ProjectLayout.survivors }
    templates = under(ProjectLayout.templates, ".mustache")
    assets = under(ProjectLayout.assets).map { (String($0.path.dropFirst(ProjectLayout.assets.count + 1)), $0) }
  }

  /// Reads a project's folder. A file that cannot be read is reported.
  package init(folder: URL, diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    self.init(ProjectSources.files(in: folder, diagnostics: &found), unreadable: found)
    diagnostics += found
  }

  /// The files of a project's folder that belong to the project.
  package static func files(in folder: URL, diagnostics: inout [Diagnostic]) -> [SourceFile] {
    let source = SourceFolder(folder)
    // A folder that is a link is found where it is listed, too.
    var found: [Diagnostic] = []
    defer { diagnostics += found.withoutRepetitions }
    for folder in ProjectLayout.folders { source.checkFolder(folder, diagnostics: &found) }
    let content = source.entries(under: ProjectLayout.content, readEndingIn: [".xml", ".xlf"], diagnostics: &found)
    let templates = source.entries(under: ProjectLayout.templates, readEndingIn: [], diagnostics: &found)
    let paths = (content + templates).map(\.path)
    let misnamed = MisnamedFiles(paths: paths).diagnostics
    found += misnamed + UnreadFiles(paths: paths, misnamed: Set(misnamed.compactMap(\.path))).diagnostics
    found += ReservedNames(paths).diagnostics
    let translations = content.filter { ProjectLayout.isFile($0.path, in: ProjectLayout.translations) }
    let xml = content.filter { $0.path.hasSuffix(".xml") } + translations.filter { $0.path.hasSuffix(".xlf") }
    let files =
      [source.optionalFile(ProjectLayout.settings, diagnostics: &found)].compactMap(\.self)
      + (xml + templates).compactMap { source.file($0, diagnostics: &found) }
    return files.filter { file in
      // There may be very many articles, and a run about one has no use for the others. All else is read by each.
      if ProjectLayout.articleFolders.contains(where: { ProjectLayout.isFile(file.path, in: $0) }) { return true }
      if !file.isReadable { found.append(.unreadable(file.path)) }
      return file.isReadable
    }
  }

  /// The paths of all files.
  package var paths: [String] { files.map(\.path) }

  /// The translation file of that path, if there is one.
  package func translation(at path: String) -> SourceFile? { translationsByPath[path] }

  /// Why a file could not be read, or a folder that it is in; nil when nothing is in the way.
  package func obstacle(at path: String) -> Diagnostic? {
    unreadable.first { $0.path == path || ProjectLayout.isFile(path, in: $0.path) }
  }

  /// Whether something in a folder could not be read, so that it is not known what the folder has.
  package func hasUnreadableFile(in folder: String) -> Bool {
    obstacle(at: folder) != nil || unreadable.contains { ProjectLayout.isFile($0.path, in: folder) }
  }
}

import ArgumentParser
import FlowReading
import Foundation

/// Reads an earlier state of a project: another folder, or the project's folder at a revision of git.
struct EarlierProject {
  private let name: String
  private let folder: URL

  /// Takes the name of a folder, or of a revision of the repository that contains the project's folder. A name of both
  /// means the folder.
  init(_ name: String, of folder: URL) {
    self.name = name
    self.folder = folder
  }

  /// The files of the earlier state. Neither the work tree nor the repository is written to.
  func sources() throws -> ProjectSources {
    let other = URL(filePath: name, directoryHint: .isDirectory)
    let values = try? other.resourceValues(forKeys: [.isDirectoryKey])  // nil: there is no such folder
    guard !name.isEmpty, values?.isDirectory == true else { return try sourcesOfRevision() }
    guard FileManager.default.fileExists(atPath: other.appending(path: ProjectLayout.content).path) else {
      // No branch begins with a slash or a dot, or ends in a slash.
      let isPath = name.hasPrefix("/") || name.hasPrefix(".") || name.hasSuffix("/")
      throw ValidationError(
        "“\(name)” is no project: it has no folder \(ProjectLayout.content)."
          + (isPath ? "" : " A revision of the same name is refs/heads/\(name)."))
    }
    var diagnostics: [Diagnostic] = []
    return ProjectSources(folder: other, diagnostics: &diagnostics)
  }

  private func sourcesOfRevision() throws -> ProjectSources {
    let repository = GitRepository(folder: folder)
    guard let commit = try repository.commit(of: name) else {
      throw ValidationError("“\(name)” is neither a folder nor a revision of the git repository of \(folder.path).")
    }
    let files = try repository.files(
      at: commit, under: [ProjectLayout.settings, ProjectLayout.content, ProjectLayout.templates])
    guard files.contains(where: { ProjectLayout.isFile($0.path, in: ProjectLayout.content) }) else {
      throw ValidationError("At “\(name)”, \(folder.path) has no folder \(ProjectLayout.content).")
    }
    return ProjectSources(files.filter(isSource).map { SourceFile(path: $0.path, bytes: $0.bytes) })
  }

  /// Whether the file is one that is also read from a folder.
  private func isSource(_ file: GitRepository.File) -> Bool {
    let isHidden = file.path.split(separator: "/").contains { $0.hasPrefix(".") }
    guard !isHidden else { return false }
    return ProjectLayout.isFile(file.path, in: ProjectLayout.templates) || file.path.hasSuffix(".xml")
      || ProjectLayout.isFile(file.path, in: ProjectLayout.translations) && file.path.hasSuffix(".xlf")
  }
}

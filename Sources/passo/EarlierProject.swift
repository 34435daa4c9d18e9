import ArgumentParser
import FlowCompiler
import Foundation

/// An earlier state of a project: another folder, or what git has of the project's folder at a revision.
struct EarlierProject {
  private let name: String
  private let folder: URL

  /// Takes the name of a folder, or else of a revision of the repository that the project's folder is in.
  init(_ name: String, of folder: URL) {
    self.name = name
    self.folder = folder
  }

  /// Reads it; neither the work tree nor the repository is written to.
  func sources() throws -> ProjectSources {
    let other = URL(filePath: name, directoryHint: .isDirectory)
    let values = try? other.resourceValues(forKeys: [.isDirectoryKey])  // nil: there is no such folder
    guard !name.isEmpty, values?.isDirectory == true else { return try sourcesOfRevision() }
    guard FileManager.default.fileExists(atPath: other.appending(path: "Content").path) else {
      throw ValidationError(
        "“\(name)” is no project: it has no folder Content. A revision of the same name is refs/heads/\(name).")
    }
    var diagnostics: [Diagnostic] = []
    return ProjectSources(folder: other, diagnostics: &diagnostics)
  }

  private func sourcesOfRevision() throws -> ProjectSources {
    let repository = GitRepository(folder: folder)
    guard let commit = try repository.commit(of: name) else {
      throw ValidationError("“\(name)” is neither a folder nor a revision of the git repository of \(folder.path).")
    }
    let files = try repository.files(at: commit, under: ["Content", "Templates"])
    guard files.contains(where: { $0.path.hasPrefix("Content/") }) else {
      throw ValidationError("At “\(name)”, \(folder.path) has no folder Content.")
    }
    return ProjectSources(files.filter(isSource).map { SourceFile(path: $0.path, bytes: $0.bytes) })
  }

  /// The same files that are read from a folder.
  private func isSource(_ file: GitRepository.File) -> Bool {
    let isHidden = file.path.split(separator: "/").contains { $0.hasPrefix(".") }
    guard !isHidden else { return false }
    return file.path.hasPrefix("Templates/") || file.path.hasSuffix(".xml")
      || file.path.hasPrefix("Content/translations/") && file.path.hasSuffix(".xlf")
  }
}

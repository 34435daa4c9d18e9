import Foundation

/// The path of a project's file that an argument names.
struct ArgumentPath {
  private let project: URL
  private let paths: Set<String>

  /// - Parameters:
  ///   - paths: the files of the project, from its folder.
  ///   - project: the project's folder.
  init(among paths: [String], of project: URL) {
    self.paths = Set(paths)
    self.project = project
  }

  /// The file that a name leads to: from the current folder, or where nothing is there, from the project's. Nil when that
  /// is no file of the project, be there another with the same last part.
  func path(of name: String) -> String? {
    let location = URL(filePath: name)
    guard !name.isEmpty, FileManager.default.fileExists(atPath: location.path) else {
      return paths.contains(name) ? name : nil
    }
    let (file, root) = (ArgumentPath.name(of: location), ArgumentPath.name(of: project) + "/")
    guard file.hasPrefix(root) else { return nil }
    let path = String(file.dropFirst(root.count))
    return paths.contains(path) ? path : nil
  }

  /// The name on the disk without links.
  private static func name(of location: URL) -> String {
    let name = location.standardizedFileURL.resolvingSymlinksInPath().path
    return name.hasSuffix("/") ? String(name.dropLast()) : name
  }
}

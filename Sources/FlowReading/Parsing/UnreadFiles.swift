/// Finds files among those of the project that nothing reads: of another kind than those of their folder, or in a folder that
/// the project does not have. Whoever wrote them believes that they are on the pages.
struct UnreadFiles {
  let paths: [String]
  /// The files whose names are reported for how they end.
  let misnamed: Set<String>

  /// One diagnostic for a folder that the project does not have, and one for each file elsewhere.
  var diagnostics: [Diagnostic] {
    var folders: Set<String> = []
    return paths.compactMap { path in
      guard !misnamed.contains(path) else { return nil }
      if let folder = unknownFolder(of: path) {
        return folders.insert(folder).inserted ? .unknownFolder(folder, guess: UnreadFiles.guess(folder)) : nil
      }
      return isRead(path) ? nil : .unread(path)
    }
  }

  /// A folder directly in that of the content which is none of its folders; nil where the file is in none such.
  private func unknownFolder(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == ProjectLayout.content else { return nil }
    let folder = "\(parts[0])/\(parts[1])"
    return ProjectLayout.folders.contains(folder) ? nil : folder
  }

  private func isRead(_ path: String) -> Bool {
    // What stands in the place of a folder is reported as that.
    if ProjectLayout.folders.contains(path) { return true }
    if ProjectLayout.isFile(path, in: ProjectLayout.assets) { return true }
    if ProjectLayout.isFile(path, in: ProjectLayout.templates) { return path.hasSuffix(".mustache") }
    if ProjectLayout.isFile(path, in: ProjectLayout.translations) { return path.hasSuffix(".xlf") }
    if ProjectLayout.folders.contains(where: { ProjectLayout.isFile(path, in: $0) }) { return path.hasSuffix(".xml") }
    // Editors read the schemas.
    return [ProjectLayout.known, ProjectLayout.survivors].contains(path) || path.hasSuffix(".xsd")
  }

  /// The folder that is probably meant.
  private static func guess(_ folder: String) -> String? {
    func name(_ folder: String) -> String { String(folder.dropFirst(ProjectLayout.content.count + 1)) }
    let (wanted, names) = (name(folder), ProjectLayout.folders.map(name))
    let guess =
      names.first { $0.lowercased() == wanted.lowercased() } ?? SpellingGuess(among: names).nearest(to: wanted)
    return guess.map { ProjectLayout.content + "/" + $0 }
  }
}

extension Diagnostic {
  fileprivate static func unread(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnread, path: path, "Nothing reads this file.",
      help: "Move it out of the folder, or to where files of its kind are read; or delete it.")
  }

  fileprivate static func unknownFolder(_ folder: String, guess: String?) -> Diagnostic {
    let names = list(ProjectLayout.folders.map { String($0.dropFirst(ProjectLayout.content.count + 1)) })
    return Diagnostic(
      .fileUnread, path: folder, "Nothing reads this folder.",
      help: guess.map { "Rename it to \($0)." }
        ?? "Move it out of \(ProjectLayout.content), whose folders are \(names.replacing(" or ", with: " and ")).")
  }
}

/// Finds files that would belong to the project if their names ended otherwise: with small letters, or as those of their
/// folder do. Nobody would read them, and nobody would say so.
struct MisnamedFiles {
  let paths: [String]

  /// The endings that people give such files, and how they have to end.
  private static let kinds: [(folder: String, ending: String, others: [String])] = [
    (ProjectLayout.translations, ".xlf", [".xliff", ".xml"]),
    (ProjectLayout.content, ".xml", []),
    (ProjectLayout.templates, ".mustache", []),
  ]

  var diagnostics: [Diagnostic] { paths.compactMap { path in rightName(of: path).map { .misnamed(path, $0) } } }

  /// The path that the file should have; nil where its name is right, or where it is another kind of file.
  private func rightName(of path: String) -> String? {
    let name = path.lowercased()
    guard let kind = MisnamedFiles.kinds.first(where: { ProjectLayout.isFile(path, in: $0.folder) }) else { return nil }
    for ending in [kind.ending] + kind.others where name.hasSuffix(ending) {
      let right = path.dropLast(ending.count) + kind.ending
      return right == path ? nil : String(right)
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func misnamed(_ path: String, _ right: String) -> Diagnostic {
    Diagnostic(
      .fileMisnamed, path: path, "Nothing reads this file, because of how its name ends.",
      help: "Rename it to \(right), or move it out of the folder.")
  }
}

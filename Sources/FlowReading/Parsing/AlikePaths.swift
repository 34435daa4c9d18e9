/// Finds paths of which some file systems take two for one: those of macOS and Windows do not tell capital letters from
/// small ones, nor the two ways in which an accented letter is put together.
package struct AlikePaths {
  /// Each path or folder that is spelt otherwise than an earlier one, and the earlier spelling.
  package let pairs: [(path: String, first: String)]

  /// Compares the paths, in their order, and the folders that they lead through.
  package init(_ paths: [String]) {
    var spellings: [String: String] = [:]
    var found: [String: String] = [:]
    for path in paths {
      var parts: [Substring] = []
      for part in path.split(separator: "/") {
        parts.append(part)
        let name = parts.joined(separator: "/")
        // Strings are equal when their letters are, however these are put together.
        let first = spellings[name.lowercased(), default: name]
        spellings[name.lowercased()] = first
        guard !first.utf8.elementsEqual(name.utf8) else { continue }
        found[name] = first
        break
      }
    }
    pairs = found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (path: $0.key, first: $0.value) }
  }

  /// The diagnostics for the files of a project.
  package var diagnostics: [Diagnostic] {
    pairs.map { pair in
      Diagnostic(
        .pathTwice, path: pair.path, "Some file systems take this name and \(pair.first) for one.",
        help: "Rename one of them, so that not only capital letters and accents tell them apart.")
    }
  }
}

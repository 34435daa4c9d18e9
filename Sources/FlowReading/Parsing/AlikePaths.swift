/// Finds paths of which some file systems take two for one: those of macOS and Windows do not tell capital letters from
/// small ones, nor the two ways in which an accented letter is put together.
package struct AlikePaths {
  /// Each path or folder that is spelt otherwise than an earlier one, and the earlier spelling.
  package let pairs: [(path: String, first: String)]

  /// Compares the paths, in their order, and the folders that they lead through.
  package init(_ paths: [String]) {
    var spellings: [String: String] = [:]
    var found: [String: String] = [:]
    // The folder of the last path, which need not be compared again for the next one in it.
    var lastFolder: Substring = ""
    for path in paths {
      let folder = path.prefix(upTo: path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)
      if !folder.isEmpty, folder.utf8.elementsEqual(lastFolder.utf8) {
        if let first = AlikePaths.other(path, &spellings) { found[path] = first }
        continue
      }
      var parts: [Substring] = []
      for part in path.split(separator: "/") {
        parts.append(part)
        let name = parts.joined(separator: "/")
        if let first = AlikePaths.other(name, &spellings) {
          found[name] = first
          break
        }
        if name.utf8.count == folder.utf8.count { lastFolder = folder }
      }
    }
    pairs = found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (path: $0.key, first: $0.value) }
  }

  /// An earlier spelling of a name; nil when it is spelt so, or comes for the first time.
  private static func other(_ name: String, _ spellings: inout [String: String]) -> String? {
    // Strings are equal when their letters are, however these are put together.
    let key = name.lowercased()
    guard let first = spellings[key] else {
      spellings[key] = name
      return nil
    }
    return first.utf8.elementsEqual(name.utf8) ? nil : first
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

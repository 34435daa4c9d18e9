import TestSupport

/// The documents that a file names: everything in it that ends in `.md`, but for addresses.
enum DocumentReferences {
  /// Names in `file` that lead to no document, from the folder of the file or from the root of the repository.
  static func broken(in file: ProjectFiles.File, isFile: (String) -> Bool) -> [String] {
    guard file.text.contains(".md") else { return [] }
    return file.text.matches(of: /[\w.\/-]*\w\.md\b/).map { String($0.0) }.filter { name in
      // `https:` stands before it.
      if name.hasPrefix("//") { return false }
      let beside = file.folder.isEmpty ? name : "\(file.folder)/\(name)"
      return !isFile(name) && !isFile(beside)
    }
  }
}

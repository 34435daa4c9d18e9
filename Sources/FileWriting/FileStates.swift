/// The states of files and folders in a folder, by their paths in it. Hidden ones are left out.
package struct FileStates: Sendable, Hashable {
  package private(set) var states: [String: FileState] = [:]

  /// No files.
  package init() {}

  /// The states of files, and of all files that are in folders, by their names in a folder. One that is not there has no
  /// state. Throws where it cannot be seen what there is.
  package init(of names: [String], in folder: String) throws(FileError) {
    let folder = try OpenFolder(folder)
    for name in names {
      if let entry = try folder.entry(name) { try add(name, entry.kind, at: name, in: folder) }
    }
  }

  private mutating func add(
    _ name: String, _ kind: FolderEntry.Kind, at path: String, in folder: OpenFolder
  ) throws(FileError) {
    if kind == .folder {
      guard let inner = try folder.folder(name) else { return }
      states[path] = .folder
      for (name, kind) in try inner.kinds() where !name.utf8.starts(with: ".".utf8) {
        try add(name, kind, at: "\(path)/\(name)", in: inner)
      }
    } else if let entry = try folder.entry(name) {
      // What is read of a link is what it leads to, and whether it is read depends on where that is.
      let target = kind == .link ? (path: folder.target(of: name), entry: folder.entry(behind: name)) : nil
      add(FileState(entry, target: target), at: path)
    }
  }

  /// The same with the state of one more file, if there is one.
  package func adding(_ state: FileState?, at path: String) -> FileStates {
    var all = self
    all.states[path] = state
    return all
  }

  /// Adds one file that was looked at.
  mutating func add(_ state: FileState, at path: String) { states[path] = state }
}

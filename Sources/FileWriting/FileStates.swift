/// What the disk says of files without reading them: which there are, how large they are, and when they were changed. As
/// long as it says the same, they are the same.
package struct FileStates: Sendable, Hashable {
  /// A line for each file, link and folder.
  package private(set) var bytes: [UInt8] = []
  /// When the last of them was changed, in nanoseconds since 1970.
  private var newest = 0

  /// No files.
  init() {}

  /// The states of files, and of all that is in folders, by their names in a folder. One that is not there is one that
  /// has no state. Throws where it cannot be seen what there is.
  package init(of names: [String], in folder: String) throws(FileError) {
    let folder = try OpenFolder(folder)
    for name in names { try add(name, at: name, in: folder) }
  }

  /// Whether a change after `moment` would be seen: the clock of the disk has moved on since the last change. `moment` is
  /// in nanoseconds since 1970.
  package func isSettled(at moment: Int) -> Bool {
    // The clock of a disk stands still for up to ten milliseconds, or for two seconds where it knows no fractions.
    newest + (newest.isMultiple(of: 1_000_000_000) ? 2_000_000_000 : 20_000_000) <= moment
  }

  private mutating func add(_ name: String, at path: String, in folder: OpenFolder) throws(FileError) {
    guard let entry = try folder.entry(name) else { return }
    add(entry, at: path)
    switch entry.kind {
    case .folder:
      guard let inner = try folder.folder(name) else { return }
      for name in try inner.names().sorted() { try add(name, at: "\(path)/\(name)", in: inner) }
    case .link:
      // What is read is what it leads to.
      if let target = folder.entry(behind: name) { add(target, at: path) }
    case .file, .other: break
    }
  }

  /// Adds one file that was looked at.
  mutating func add(_ entry: FolderEntry, at path: String) {
    let line = "\(entry.kind) \(entry.size) \(entry.disk) \(entry.number) \(entry.changed) \(path)\n"
    bytes += Array(line.utf8)
    newest = max(newest, entry.changed)
  }
}

/// What the disk says of a file without reading it: how large it is, and when it was changed. As long as it says the same,
/// it is the same file with the same bytes.
package struct FileState: Sendable, Hashable {
  /// What it says, in words and numbers between blanks.
  package let text: String
  /// When the file was changed last, in nanoseconds since 1970.
  private let changed: Int

  /// The state of a folder that is there. What is in it has states of its own.
  static let folder = FileState(text: FolderEntry.Kind.folder.rawValue, changed: 0)

  private init(text: String, changed: Int) {
    self.text = text
    self.changed = changed
  }

  /// The state of a file, or of a link and of what it leads to.
  init(_ entry: FolderEntry, target: (path: String, entry: FolderEntry?)? = nil) {
    let entries = [entry, target?.entry].compactMap(\.self)
    // Interpolation takes ten times as long, and there are very many files.
    let states = entries.map { entry in
      entry.kind.rawValue + " " + String(entry.size) + " " + String(entry.disk) + " " + String(entry.number) + " "
        + String(entry.changed)
    }
    text = (states + [target?.path].compactMap(\.self)).joined(separator: " ")
    changed = entries.map(\.changed).max() ?? 0
  }

  /// Whether a change after `moment` would be seen: the clock of the disk has moved on since the last change. `moment` is
  /// in nanoseconds since 1970.
  package func isSettled(at moment: Int) -> Bool {
    // The clock of a disk stands still for up to ten milliseconds, or for two seconds where it knows no fractions.
    changed + (changed.isMultiple(of: 1_000_000_000) ? 2_000_000_000 : 20_000_000) <= moment
  }
}

package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts pages on the disk: writes what changed, never half a file, and removes what an earlier build made and this
/// one does not.
package struct SiteWriter {
  /// What a build did to the disk.
  package struct Changes: Sendable, Hashable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0

    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  private let folder: URL
  /// Names the files of the last build, so that only those are ever removed.
  private static let listName = ".passo-files"

  /// - Parameter folder: the site's folder; made when it is not there.
  package init(folder: URL) { self.folder = folder }

  /// Writes the pages. Throws what the disk says.
  package func write(_ pages: [Page]) throws -> Changes {
    var changes = Changes()
    for page in pages.sorted(by: { $0.path < $1.path }) {
      if try write(Data(page.bytes), to: page.path) { changes.written += 1 } else { changes.unchanged += 1 }
    }
    let paths = Set(pages.map(\.path))
    for path in try lastPaths() where !paths.contains(path) && isOurs(path) {
      try FileManager.default.removeItem(at: folder.appending(path: path))
      changes.removed += 1
    }
    _ = try write(Data(paths.sorted().map { $0 + "\n" }.joined().utf8), to: SiteWriter.listName)
    return changes
  }

  /// What the list says that the last build wrote.
  private func lastPaths() throws -> [String] {
    let list = folder.appending(path: SiteWriter.listName)
    guard FileManager.default.fileExists(atPath: list.path) else { return [] }
    // Whoever wrote something else into the list, it names no file of ours.
    return String(decoding: try Data(contentsOf: list), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Whether a path may be removed: a file inside the site's folder. What leads outside, by its name or over a link, is
  /// not ours, whoever wrote it into the list, and we write neither folders nor links.
  private func isOurs(_ path: String) -> Bool {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { return false }
    let file = folder.appending(path: path)
    let root = folder.resolvingSymlinksInPath().path
    let parent = file.deletingLastPathComponent().resolvingSymlinksInPath().path
    guard parent == root || parent.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { return false }
    // nil: it is not there any more
    return (try? FileManager.default.attributesOfItem(atPath: file.path))?[.type] as? FileAttributeType == .typeRegular
  }

  /// Writes beside the file and moves it there, so that a reader sees the old file or the new one.
  /// - Returns: false when the file was already so.
  private func write(_ data: Data, to path: String) throws -> Bool {
    let file = folder.appending(path: path)
    if FileManager.default.contents(atPath: file.path) == data { return false }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let draft = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).new")
    do {
      try data.write(to: draft)
      // Foundation's own replacement calls fsync, which costs 3 ms a file; a site can be built again.
      guard unsafe rename(draft.path, file.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
      }
    } catch {
      try? FileManager.default.removeItem(at: draft)  // what went wrong before is what matters
      throw error
    }
    return true
  }
}

package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes pages to a folder. It writes only files that changed, always whole, and removes files that the build before made
/// and this build does not make.
package struct SiteWriter {
  /// How many files a build wrote, left as they were, and removed.
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
  /// The file that lists the files of the last build, and while a build writes, those of both. Only listed files are ever
  /// removed.
  private static let listName = ".passo-files"

  /// - Parameter folder: the site's folder; it is made when it does not exist.
  package init(folder: URL) { self.folder = folder }

  /// Writes the pages. Throws the errors of the file system, and before it writes anything a `SiteObstacle`.
  package func write(_ pages: [Page]) throws -> Changes {
    var changes = Changes()
    let paths = Set(pages.map(\.path))
    for path in paths.sorted() + [SiteWriter.listName] { try checkPlace(of: path) }
    let lastPaths = try lastPaths()
    // A build that does not come to its end has listed what it wrote, so that the next one removes it.
    try writeList(of: paths.union(lastPaths))
    for page in pages.sorted(by: { $0.path < $1.path }) {
      if try write(Data(page.bytes), to: page.path) { changes.written += 1 } else { changes.unchanged += 1 }
    }
    for path in lastPaths where !paths.contains(path) && mayRemove(path) {
      try FileManager.default.removeItem(at: folder.appending(path: path))
      changes.removed += 1
    }
    try writeList(of: paths)
    return changes
  }

  private func writeList(of paths: Set<String>) throws {
    _ = try write(Data(paths.sorted().map { $0 + "\n" }.joined().utf8), to: SiteWriter.listName)
  }

  /// Throws when a file cannot be written where it belongs: a folder stands there, or the way leads over a file or a link.
  private func checkPlace(of path: String) throws(SiteObstacle) {
    var location = folder
    for name in [""] + path.split(separator: "/").dropLast().map(String.init) {
      if !name.isEmpty { location.append(path: name) }
      switch type(of: location) {
      case nil: return
      case .typeDirectory?: continue
      // The folder of the site itself may be a link: whoever calls the writer has chosen it.
      case .typeSymbolicLink? where name.isEmpty: continue
      case .typeSymbolicLink?: throw SiteObstacle(path: location.path, reason: .link)
      case .some: throw SiteObstacle(path: location.path, reason: .file)
      }
    }
    let file = folder.appending(path: path)
    if type(of: file) == .typeDirectory { throw SiteObstacle(path: file.path, reason: .folder) }
  }

  /// What a file is, without following it if it is a link; nil when it is not there.
  private func type(of file: URL) -> FileAttributeType? {
    // It fails for what is not there. Of what cannot be looked at, writing it throws the reason.
    (try? FileManager.default.attributesOfItem(atPath: file.path))?[.type] as? FileAttributeType
  }

  /// The paths that the list of the last build names.
  private func lastPaths() throws -> [String] {
    let list = folder.appending(path: SiteWriter.listName)
    guard FileManager.default.fileExists(atPath: list.path) else { return [] }
    // Bytes that are not UTF-8 become replacement characters, and no file of the site has these in its path.
    return String(decoding: try Data(contentsOf: list), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Whether a path may be removed: it is a regular file inside the site's folder. The list may be forged, so a path that
  /// leads outside, by its name or over a symbolic link, is never removed. A build writes neither folders nor links.
  private func mayRemove(_ path: String) -> Bool {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { return false }
    let file = folder.appending(path: path)
    let root = folder.resolvingSymlinksInPath().path
    let parent = file.deletingLastPathComponent().resolvingSymlinksInPath().path
    guard parent == root || parent.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { return false }
    return type(of: file) == .typeRegular
  }

  /// Writes a new file beside the old one and moves it there, so that a reader sees the old file or the new one.
  /// - Returns: false when the file has this content already.
  private func write(_ data: Data, to path: String) throws -> Bool {
    let file = folder.appending(path: path)
    if type(of: file) != .typeSymbolicLink, FileManager.default.contents(atPath: file.path) == data { return false }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let draft = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).new")
    try? FileManager.default.removeItem(at: draft)  // of a stopped build; if it stays, writing throws
    do {
      try data.write(to: draft, options: .withoutOverwriting)
      // Foundation's replacement calls fsync, which takes 3 ms for each file. A lost site can be built again.
      guard unsafe rename(draft.path, file.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
      }
    } catch {
      try? FileManager.default.removeItem(at: draft)  // the first error is thrown
      throw error
    }
    return true
  }
}

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
    for path in try lastPaths() where !paths.contains(path) {
      let file = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      try FileManager.default.removeItem(at: file)
      changes.removed += 1
    }
    _ = try write(Data(paths.sorted().map { $0 + "\n" }.joined().utf8), to: SiteWriter.listName)
    return changes
  }

  /// What the last build wrote. Paths that lead outside are not ours, whoever wrote them into the list.
  private func lastPaths() throws -> [String] {
    let list = folder.appending(path: SiteWriter.listName)
    guard FileManager.default.fileExists(atPath: list.path) else { return [] }
    return try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
  }

  /// Writes beside the file and moves it there, so that a reader sees the old file or the new one.
  /// - Returns: false when the file was already so.
  private func write(_ data: Data, to path: String) throws -> Bool {
    let file = folder.appending(path: path)
    if FileManager.default.contents(atPath: file.path) == data { return false }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let draft = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).new")
    try data.write(to: draft)
    // Foundation's own replacement calls fsync, which costs 3 ms a file; a site can be built again.
    guard unsafe rename(draft.path, file.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
    }
    return true
  }
}

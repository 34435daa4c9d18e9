package import FileWriting
package import Foundation

/// Writes pages to a folder, all of them or none. Files that did not change are left as they are, and files that the run
/// before made and this one does not make are removed. No other run writes into the folder meanwhile.
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
  private let writer: FileWriter
  private let kind: PageFolderKind
  /// The paths that the list of the last run names. It may be forged.
  private let lastPaths: Set<String>

  /// Waits until no other run writes into the folder, and finishes what one that was stopped has left. The folder is made
  /// when it does not exist, and has pages of one kind only. `whileWaiting` is told who has it.
  package init(
    folder: URL, of kind: PageFolderKind = .site, whileWaiting: (LockOwner) throws -> Void = { _ in }
  ) throws {
    self.folder = folder
    self.kind = kind
    writer = try FileWriter(folder.path, whileWaiting: whileWaiting)
    // What is in the way is better known before the work than after it.
    try kind.check(folder, for: [])
    // Bytes that are not UTF-8 become replacement characters, and no file of the site has these in its path.
    let lines = try writer.contents(of: kind.listName)?.split(separator: UInt8(ascii: "\n")) ?? []
    lastPaths = Set(lines.map { String(decoding: $0, as: UTF8.self) })
  }

  /// How many files the last run has left here that are still there.
  package var lastCount: Int { lastPaths.count { writer.isFile($0) } }

  /// A page that the last run has left; nil when it has left none of that path.
  package func lastPage(_ path: String) throws -> Page? {
    guard lastPaths.contains(path) else { return nil }
    return try writer.contents(of: path).map { Page(path: path, bytes: $0) }
  }

  /// The files of the site by their paths, and the list of all, as they are on the disk. Throws where something is in the way
  /// of those that the last run has left.
  package func files(_ paths: [String]) throws -> DiskFiles {
    try kind.check(folder, for: lastPaths)
    let states = try writer.states(of: paths + [kind.listName])
    // nil: it is not as it was
    return DiskFiles(states) { [writer] path in try? writer.contents(of: path) }
  }

  /// The paths of the files that go when this site is written.
  package func removals(writing site: Site) -> [String] {
    lastPaths.subtracting(site.paths).filter { writer.isFile($0) }.sorted()
  }

  /// Writes these pages and no others.
  package func write(_ pages: [Page]) throws -> Changes { try write(Site(pages: pages)) }

  /// Writes the pages of a site; those that are kept stay. Throws, and has changed nothing, where one of them cannot be
  /// written.
  package func write(_ site: Site) throws -> Changes {
    let pages = site.pages
    let paths = Set(site.paths)
    try kind.check(folder, for: paths)
    let list = Page(path: kind.listName, bytes: Array(paths.sorted().map { $0 + "\n" }.joined().utf8))
    let new = try (pages.sorted { SiteWriter.place(of: $0) < SiteWriter.place(of: $1) } + [list]).filter {
      try !writer.has($0.bytes, at: $0.path)
    }
    let removed = removals(writing: site)
    try writer.write(new.map { FileChange($0.path, .write($0.bytes)) } + removed.map { FileChange($0, .remove) })
    let written = new.count { $0.path != kind.listName }
    return Changes(written: written, unchanged: paths.count - written, removed: removed.count)
  }

  /// What pages load comes before the pages, and what leads to them behind them.
  private static func place(of page: Page) -> (Int, String) {
    if page.path == SitePaths.root { return (3, page.path) }
    if page.path.hasSuffix("/" + SitePaths.root) { return (2, page.path) }
    return (SitePaths.isAsset(page.path) ? 0 : 1, page.path)
  }
}

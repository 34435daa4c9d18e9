import FlowPublishing
import Foundation
import TestSupport
import Testing

/// A site and a report never take each other's pages away.
@Suite struct PageFolderKindTests {
  private static let pages = ["index.html", "en/a.html"].map { Page(path: $0, bytes: Array($0.utf8)) }

  private func write(_ kind: PageFolderKind, into folder: URL) throws {
    _ = try SiteWriter(folder: folder, of: kind).write(Self.pages)
  }

  private func files(in folder: URL) -> [String] {
    (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test(arguments: [
    (PageFolderKind.site, "site", PageFolderKind.report, "site"), (.report, "site", .site, "site"),
    (.site, "site", .report, "site/en"), (.report, "site", .site, "site/en"), (.site, "site", .site, "site/en"),
    (.report, "site/en", .site, "site"), (.site, "site/en", .report, "site"), (.site, "site/en", .site, "site"),
    (.site, "site", .report, "link/en"),
  ])
  func aFolderWithOtherPagesIsRefused(
    first: PageFolderKind, folder: String, second: PageFolderKind, other: String
  ) throws {
    try withTemporaryFolder { root in
      try write(first, into: root.appending(path: folder))
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: "link").path, withDestinationPath: "site")
      let before = files(in: root)
      #expect(throws: PageFolderConflict.self) { try write(second, into: root.appending(path: other)) }
      #expect(files(in: root) == before)
    }
  }

  @Test func aFolderBesideTheOtherPagesIsNot() throws {
    try withTemporaryFolder { root in
      let site = root.appending(path: "site")
      try write(.site, into: site)
      try write(.report, into: site.appending(path: "report"))
      try write(.site, into: site)
      let names = files(in: site)
      #expect(names.contains("report/en/a.html") && names.contains("en/a.html"))
    }
  }
}

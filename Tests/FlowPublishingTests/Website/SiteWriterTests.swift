import FileWriting
import FlowPublishing
import Foundation
import TestSupport
import Testing

@Suite struct SiteWriterTests {
  private func page(_ path: String, _ text: String) -> Page { Page(path: path, bytes: Array(text.utf8)) }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The paths of every file and folder in a folder, also of hidden ones.
  private func names(in folder: URL) -> [String] {
    (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  private func exists(_ path: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  private func write(_ text: String, to path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test func writesEveryPageAndLeavesNothingElse() throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "a/site")
      let changes = try SiteWriter(folder: site).write([page("index.html", "root"), page("it/à.html", "è")])
      #expect(changes == .init(written: 2, unchanged: 0, removed: 0))
      #expect(names(in: site) == [".passo-files", "index.html", "it", "it/à.html"])
      #expect(try text("it/à.html", in: site) == "è")
    }
  }

  @Test func writesNothingThatIsAlreadyThere() throws {
    try withTemporaryFolder { folder in
      let pages = [page("index.html", "root"), page("en/a.html", "a"), page("en/b.html", "b")]
      _ = try SiteWriter(folder: folder).write(pages)
      let past = Date(timeIntervalSince1970: 1_000_000_000)
      let files = names(in: folder).filter { $0.hasSuffix("html") || $0.hasPrefix(".") }
      for name in files {
        try FileManager.default.setAttributes(
          [.modificationDate: past], ofItemAtPath: folder.appending(path: name).path)
      }
      let changes = try SiteWriter(folder: folder).write(pages.reversed())
      #expect(changes == .init(written: 0, unchanged: 3, removed: 0))
      #expect(files.count == 4)
      for name in files {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
        #expect(attributes[.modificationDate] as? Date == past, "\(name)")
      }
    }
  }

  @Test func writesOnlyWhatChanged() throws {
    try withTemporaryFolder { folder in
      _ = try SiteWriter(folder: folder).write([page("a.html", "1"), page("b.html", "1")])
      let changes = try SiteWriter(folder: folder).write([page("a.html", "1"), page("b.html", "2")])
      #expect(changes == .init(written: 1, unchanged: 1, removed: 0))
      #expect(try text("b.html", in: folder) == "2")
    }
  }

  @Test func removesWhatAnEarlierBuildMadeAndThisOneDoesNot() throws {
    try withTemporaryFolder { folder in
      _ = try SiteWriter(folder: folder).write([page("a.html", "a"), page("en/b.html", "b"), page("en/c.html", "c")])
      try write("mine", to: "en/notes.txt", in: folder)
      let changes = try SiteWriter(folder: folder).write([page("a.html", "a"), page("en/c.html", "c")])
      #expect(changes == .init(written: 0, unchanged: 2, removed: 1))
      #expect(names(in: folder) == [".passo-files", "a.html", "en", "en/c.html", "en/notes.txt"])
      #expect(try SiteWriter(folder: folder).write([page("a.html", "a")]).removed == 1)
      #expect(exists("en/notes.txt", in: folder))
    }
  }

  @Test func removesNothingWhereNoBuildWasBefore() throws {
    try withTemporaryFolder { folder in
      try write("mine", to: "thesis.txt", in: folder)
      try write("mine", to: "en/old.html", in: folder)
      #expect(try SiteWriter(folder: folder).write([page("index.html", "root")]).removed == 0)
      #expect(exists("thesis.txt", in: folder) && exists("en/old.html", in: folder))
    }
  }

  @Test func whatIsGoneAlreadyIsNotMissed() throws {
    try withTemporaryFolder { folder in
      _ = try SiteWriter(folder: folder).write([page("a.html", "a"), page("b.html", "b")])
      try FileManager.default.removeItem(at: folder.appending(path: "b.html"))
      #expect(try SiteWriter(folder: folder).write([page("a.html", "a")]).removed == 0)
    }
  }

  /// A list of files may be forged, and name files that no build made.
  @Test(arguments: [
    "../outside.txt", "en/../../outside.txt", "link/outside.txt", "link", "folder", "folder/", ".", "./", "en/..", "/",
    "OUTSIDE", "", "\u{0}", "\\", "file:outside.txt", "%2e%2e/outside.txt", "..\u{301}/outside.txt", "\u{FFFD}",
    ".git/config", "link/\u{301}../outside.txt",
  ])
  func aForgedListRemovesNothingThatIsNotAFileOfTheSite(line: String) throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      try write("precious", to: "outside.txt", in: folder)
      try write("precious", to: "elsewhere/outside.txt", in: folder)
      try write("precious", to: "site/folder/own.txt", in: folder)
      try write("precious", to: "site/.git/config", in: folder)
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: "link"), withDestinationURL: folder.appending(path: "elsewhere"))
      let forged = line.replacing("OUTSIDE", with: folder.appending(path: "outside.txt").path)
      try write("\(forged)\n\(forged)\n", to: "site/.passo-files", in: folder)
      #expect(try SiteWriter(folder: site).write([page("index.html", "root")]).removed == 0)
      #expect(exists("outside.txt", in: folder) && exists("elsewhere/outside.txt", in: folder))
      #expect(exists("site/folder/own.txt", in: folder) && exists("site/link", in: folder))
      #expect(exists("site/.git/config", in: folder))
      #expect(exists("site/index.html", in: folder))
    }
  }

  @Test func aListThatIsNotTextRemovesNothing() throws {
    try withTemporaryFolder { folder in
      try Data([0xFF, 0x0A, 0xC3, 0x0A, 0x00]).write(to: folder.appending(path: ".passo-files"))
      let changes = try SiteWriter(folder: folder).write([page("a.html", "a")])
      #expect(changes == .init(written: 1, unchanged: 0, removed: 0))
      #expect(try text(".passo-files", in: folder) == "a.html\n")
    }
  }

  @Test func aSiteBehindALinkIsStillTheSite() throws {
    try withTemporaryFolder { folder in
      try write("", to: "real/.keep", in: folder)
      let site = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(at: site, withDestinationURL: folder.appending(path: "real"))
      _ = try SiteWriter(folder: site).write([page("a.html", "a"), page("en/b.html", "b")])
      #expect(try SiteWriter(folder: site).write([page("a.html", "a")]).removed == 1)
      #expect(names(in: folder.appending(path: "real")) == [".keep", ".passo-files", "a.html", "en"])
    }
  }

  @Test func aFolderInThePlaceOfAPageIsAnErrorAndLeavesNoDraft() throws {
    try withTemporaryFolder { folder in
      try write("mine", to: "a.html/own.txt", in: folder)
      #expect(throws: FileError.self) { try SiteWriter(folder: folder).write([page("a.html", "a")]) }
      #expect(names(in: folder) == ["a.html", "a.html/own.txt"])
    }
  }

  /// No file system takes such a name.
  @Test func whereOnePageCannotBeWrittenNoneIs() throws {
    try withTemporaryFolder { folder in
      _ = try SiteWriter(folder: folder).write([page("0.html", "0"), page("old.html", "old")])
      try write("mine", to: "b.html", in: folder)
      let long = String(repeating: "b", count: 300) + ".html"
      #expect(throws: (any Error).self) {
        try SiteWriter(folder: folder).write([page("a.html", "draft"), page(long, "b")])
      }
      #expect(names(in: folder) == [".passo-files", "0.html", "b.html", "old.html"])
      #expect(try text("b.html", in: folder) == "mine")
      let changes = try SiteWriter(folder: folder).write([page("0.html", "0")])
      #expect(changes == .init(written: 0, unchanged: 1, removed: 1))
      #expect(names(in: folder) == [".passo-files", "0.html", "b.html"])
    }
  }

  @Test func nothingIsWrittenThroughALinkInTheSite() throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      try write("precious", to: "elsewhere/a.html", in: folder)
      try write("mine", to: "site/notes.txt", in: folder)
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: "en"), withDestinationURL: folder.appending(path: "elsewhere"))
      let pages = [page("a.html", "a"), page("en/a.html", "a"), page("en/b.html", "b")]
      #expect(throws: FileError.self) { try SiteWriter(folder: site).write(pages) }
      #expect(names(in: folder.appending(path: "elsewhere")) == ["a.html"])
      #expect(try text("elsewhere/a.html", in: folder) == "precious")
      #expect(names(in: site) == ["en", "notes.txt"])
    }
  }

  @Test(arguments: ["a.html", ".passo-files", ".passo-work", ".passo-lock"])
  func aLinkInThePlaceOfAFileIsReplaced(name: String) throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      try write("a", to: "precious.txt", in: folder)
      try write("mine", to: "site/notes.txt", in: folder)
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: name), withDestinationURL: folder.appending(path: "precious.txt"))
      _ = try SiteWriter(folder: site).write([page("a.html", "a"), page("b.html", "b")])
      #expect(try text("precious.txt", in: folder) == "a" && text("a.html", in: site) == "a")
      let links = try names(in: site).filter {
        try FileManager.default.attributesOfItem(atPath: site.appending(path: $0).path)[.type] as? FileAttributeType
          == .typeSymbolicLink
      }
      #expect(links.isEmpty)
    }
  }

  @Test func aFileInThePlaceOfTheSiteIsAnError() throws {
    try withTemporaryFolder { folder in
      try write("mine", to: "site", in: folder)
      #expect(throws: (any Error).self) {
        try SiteWriter(folder: folder.appending(path: "site")).write([page("a.html", "a")])
      }
      #expect(try text("site", in: folder) == "mine")
    }
  }

  /// Permissions do not keep root from writing, so the test also writes to `/proc`, where root cannot make files either.
  @Test func aFolderThatCannotBeWrittenIsAnError() throws {
    #expect(throws: FileError.self) {
      try SiteWriter(folder: URL(filePath: "/proc/passo")).write([page("a.html", "a")])
    }
    try withTemporaryFolder { folder in
      _ = try SiteWriter(folder: folder).write([page("a.html", "a")])
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
      guard !FileManager.default.isWritableFile(atPath: folder.path) else { return }
      #expect(throws: FileError.self) { try SiteWriter(folder: folder).write([page("a.html", "b")]) }
      #expect(try text("a.html", in: folder) == "a")
      #expect(names(in: folder) == [".passo-files", "a.html"])
    }
  }
}

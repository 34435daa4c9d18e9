import FileWriting
import Foundation
import TestSupport
import Testing

@Suite struct FileWriterTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func write(_ text: String, to path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The content of every regular file, by path, also of hidden ones.
  private func files(in folder: URL) -> [String: String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        FileManager.default.contents(atPath: folder.appending(path: name).path)
          .map { (name, String(decoding: $0, as: UTF8.self)) }
      })
  }

  private func change(_ folder: URL, _ changes: FileChange...) throws { try FileWriter(folder.path).write(changes) }

  @Test func whatIsWrittenAndRemovedIsAllThatChanges() throws {
    try withTemporaryFolder { folder in
      try write("old", to: "a.txt", in: folder)
      try write("old", to: "b/c.txt", in: folder)
      try write("mine", to: "b/mine.txt", in: folder)
      try change(
        folder, FileChange("a.txt", .write(bytes("new"))), FileChange("x/y/z.txt", .create(bytes("z"))),
        FileChange("b/c.txt", .remove), FileChange("b/not-there.txt", .remove))
      #expect(files(in: folder) == ["a.txt": "new", "x/y/z.txt": "z", "b/mine.txt": "mine"])
    }
  }

  @Test func aFolderThatNothingWasWrittenIntoGoesAgain() throws {
    try withTemporaryFolder { folder in
      let inner = folder.appending(path: "a/b")
      do {
        let writer = try FileWriter(inner.path)
        #expect(FileManager.default.fileExists(atPath: inner.path))
        try writer.write([])
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test(arguments: ["link", "file", "file/folder", "/proc/passo"])
  func whatCannotBeAFolderIsAnError(name: String) throws {
    try withTemporaryFolder { folder in
      try write("mine", to: "file", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link").path, withDestinationPath: "nowhere")
      let path = name.hasPrefix("/") ? name : folder.appending(path: name).path
      #expect(throws: FileError.self) { try FileWriter(path) }
      #expect(files(in: folder) == ["file": "mine"])
    }
  }

  @Test func aFileKeepsItsPermissions() throws {
    try withTemporaryFolder { folder in
      try write("old", to: "a.txt", in: folder)
      let path = folder.appending(path: "a.txt").path
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try change(folder, FileChange("a.txt", .write(bytes("new"))))
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }
  }

  /// One change of several cannot be made, so none is.
  @Test(arguments: [
    FileChange("taken.txt/b.txt", .write([1])), FileChange("folder", .write([1])), FileChange("folder", .remove),
    FileChange("link/b.txt", .write([1])), FileChange("taken.txt", .create([1])), FileChange("../b.txt", .write([1])),
    FileChange("folder/.git/hooks", .write([1])), FileChange("/tmp/b.txt", .write([1])),
    FileChange("a//b", .write([1])),
    FileChange("a\nb", .write([1])), FileChange("", .write([1])),
    FileChange(String(repeating: "b", count: 300), .write([1])),
  ])
  func aChangeThatCannotBeMadeKeepsAllOthersBack(change: FileChange) throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      try write("mine", to: "site/taken.txt", in: folder)
      try write("mine", to: "site/folder/own.txt", in: folder)
      try write("mine", to: "elsewhere/own.txt", in: folder)
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: "link"), withDestinationURL: folder.appending(path: "elsewhere"))
      let before = files(in: folder)
      #expect(throws: FileError.self) {
        try FileWriter(site.path).write([
          FileChange("0.txt", .write([1])), FileChange("taken.txt", .write([1])), change,
        ])
      }
      #expect(files(in: folder) == before)
    }
  }

  /// Each of two names can be there, and not both: what is wrong is found when one of them is there already.
  @Test func whatWasAddedBeforeAFailureIsTakenBack() throws {
    try withTemporaryFolder { folder in
      try write("old", to: "c.txt", in: folder)
      let before = files(in: folder)
      #expect(throws: FileError.self) {
        try change(
          folder, FileChange("c.txt", .write([1])), FileChange("a.txt", .write([1])), FileChange("b", .write([1])),
          FileChange("b/b.txt", .write([1])))
      }
      #expect(files(in: folder) == before)
    }
  }

  @Test func aFolderThatIsRemovedUnderneathIsAnError() throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      let writer = try FileWriter(site.path)
      try FileManager.default.removeItem(at: site)
      try write("theirs", to: "site/theirs.txt", in: folder)
      #expect(throws: FileError.self) { try writer.write([FileChange("a.txt", .write([1]))]) }
      #expect(files(in: site) == ["theirs.txt": "theirs"])
    }
  }

  @Test(arguments: [".passo-work", ".passo-lock"]) func aLinkInThePlaceOfAFileOfItsOwnIsReplaced(name: String) throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      try write("precious", to: "elsewhere/0", in: folder)
      try write("", to: "site/mine.txt", in: folder)
      for target in ["elsewhere", "elsewhere/0", "nowhere"] {
        try FileManager.default.createSymbolicLink(
          at: site.appending(path: name), withDestinationURL: folder.appending(path: target))
        try change(site, FileChange("a.txt", .write(bytes(target))))
        #expect(files(in: folder) == ["elsewhere/0": "precious", "site/mine.txt": "", "site/a.txt": target])
      }
    }
  }
}

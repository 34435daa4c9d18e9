import FileWriting
import Foundation
import TestSupport
import Testing

/// What a writer leaves that is stopped at any moment, and what the next one makes of it.
@Suite struct InterruptionTests {
  private static let before = ["a.txt": "old", "gone.txt": "old", "same.txt": "same", "b/c.txt": "old"]
  private static let after = ["a.txt": "new", "same.txt": "same", "b/c.txt": "new", "b/new.txt": "new"]
  private static let drafts = ["0": "new", "1": "new", "2": "new"]
  /// The files that lie ready are moved in this order, and then the old one is removed.
  private static let places = ["b/new.txt", "a.txt", "b/c.txt"]
  private static let list = "passo switch 1\nmove 0 b/new.txt\nmove 1 a.txt\nmove 2 b/c.txt\nremove gone.txt\n"

  /// What stands in a folder while a writer works, by path.
  private static func contents(of folder: URL) -> [String: String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        FileManager.default.contents(atPath: folder.appending(path: name).path)
          .map { (name, String(decoding: $0, as: UTF8.self)) }
      })
  }

  private static func put(_ files: [String: String], into folder: URL) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private static func work(_ files: [String: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { (".passo-work/" + $0, $1) })
  }

  @Test func whatWasOnlyPreparedIsThrownAway() throws {
    for prepared in [[:], ["0": "n"], drafts, drafts.merging(["list-draft": "passo switch"]) { first, _ in first }] {
      try withTemporaryFolder { folder in
        try Self.put(Self.before.merging(Self.work(prepared)) { first, _ in first }, into: folder)
        try Self.put([".passo-lock": "4711\n"], into: folder)
        _ = try FileWriter(folder.path)
        #expect(Self.contents(of: folder) == Self.before)
      }
    }
  }

  private var drafts: [String: String] { Self.drafts }

  @Test(arguments: 0...5) func aSwitchThatWasBegunIsFinished(steps: Int) throws {
    try withTemporaryFolder { folder in
      var files = Self.before
      var left = Self.drafts
      for number in 0..<min(steps, 3) {
        files[Self.places[number]] = left.removeValue(forKey: String(number))
      }
      if steps > 3 { files["gone.txt"] = nil }
      // The list is the first that goes when all is done.
      if steps < 5 { left["list"] = Self.list }
      try Self.put(files.merging(Self.work(left)) { first, _ in first }, into: folder)
      if left.isEmpty {
        try FileManager.default.createDirectory(
          at: folder.appending(path: ".passo-work"), withIntermediateDirectories: true)
      }
      _ = try FileWriter(folder.path)
      #expect(Self.contents(of: folder) == Self.after)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: ".passo-work").path))
    }
  }

  /// A list may be forged, in a folder that somebody has sent.
  @Test(arguments: [
    "move 0 ../outside.txt", "remove ../outside.txt", "move 0 link/outside.txt", "remove link/outside.txt",
    "move 0 .git/hooks/post-commit", "remove .git/config", "move 0 /OUTSIDE", "move ../../outside.txt a.txt",
    "move -1 a.txt", "move list a.txt", "remove b", "remove link", "move 0 b/../../outside.txt",
    "remove b/\u{301}../outside.txt", "nonsense", "move 0", "remove",
  ])
  func aForgedListHurtsNothing(line: String) throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      try Self.put(
        [
          "outside.txt": "precious", "elsewhere/outside.txt": "precious", "site/.git/config": "precious",
          "site/b/c.txt": "mine",
        ], into: folder)
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: "link"), withDestinationURL: folder.appending(path: "elsewhere"))
      let before = Self.contents(of: folder)
      let forged = line.replacing("/OUTSIDE", with: folder.appending(path: "outside.txt").path)
      try Self.put(
        ["site/.passo-work/0": "evil", "site/.passo-work/list": "passo switch 1\n\(forged)\n"], into: folder)
      do { _ = try FileWriter(site.path) } catch is FileError {}
      let after = Self.contents(of: folder).filter { !$0.key.contains(".passo-") }
      #expect(after == before)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: site.appending(path: "link").path).hasSuffix(
          "elsewhere"))
    }
  }

  @Test func aNameMayHaveBlanks() throws {
    try withTemporaryFolder { folder in
      try Self.put([".passo-work/0": "x", ".passo-work/list": "passo switch 1\nmove 0 a b  c.txt\n"], into: folder)
      _ = try FileWriter(folder.path)
      #expect(Self.contents(of: folder) == ["a b  c.txt": "x"])
    }
  }
}

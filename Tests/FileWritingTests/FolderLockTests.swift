import FileWriting
import Foundation
import TestSupport
import Testing

@Suite struct FolderLockTests {
  private final class Held {
    var writer: FileWriter?
  }

  @Test func theSecondWriterIsToldWhoIsFirstAndWaits() throws {
    try withTemporaryFolder { folder in
      let held = Held()
      held.writer = try FileWriter(folder.path)
      var owners: [LockOwner] = []
      let second = try FileWriter(folder.path) { owner in
        owners.append(owner)
        try held.writer?.write([FileChange("a.txt", .write([1]))])
        held.writer = nil
      }
      #expect(owners.map(\.process) == [ProcessInfo.processInfo.processIdentifier])
      #expect(
        owners.allSatisfy { $0.folder == folder.path && abs(Date().timeIntervalSince1970 - Double($0.since)) < 60 })
      #expect(try second.contents(of: "a.txt") == [1])
      try second.write([FileChange("a.txt", .remove)])
    }
  }

  @Test func theFolderOfTheFirstMayGoWithItsEnd() throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "a/site").path
      let held = Held()
      held.writer = try FileWriter(site)
      let second = try FileWriter(site) { _ in held.writer = nil }
      try second.write([FileChange("a.txt", .write([1]))])
      #expect(FileManager.default.contents(atPath: site + "/a.txt") == Data([1]))
    }
  }

  @Test func whoeverGivesUpLeavesTheFirstAlone() throws {
    struct GivesUp: Error {}
    try withTemporaryFolder { folder in
      let first = try FileWriter(folder.path)
      #expect(throws: GivesUp.self) { try FileWriter(folder.path) { _ in throw GivesUp() } }
      try first.write([FileChange("a.txt", .write([1]))])
      #expect(throws: GivesUp.self) { try FileWriter(folder.path) { _ in throw GivesUp() } }
    }
  }

  @Test func aLockFileThatAStoppedWriterLeftKeepsNobodyOut() throws {
    try withTemporaryFolder { folder in
      try Data("1\n".utf8).write(to: folder.appending(path: ".passo-lock"))
      var isTold = false
      do { _ = try FileWriter(folder.path) { _ in isTold = true } }
      #expect(try !isTold && FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }
}

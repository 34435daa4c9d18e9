import FileWriting
import Foundation
import TestSupport
import Testing

/// The disk says of files whether somebody has changed them.
@Suite struct FileStatesTests {
  private func states(_ folder: URL) throws -> FileStates {
    // The clock of a disk stands still for some milliseconds.
    Thread.sleep(forTimeInterval: 0.03)
    return try FileStates(of: ["a", "b"], in: folder.path)
  }

  private func write(_ text: String, to file: URL) throws {
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  @Test func everyChangeOfAFileOrAFolderIsOne() throws {
    try withTemporaryFolder { folder in
      let (a, b) = (folder.appending(path: "a"), folder.appending(path: "b"))
      try FileManager.default.createDirectory(at: b.appending(path: "c"), withIntermediateDirectories: true)
      try Data("text".utf8).write(to: a)
      try Data("text".utf8).write(to: b.appending(path: "c/d"))
      var seen = [try states(folder)]
      #expect(try states(folder) == seen[0])
      func changed(_ change: () throws -> Void) throws {
        try change()
        let new = try states(folder)
        #expect(!seen.contains(new))
        seen.append(new)
      }
      try changed { try write("next", to: a) }
      try changed {
        let time = try FileManager.default.attributesOfItem(atPath: a.path)[.modificationDate]
        try write("more", to: a)
        try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: a.path)
      }
      try changed { try write("deep", to: b.appending(path: "c/d")) }
      try changed { try Data().write(to: b.appending(path: "c/e")) }
      try FileManager.default.removeItem(at: b.appending(path: "c/e"))
      #expect(try states(folder) == seen[3], "a file that came and went leaves nothing")
      try changed { try FileManager.default.removeItem(at: a) }
      try changed { try FileManager.default.createSymbolicLink(at: a, withDestinationURL: b.appending(path: "c/d")) }
      try changed { try write("link", to: b.appending(path: "c/d")) }
    }
  }

  @Test func whatHasJustChangedIsNotSettled() throws {
    try withTemporaryFolder { folder in
      let before = Int(Date().timeIntervalSince1970 * 1e9)
      try Data("text".utf8).write(to: folder.appending(path: "a"))
      let state = try #require(try FileStates(of: ["a"], in: folder.path).states["a"])
      #expect(!state.isSettled(at: before) && state.isSettled(at: before + 10_000_000_000))
    }
  }

  @Test func aFolderThatIsNotThereHasNoStates() {
    #expect(throws: FileError.self) { try FileStates(of: ["a"], in: "/nowhere/at/all") }
  }
}

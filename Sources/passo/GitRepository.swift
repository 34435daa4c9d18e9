import ArgumentParser
import Foundation

/// Reads the files of a folder at a commit with the installed `git`.
struct GitRepository {
  let folder: URL

  /// A file of a commit.
  struct File {
    /// The path from the folder.
    let path: String
    let bytes: [UInt8]
  }

  /// The hash of the commit that a revision names; nil when it names none.
  func commit(of revision: String) throws -> String? {
    let isName = !revision.isEmpty && revision.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isName else { return nil }
    // After `--end-of-options`, git takes no revision for an option.
    let answer = try run(["rev-parse", "--quiet", "--verify", "--end-of-options", revision + "^{commit}"])
    let hash = String(decoding: answer.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return answer.status == 0 && hash.count >= 40 && hash.allSatisfy(\.isHexDigit) ? hash : nil
  }

  /// The files of a commit in some folders. Symbolic links are left out: they could lead anywhere.
  func files(at commit: String, under folders: [String]) throws -> [File] {
    let listing = try run(["ls-tree", "-r", "-z", commit, "--"] + folders)
    guard listing.status == 0 else { throw ValidationError("git cannot list the files of \(commit).") }
    let entries = listing.output.split(separator: 0).compactMap(Entry.init).filter(\.isFile)
    let contents = try run(["cat-file", "--batch"], input: entries.map { $0.hash + "\n" }.joined())
    var rest = contents.output[...]
    return try entries.map { entry in
      guard contents.status == 0, let bytes = rest.takeObject() else {
        throw ValidationError("git cannot read \(entry.path) of \(commit).")
      }
      return File(path: entry.path, bytes: bytes)
    }
  }

  /// A line of `git ls-tree`: mode, kind and hash, then a tab and the path.
  private struct Entry {
    let path: String
    let hash: String
    let isFile: Bool

    init?(_ line: Data) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2 else { return nil }
      let fields = parts[0].split(separator: " ").map(String.init)
      guard fields.count == 3 else { return nil }
      path = parts[1]
      hash = fields[2]
      isFile = fields[0].hasPrefix("100") && fields[1] == "blob"
    }
  }

  private func run(_ arguments: [String], input: String = "") throws -> (status: Int32, output: Data) {
    // Git reads its input from a file and not from a pipe. It prints before it has read everything, and two full pipes would
    // wait for each other for ever.
    let inputFile = FileManager.default.temporaryDirectory.appending(path: "passo-\(UUID().uuidString)")
    try Data(input.utf8).write(to: inputFile)
    defer { try? FileManager.default.removeItem(at: inputFile) }  // a small file that stays does no harm
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path] + arguments
    let outputPipe = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = outputPipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try outputPipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      throw ValidationError("A revision needs git, which is not installed.")
    }
    return (process.terminationStatus, output)
  }
}

extension Data.SubSequence {
  /// The next object of `git cat-file --batch`: a line with hash, kind and size, the bytes, and a line end.
  fileprivate mutating func takeObject() -> [UInt8]? {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let header = String(decoding: self[startIndex..<end], as: UTF8.self).split(separator: " ")
    guard header.count == 3, let size = Int(header[2]), distance(from: end, to: endIndex) > size + 1 else { return nil }
    let start = index(after: end)
    let bytes = Array(self[start..<index(start, offsetBy: size)])
    self = self[index(start, offsetBy: size + 1)...]
    return bytes
  }
}

import Foundation
import Testing

/// What cannot be read is left as it is, and is not taken for something that is missing.
///
/// Permissions do not keep root from reading, so the files are links that lead out of the project.
@Suite struct UnreadableFileTests {
  /// Replaces a file or folder of the project by a link to the same outside of it, and gives the path of that.
  private func moveOut(_ path: String, of project: TestProject) throws -> URL {
    let outside = project.folder.deletingLastPathComponent()
      .appending(path: "\(project.folder.lastPathComponent)-outside-\(UUID().uuidString)")
    let inside = project.folder.appending(path: path)
    try FileManager.default.moveItem(at: inside, to: outside)
    try FileManager.default.createSymbolicLink(at: inside, withDestinationURL: outside)
    return outside
  }

  /// Runs `body` with a project whose flow has a book and a translation.
  private func withProject(_ body: (TestProject) throws -> Void) throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      #expect(try project.run("confirm", "--all").status == 0)
      #expect(try project.run("extract", "it").status == 0)
      try body(project)
    }
  }

  @Test(arguments: ["Content/sentences/en/try-it.xml", "Content/translations/it/try-it.xlf"])
  func aBookAndATranslationAreNotWrittenOver(path: String) throws {
    try withProject { project in
      let outside = try moveOut(path, of: project)
      defer { try? FileManager.default.removeItem(at: outside) }  // a file that stays does no harm
      let text = try String(contentsOf: outside, encoding: .utf8)
      for command in [["confirm", "--all"], ["confirm", "--all", "--remove-unused"], ["extract", "it"]] {
        let result = try Tool.run(command, in: project.folder)
        #expect(!result.output.contains("\(path) written"), "\(result)")
        #expect(result.status != 0 && result.errors.contains("file-unreadable"), "\(command): \(result)")
        #expect(!result.errors.contains("the file is not there"), "\(result)")
      }
      #expect(try String(contentsOf: outside, encoding: .utf8) == text)
      let link = try FileManager.default.destinationOfSymbolicLink(
        atPath: project.folder.appending(path: path).path)
      #expect(link == outside.path)
    }
  }

  @Test(arguments: [("Content/sentences", ["confirm", "--all"]), ("Content/translations/it", ["extract", "it"])])
  func nothingIsWrittenThroughALinkedFolder(path: String, command: [String]) throws {
    try withProject { project in
      let outside = try moveOut(path, of: project)
      defer { try? FileManager.default.removeItem(at: outside) }  // a folder that stays does no harm
      let before = try FileManager.default.subpathsOfDirectory(atPath: outside.path).sorted()
      let texts = before.map { FileManager.default.contents(atPath: outside.appending(path: $0).path) }
      let result = try Tool.run(command, in: project.folder)
      #expect(result.status != 0 && result.errors.contains("The folder is a link"), "\(result)")
      #expect(try FileManager.default.subpathsOfDirectory(atPath: outside.path).sorted() == before)
      #expect(before.map { FileManager.default.contents(atPath: outside.appending(path: $0).path) } == texts)
    }
  }

  @Test func aTranslationIsNotCalledMissing() throws {
    try withProject { project in
      let outside = try moveOut("Content/translations/it/try-it.xlf", of: project)
      defer { try? FileManager.default.removeItem(at: outside) }  // a file that stays does no harm
      let result = try project.run("verify")
      #expect(result.status == 1 && !result.errors.contains("translation-missing"), "\(result)")
      #expect(result.errors.matches(of: #/error\[file-unreadable\]/#).count == 1, "\(result)")
      #expect(result.output.contains("not walked because of file-unreadable"), "\(result)")
    }
  }

  @Test func aFileInThePlaceOfAFolderIsReported() throws {
    try withProject { project in
      for path in ["Content/translations", "Content/flows"] {
        try FileManager.default.removeItem(at: project.folder.appending(path: path))
        try Data().write(to: project.folder.appending(path: path))
        let result = try project.run("check", "try-it")
        #expect(result.status == 1 && result.errors.contains("error[file-unreadable]"), "\(result)")
        #expect(result.errors.contains("--> \(path)\n"), "\(result)")
      }
    }
  }

  @Test func dataThatCannotBeReadAreNotCalledMissing() throws {
    try withProject { project in
      let outside = try moveOut("Content/model/labels.xml", of: project)
      defer { try? FileManager.default.removeItem(at: outside) }  // a file that stays does no harm
      for command in ["check", "verify", "build", "confirm", "extract"] {
        let result = try project.run(command)
        #expect(result.status == 1 && result.errors.hasPrefix("error[file-unreadable]"), "\(result)")
        #expect(!result.errors.contains("label-missing"), "\(result)")
      }
      #expect(!project.has("public"))
    }
  }
}

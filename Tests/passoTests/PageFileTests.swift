import Foundation
import TestSupport
import Testing

/// What is wrong with a template is found before a site is built of it.
@Suite struct PageFileTests {
  @Test(arguments: [
    ("Templates/mark.mustache", "<b>\u{202E}</b>"), ("Templates/assets/page.js", "\u{200B}"),
    ("Templates/mark.mustache", "{{name}}"),
  ]) func checkAndVerifyFindWhatABuildWouldFind(path: String, text: String) throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let templates = project.folder.appending(path: "Templates")
      if !FileManager.default.fileExists(atPath: templates.path) {
        try FileManager.default.copyItem(at: Tool.project.appending(path: "Templates"), to: templates)
      }
      try Data(text.utf8).write(to: project.folder.appending(path: path))
      for command in [["check"], ["verify", "--draft"]] {
        let result = try Tool.run(command, in: project.folder)
        #expect(result.status == 1 && result.errors.contains("--> \(path)"), "\(command): \(result)")
      }
      #expect(try project.run("check", "try-it").errors.contains(path) == false)
    }
  }
}

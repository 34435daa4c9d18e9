import Foundation
import TestSupport
import Testing

/// No id, language, address or name in a file leads a command out of the project, or out of the folder that it writes.
@Suite struct HostilePathTests {
  private static let names = [
    "../../evil", "/tmp/evil", "a/../../../evil", "..\\..\\evil", ".git/hooks/post-commit", "a\u{301}/../../b",
    "~/evil", "index",
  ]

  /// Runs a command in a project that lies in a folder of its own, and fails when anything beside the project is there then.
  private func withProject(_ body: (TestProject) throws -> Void) throws {
    try TestProject.with { outer in
      let inner = try outer.folder(named: "one/two/project")
      for name in ["Content", "Templates"] {
        try FileManager.default.moveItem(at: outer.folder.appending(path: name), to: inner.appending(path: name))
      }
      let project = TestProject(folder: inner)
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try body(project)
      let outside = try outer.files().keys.filter { !$0.hasPrefix("one/two/project/") }
      #expect(outside.isEmpty, "\(outside)")
      #expect(
        !FileManager.default.fileExists(atPath: "/tmp/evil")
          && !FileManager.default.fileExists(atPath: "/tmp/evil.html"))
    }
  }

  private func run(_ project: TestProject) throws {
    for command in [
      ["build", "--draft", "--output", "site"], ["extract"], ["verify", "--draft", "--report", "report"],
    ] {
      let result = try Tool.run(
        command + ["--date", "2026-11-23"].prefix(command[0] == "extract" ? 0 : 2), in: project.folder)
      #expect([0, 1, 64].contains(result.status), "\(command): \(result)")
    }
    let allowed = ["Content", "Templates", "site", "report", ".passo-cache"]
    let names = try FileManager.default.contentsOfDirectory(atPath: project.folder.path)
    #expect(names.allSatisfy(allowed.contains), "\(names)")
    for path in try project.files().keys where path.hasPrefix("site/") && path.hasSuffix(".html") {
      #expect(path.wholeMatch(of: /site\/((en|it)\/)?[a-z.-]+\.html/) != nil, "\(path)")
    }
  }

  @Test(arguments: names) func noIDOfAFlowLeadsOut(name: String) throws {
    try withProject { project in
      try project.replace("id=\"try-it\"", with: "id=\"\(name)\"", in: "Content/flows/try-it.xml")
      try run(project)
    }
  }

  @Test(arguments: names) func noTagOfALanguageLeadsOut(name: String) throws {
    try withProject { project in
      try project.replace("tag=\"it\"", with: "tag=\"\(name)\"", in: "Content/locales/it.xml")
      try run(project)
    }
  }

  @Test(arguments: names) func noIDOfAProductAndNoIDOfABlockLeadsOut(name: String) throws {
    try withProject { project in
      try project.replace("id=\"goToWebinar\"", with: "id=\"\(name)\"", in: "Content/model/products.xml")
      try run(project)
    }
    try withProject { project in
      try project.replace("id=\"options\"", with: "id=\"\(name)\"", in: "Content/flows/try-it.xml")
      try run(project)
    }
  }

  @Test(arguments: names) func noArgumentLeadsOut(name: String) throws {
    try withProject { project in
      for command in [
        ["check", "--", name], ["verify", "--draft", "--", name], ["extract", "--", name],
        ["confirm", "--list", "--", name],
        ["new", "flow", "--", name], ["confirm", "--all", "--language", name],
        ["new", "flow", "second", "--language", name],
        ["new", "flow", "second", "--product", name],
      ] {
        let before = try project.files()
        let result = try Tool.run(command, in: project.folder)
        #expect(result.status == 64, "\(command): \(result)")
        #expect(try project.files() == before, "\(command)")
      }
    }
  }

  @Test func noLinkInTheContentLeadsOut() throws {
    try withProject { project in
      try withTemporaryFolder { elsewhere in
        let secret = elsewhere.appending(path: "secret.css")
        try Data("body { --secret: SECRET }".utf8).write(to: secret)
        for (link, target) in [
          ("Templates/assets/more.css", secret), ("Templates/assets/more", elsewhere),
          ("Content/flows/more", elsewhere),
        ] {
          try FileManager.default.createSymbolicLink(
            at: project.folder.appending(path: link), withDestinationURL: target)
        }
        let result = try project.run("build", "--draft", "--output", "site", "--date", "2026-11-23")
        #expect([0, 1].contains(result.status), "\(result)")
        let copied = try project.files().filter { path, content in
          path.hasPrefix("site/") && String(decoding: content, as: UTF8.self).contains("SECRET")
        }
        #expect(copied.isEmpty, "\(copied.keys)")
      }
    }
  }
}

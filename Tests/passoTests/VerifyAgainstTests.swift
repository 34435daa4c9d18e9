import Foundation
import Testing
import TestSupport

/// `passo verify --against`, with folders and with revisions of git.
@Suite struct VerifyAgainstTests {
  /// A project with the flow that `passo new` writes, in a repository whose one commit has the tag `shipped`.
  private func withRepository(_ body: (TestProject) throws -> Void) throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try git(project, "init", "--quiet")
      try git(project, "add", ".")
      try git(
        project, "-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "commit", "--quiet", "-m", "Ship")
      try git(project, "tag", "shipped")
      try body(project)
    }
  }

  private func git(_ project: TestProject, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", project.folder.path] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": project.folder.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }

  private func mislead(_ project: TestProject) throws {
    try project.replace(
      "<claim screen=\"subscriptions\">You see", with: "<claim fact=\"account.balance\" above=\"0\">You see",
      in: "Content/flows/try-it.xml")
  }

  @Test func aRevisionIsReadWithoutTouchingTheWorkTree() throws {
    try withRepository { project in
      let files = try project.files()
      let same = try project.run("verify", "--draft", "--against", "shipped")
      #expect(same.status == 0 && same.output.hasPrefix("Nothing changed: ") && same.errors.isEmpty, "\(same)")
      #expect(try project.files() == files)
      try mislead(project)
      let worse = try project.run("verify", "--draft", "--against", "HEAD")
      #expect(worse.status == 1, "\(worse)")
      #expect(worse.output.contains("try-it [en], the next page: worse"), "\(worse)")
      #expect(worse.output.contains("1 flow changes; something that held is false now."), "\(worse)")
    }
  }

  /// An earlier version of Passo may have needed fewer texts.
  @Test func dataThatLackATextAreComparedAsTheyAreNow() throws {
    try withRepository { project in
      let locale = "Content/locales/en.xml"
      let text = "  <text name=\"siteName\">Billing help</text>\n"
      try project.replace(text, with: "", in: locale)
      try git(
        project, "-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "commit", "--quiet", "-am", "Old")
      try project.replace(
        "  <text name=\"skipLabel\">", with: text + "  <text name=\"skipLabel\">", in: locale)
      let result = try project.run("verify", "--draft", "--against", "HEAD")
      #expect(result.status == 0 && result.output.hasPrefix("Nothing changed: "), "\(result)")
      #expect(result.errors.contains("are compared as they are now: \(locale)"), "\(result)")
      #expect(result.errors.contains("siteName"), "\(result)")
      let json = try project.run("verify", "--draft", "--against", "HEAD", "--format", "json")
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect((object?["unread"] as? [[String: Any]])?.isEmpty == false)
      try mislead(project)
      #expect(try project.run("verify", "--draft", "--against", "HEAD").status == 1)
    }
  }

  @Test func anEarlierStateCanBeAFolder() throws {
    try withRepository { project in
      try withTemporaryFolder { other in
        for name in ["Content", "Templates"] {
          try FileManager.default.copyItem(at: project.folder.appending(path: name), to: other.appending(path: name))
        }
        try mislead(project)
        let result = try project.run("verify", "--draft", "--against", other.path, "--format", "json")
        #expect(result.status == 1, "\(result)")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(object?["isWorse"] as? Bool == true)
        let flows = try #require(object?["flows"] as? [[String: Any]])
        #expect(flows.map { $0["flow"] as? String } == ["try-it", "try-it"])
        #expect(flows.map { $0["state"] as? String } == ["next", "next"])
      }
    }
  }

  @Test(arguments: ["no-such-revision", "--help", "-x", "HEAD:Content", "a\nb", "shipped; true", "HEAD..shipped"])
  func aNameThatIsNoRevisionIsReported(_ revision: String) throws {
    try withRepository { project in
      let result = try project.run("verify", "--against=\(revision)")
      #expect(result.status == 64, "\(result)")
      #expect(result.errors.contains("is neither a folder nor a revision"), "\(result)")
    }
  }

  @Test func theSettingsOfARevisionAreReadFromIt() throws {
    try withRepository { project in
      let file = project.folder.appending(path: "passo.xml")
      try Data("<project xmlns=\"urn:passo:project:1\" version=\"2\"/>".utf8).write(to: file)
      try git(project, "add", ".")
      try git(
        project, "-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "commit", "--quiet", "-m", "Set")
      try project.replace("version=\"2\"", with: "version=\"1\"", in: "passo.xml")
      let folder = project.folder.appending(path: "Content/flows")
      let wrong = try Tool.run(["verify", "--draft", "--against", "HEAD"], in: folder)
      #expect(wrong.status == 1 && wrong.errors.contains("the settings of “HEAD” cannot be read"), "\(wrong)")
      #expect(wrong.errors.contains("error[project-version]"), "\(wrong)")
      let right = try Tool.run(["verify", "--draft", "--against", "shipped"], in: folder)
      #expect(right.status == 0 && right.errors.isEmpty, "\(right)")
    }
  }

  @Test func aFolderThatIsNoProjectIsReported() throws {
    try withRepository { project in
      let result = try project.run("verify", "--against", "Content")
      #expect(result.status == 64 && result.errors.contains("it has no folder Content"), "\(result)")
      #expect(result.errors.contains("refs/heads/Content"))
    }
  }

  @Test(arguments: ["/", "./Content", "Content/"]) func noBranchIsNamedForAPath(_ path: String) throws {
    try withRepository { project in
      let result = try project.run("verify", "--against", path)
      #expect(result.status == 64 && !result.errors.contains("refs/heads"), "\(result)")
    }
  }

  @Test func aProjectOutsideOfARepositoryHasNoRevisions() throws {
    try TestProject.with { project in
      let made = try project.run("new", "flow", "try-it")
      let compared = try project.run("verify", "--against", "HEAD")
      #expect(made.status == 0 && compared.status == 64)
    }
  }
}

import Foundation
import Testing

/// `passo check`, `verify` and `build` on projects with one small flow.
@Suite struct BuildTests {
  /// A project with the flow that `passo new` writes.
  private func withProject(_ body: (TestProject) throws -> Void) throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      #expect(try project.run("confirm", "--all").status == 0)
      try body(project)
    }
  }

  private struct Record: Decodable {
    let id: String
    let severity: String
    let path: String
    let line: Int?
    let message: String
  }

  /// The diagnostics in the JSON that `verify` prints.
  private struct Verification: Decodable {
    let diagnostics: [Record]
  }

  private func records(_ result: Tool.Result) throws -> [Record] {
    try JSONDecoder().decode([Record].self, from: Data(result.output.utf8))
  }

  @Test func writesTheSiteOnceAndThenNothing() throws {
    try withProject { project in
      let first = try project.run("build", "--draft", "--date", "2026-11-23", "--output", "site")
      #expect(first.status == 0, "\(first)")
      #expect(first.output.contains("12 files in site: 12 written, 0 unchanged, 0 removed"))
      let page = try project.text("site/en/try-it.html")
      #expect(page.contains("23 November 2026") && page.contains("4,995,000"))
      #expect(try project.text("site/it/try-it.html").contains("class=\"draft\""))
      let files = try project.files()
      let second = try project.run("build", "--draft", "--date", "2026-11-23", "--output", "site")
      #expect(second.output.contains("0 written, 12 unchanged, 0 removed"), "\(second)")
      #expect(try project.files() == files)
    }
  }

  @Test func theProjectsOwnFolderIsNoFolderForASite() throws {
    try withProject { project in
      let result = try project.run("build", "--draft", "--output", ".")
      #expect(result.status == 64 && result.errors.contains("“.” is the project’s own folder."), "\(result)")
      #expect(!project.has("index.html"))
    }
  }

  @Test func publishesWhatHoldsAndEndsWith1WhereSomethingDoesNot() throws {
    try withProject { project in
      let result = try project.run("build", "--date", "2026-11-23")
      #expect(result.status == 1, "\(result)")
      #expect(result.errors.contains("error[translation-missing]"))
      #expect(project.has("public/en/try-it.html") && !project.has("public/it/try-it.html"))
    }
  }

  @Test func whatMisleadsHasNoPage() throws {
    try withProject { project in
      try project.replace(
        "<claim screen=\"subscriptions\">You see", with: "<claim fact=\"account.balance\" above=\"0\">You see",
        in: "Content/flows/try-it.xml")
      let verified = try project.run("verify", "--draft")
      #expect(verified.status == 1, "\(verified)")
      #expect(verified.errors.contains("error[claim-false]"))
      #expect(verified.errors.contains(" --> Content/flows/try-it.xml:"))
      #expect(try project.run("build", "--draft").status == 1)
      #expect(!project.has("public/en/try-it.html"))
      #expect(project.has("public/en/index.html"))
    }
  }

  @Test func aPageThatNoLongerHoldsStaysForAWhileAndSaysSo() throws {
    try withProject { project in
      let settings = "<project xmlns=\"urn:passo:project:1\" version=\"1\" keep-last-good=\"30\"/>"
      try Data(settings.utf8).write(to: project.folder.appending(path: "passo.xml"))
      #expect(try project.run("build", "--draft", "--date", "2026-11-23").status == 0)
      let good = try project.files(besides: ".passo-cache")
      let (right, wrong) = (
        "<claim screen=\"subscriptions\">You see", "<claim fact=\"account.balance\" above=\"0\">You see"
      )
      try project.replace(right, with: wrong, in: "Content/flows/try-it.xml")
      let broken = try project.run("build", "--draft", "--date", "2026-11-24")
      #expect(broken.status == 1 && broken.errors.contains("warning[page-kept]"), "\(broken)")
      for (path, words) in [("en", "Since 24 November 2026"), ("it", "Dal 24 novembre 2026")] {
        for page in ["\(path)/try-it.html", "\(path)/try-it.checklist.html"] {
          let text = try project.text("public/" + page)
          #expect(text.contains(words) && !text.contains("class=\"checked\""), "\(page)")
        }
        #expect(try project.text("public/\(path)/index.html").contains("href=\"try-it.html\""))
      }
      let kept = try project.files()
      #expect(try project.run("build", "--draft", "--date", "2026-12-23").status == 1)
      for (path, content) in try project.files() where path.contains("try-it") {
        #expect(kept[path] == content, "\(path)")
      }
      #expect(try project.run("build", "--draft", "--date", "2026-12-24").status == 1)
      #expect(!project.has("public/en/try-it.html"))
      #expect(try !project.text("public/en/index.html").contains("href=\"try-it.html\""))
      try project.replace(wrong, with: right, in: "Content/flows/try-it.xml")
      #expect(try project.run("build", "--draft", "--date", "2026-11-23").status == 0)
      #expect(try project.files(besides: ".passo-cache") == good)
    }
  }

  @Test func aBuildRemovesALargeShareOnlyWhenItIsAsked() throws {
    try withProject { project in
      for flow in ["second", "third"] { #expect(try project.run("new", "flow", flow).status == 0) }
      #expect(try project.run("build", "--draft").status == 0)
      let flows = project.folder.appending(path: "Content/flows")
      try FileManager.default.moveItem(at: flows, to: project.folder.appending(path: "flows"))
      try FileManager.default.createDirectory(at: flows, withIntermediateDirectories: true)
      let result = try project.run("build", "--draft")
      #expect(result.status == 1 && result.errors.contains("error[site-shrinks]"), "\(result)")
      #expect(project.has("public/en/third.html"))
      _ = try project.run("build", "--draft", "--may-remove", "100")
      #expect(!project.has("public/en/third.html"))
    }
  }

  /// Permissions do not keep root from reading, so a file is in the place of the folder.
  @Test func aFolderThatCannotBeReadIsNoEmptyProject() throws {
    try withProject { project in
      #expect(try project.run("build", "--draft").status == 0)
      for path in ["Content/fragments", "Content/flows"] {
        let folder = project.folder.appending(path: path)
        try? FileManager.default.removeItem(at: folder)  // it may not be there
        try Data().write(to: folder)
        let result = try project.run("build", "--draft")
        #expect(result.status == 70 && result.errors.contains("passo: \(path): "), "\(result)")
        #expect(project.has("public/en/try-it.html"))
      }
    }
  }

  @Test func jsonIsAllThatIsPrinted() throws {
    try withProject { project in
      let clean = try project.run("verify", "--draft", "--format", "json")
      #expect(clean.status == 0, "\(clean)")
      let verification = try JSONDecoder().decode(Verification.self, from: Data(clean.output.utf8))
      #expect(verification.diagnostics.map(\.severity) == ["warning"])
      #expect(clean.errors.isEmpty)

      try project.replace("control=\"options\"", with: "control=\"option\"", in: "Content/flows/try-it.xml")
      let wrong = try project.run("check", "--format", "json")
      #expect(wrong.status == 1, "\(wrong)")
      let record = try #require(try records(wrong).first)
      #expect(record.id == "name-unknown" && record.severity == "error")
      #expect(record.path == "Content/flows/try-it.xml" && (record.line ?? 0) > 1)
      #expect(wrong.errors.isEmpty)
    }
  }

  @Test func nothingWrongIsAnEmptyListInJSON() throws {
    let result = try Tool.run(["check", "--format", "json"], in: Tool.project)
    #expect(result.status == 0, "\(result)")
    #expect(try records(result).isEmpty)
  }

  @Test func colourIsThereWhenItIsAskedForAndNotInAFile() throws {
    try withProject { project in
      let escape = "\u{1B}["
      let plain = try project.run("check")
      let colourful = try project.run("check", "--color")
      let colourless = try project.run("check", "--no-color")
      #expect(!plain.errors.contains(escape) && !colourless.errors.contains(escape))
      #expect(colourful.errors.contains(escape))
    }
  }

  /// Files cannot be made in `/proc`, not even by root.
  @Test(arguments: ["/proc/passo", "taken"]) func aDiskThatDoesNotDoEndsWith70(output: String) throws {
    try withProject { project in
      try Data("A file.".utf8).write(to: project.folder.appending(path: "taken"))
      let before = try project.files()
      let result = try project.run("build", "--draft", "--output", output)
      #expect(result.status == 70, "\(result)")
      #expect(result.errors.split(separator: "\n").count { $0.hasPrefix("passo: ") } == 1)
      #expect(result.errors.contains(output))
      #expect(!result.errors.contains("NSPOSIX") && !result.errors.contains("Error Domain"))
      #expect(try project.files() == before)
    }
  }

  @Test func aProjectWithoutTemplatesHasNoSite() throws {
    try withProject { project in
      try FileManager.default.removeItem(at: project.folder.appending(path: "Templates"))
      let result = try project.run("build", "--draft")
      #expect(result.status == 1, "\(result)")
      #expect(result.errors.contains("Templates/"))
    }
  }

  @Test func aBrokenCatalogueIsReportedAndNothingIsBuilt() throws {
    try withProject { project in
      try project.replace("</model>", with: "", in: "Content/model/policies.xml")
      let result = try project.run("build", "--draft")
      #expect(result.status == 1, "\(result)")
      #expect(result.errors.contains("Content/model/policies.xml:"))
      #expect(!project.has("public"))
    }
  }
}

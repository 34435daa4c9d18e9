import Foundation
import Testing
import TestSupport

/// Where a command finds the project that it works on.
@Suite struct ProjectRootTests {
  private static let settings = "<project xmlns=\"urn:passo:project:1\" version=\"1\"/>\n"

  /// A project with the flow `try-it` and a `passo.xml`.
  private func withMarkedProject(_ body: (TestProject) throws -> Void) throws {
    try TestProject.with { project in
      try write(Self.settings, project)
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try body(project)
    }
  }

  private func write(_ settings: String, _ project: TestProject) throws {
    try Data(settings.utf8).write(to: project.folder.appending(path: "passo.xml"))
  }

  @Test(arguments: [["check"], ["check", "try-it.xml"], ["verify", "--draft"], ["extract"], ["model", "policies"]])
  func aCommandWorksInAFolderOfTheProjectAsAtItsRoot(_ command: [String]) throws {
    try withMarkedProject { project in
      let root = try Tool.run(command, in: project.folder)
      let before = try project.files()
      let inside = try Tool.run(command, in: project.folder.appending(path: "Content/flows"))
      if command != ["extract"] {
        #expect(inside.output == root.output)
      }
      #expect(inside.status == root.status && inside.errors == root.errors, "\(inside)")
      #expect(try project.files() == before)
    }
  }

  @Test func pathsOfDiagnosticsBeginAtTheRoot() throws {
    try withMarkedProject { project in
      try project.replace("<steps>", with: "<stepps>", in: "Content/flows/try-it.xml")
      let result = try Tool.run(["check"], in: project.folder.appending(path: "Content/flows"))
      #expect(result.status == 1 && result.errors.contains("--> Content/flows/try-it.xml:"), "\(result)")
    }
  }

  @Test func theSiteIsWrittenIntoTheCurrentFolder() throws {
    try withMarkedProject { project in
      let result = try Tool.run(
        ["build", "--draft", "--output", "site"], in: try project.folder(named: "work"))
      #expect(result.status == 0, "\(result)")
      #expect(project.has("work/site/index.html") && !project.has("site"))
    }
  }

  @Test func newFlowsAndSchemasAreWrittenIntoTheProject() throws {
    try withMarkedProject { project in
      let folder = project.folder.appending(path: "Content/flows")
      #expect(try Tool.run(["new", "flow", "second"], in: folder).status == 0)
      #expect(project.has("Content/flows/second.xml"))
      try project.replace("urn:passo:flow:1", with: "urn:passo:flow:0", in: "Content/flow.xsd")
      #expect(try Tool.run(["schema"], in: folder).output == "Content/flow.xsd written\n")
    }
  }

  @Test func anOptionNamesTheRootItself() throws {
    try withMarkedProject { project in
      let named = try Tool.run(["check", "--project", "Content"], in: project.folder)
      #expect(named.status == 64 && named.errors.contains("“Content” is no project"), "\(named)")
      let above = try Tool.run(["check", "--project", "../.."], in: project.folder.appending(path: "Content/flows"))
      #expect(above.errors.contains("Content/translations/it/try-it.xlf"), "\(above)")
    }
  }

  @Test func aFolderWithContentIsAProjectOfItsOwn() throws {
    try withMarkedProject { project in
      let inner = project.folder.appending(path: "Templates/inner")
      try FileManager.default.createDirectory(at: inner.appending(path: "Content"), withIntermediateDirectories: true)
      let result = try Tool.run(["check", "try-it"], in: inner)
      #expect(result.status == 64 && result.errors.contains("no flow “try-it”"), "\(result)")
    }
  }

  @Test func theNearestFolderWithSettingsIsTheProject() throws {
    try withMarkedProject { project in
      let inner = project.folder.appending(path: "Templates/inner")
      try FileManager.default.createDirectory(at: inner.appending(path: "more"), withIntermediateDirectories: true)
      try Data(Self.settings.utf8).write(to: inner.appending(path: "passo.xml"))
      let result = try Tool.run(["check"], in: inner.appending(path: "more"))
      #expect(
        result.status == 64 && result.errors.contains("inner” is no project: it has no folder Content"), "\(result)")
    }
  }

  @Test func whereThereIsNoProjectBothWaysToOneAreNamed() throws {
    try withTemporaryFolder { folder in
      let result = try Tool.run(["check"], in: folder)
      #expect(result.status == 64 && result.errors.contains("passo.xml"), "\(result)")
      #expect(result.errors.contains("--project DIR"), "\(result)")
    }
  }

  @Test(arguments: [["schema"], ["schema", "--check"], ["check"], ["model", "facts"]])
  func whereThereIsNoFolderOfContentACommandEndsWith64AndWritesNothing(_ command: [String]) throws {
    try withTemporaryFolder { folder in
      let nowhere = try Tool.run(command, in: folder)
      #expect(nowhere.status == 64 && nowhere.errors.contains("There is no project here"), "\(nowhere)")
      try Data("A file.".utf8).write(to: folder.appending(path: "Content"))
      let file = try Tool.run(command, in: folder)
      #expect(file.status == 64 && file.errors.contains("it has no folder Content"), "\(file)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Content"])
    }
  }

  @Test(arguments: [["check"], ["verify"], ["build"], ["extract"], ["model", "facts"], ["verify", "--mutate"]])
  func wrongSettingsEndACommandWith1(_ command: [String]) throws {
    try withMarkedProject { project in
      try write("<project xmlns=\"urn:passo:project:1\" version=\"2\"/>", project)
      let result = try Tool.run(command, in: project.folder)
      #expect(result.status == 1 && result.errors.contains("error[project-version]"), "\(result)")
      #expect(result.errors.contains("--> passo.xml:1:"), "\(result)")
      #expect(!project.has("public"))
    }
  }

  @Test func checkVerifyAndBuildAgreeOnWhatIsAnError() throws {
    try withMarkedProject { project in
      try project.replace("It takes a minute", with: "It takes takes a minute", in: "Content/flows/try-it.xml")
      let commands = [["verify", "--draft"], ["build", "--draft"]]
      for command in commands { #expect(try Tool.run(command, in: project.folder).status == 0) }
      try write("<project xmlns=\"urn:passo:project:1\" version=\"1\" strict=\"yes\"/>", project)
      for command in commands + [["check"]] {
        let result = try Tool.run(command, in: project.folder)
        #expect(result.status == 1 && result.errors.contains("error[word-doubled]"), "\(result)")
      }
    }
  }
}

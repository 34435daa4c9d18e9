import Foundation
import Testing
import TestSupport

/// The command line tool: its arguments, exit codes, output and files.
@Suite struct CommandTests {
  @Test(arguments: [
    [], ["check"], ["verify"], ["build"], ["extract"], ["schema"], ["new"], ["new", "flow"], ["diagnostics"],
  ])
  func saysHowItIsUsed(command: [String]) throws {
    let result = try Tool.run(command + ["--help"], in: Tool.project)
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("USAGE: \((["passo"] + command).joined(separator: " "))"))
    #expect(result.errors.isEmpty)
  }

  @Test func everyCommandIsListed() throws {
    let output = try Tool.run([], in: Tool.project).output
    for command in ["check", "verify", "build", "extract", "schema", "new", "diagnostics"] {
      #expect(output.contains("  \(command) "))
    }
  }

  @Test func theVersionIsTheNewestOfTheChangelog() throws {
    let result = try Tool.run(["--version"], in: Tool.project)
    let heading = try ProjectFiles.text(of: "CHANGELOG.md").firstMatch(of: /(?m)^## \[([\d.]+)\]/)
    #expect(result.status == 0)
    #expect(result.output == (heading.map { "\($0.1)\n" } ?? "no heading"))
  }

  @Test func diagnosticsListsTheIDsAndExplainsOne() throws {
    let all = try Tool.run(["diagnostics"], in: Tool.project)
    #expect(all.status == 0 && all.errors.isEmpty)
    #expect(all.output.contains("\nWalks\n") && all.output.contains("  claim-false "))
    let one = try Tool.run(["diagnostics", "claim-false"], in: Tool.project)
    #expect(one.status == 0 && one.output.hasPrefix("error[claim-false]: "))
    let json = try Tool.run(["diagnostics", "claim-false", "--format", "json"], in: Tool.project)
    #expect(json.status == 0 && json.output.contains("\"id\" : \"claim-false\""))
    let unknown = try Tool.run(["diagnostics", "claim-flase"], in: Tool.project)
    #expect(unknown.errors.contains("Did you mean claim-false?"))
  }

  @Test func thePageOfDiagnosticsIsPrintedAsMarkdown() throws {
    let page = try String(contentsOf: Tool.project.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    #expect(try Tool.run(["diagnostics", "--markdown"], in: Tool.project).output == page)
  }

  @Test(arguments: [
    ["bogus"], ["check", "--bogus"], ["build", "--date", "2026-02-30"], ["build", "--date", "tomorrow"],
    ["check", "--format", "xml"], ["check", "no-such-flow"], ["verify", "no-such-flow"], ["extract", "xx"],
    ["check", "--project", "no-such-folder"], ["build", "--project", "Sources"], ["new", "flow"], ["schema", "more"],
    ["diagnostics", "claim-flase"], ["diagnostics", "--markdown", "claim-false"],
    ["model", "bench", "--seconds", "0"], ["model", "bench", "--seconds", "nan"],
    ["model", "bench", "--seconds", "inf"], ["model", "bench", "--seconds=-1"],
    ["model", "bench", "--seconds", "1e300"], ["check", "Content/flows/nothere/remove-licences.xml"],
    ["check", "Content/fragments/pay.xml"], ["check", "nothere/remove-licences"],
    ["verify", "/tmp/remove-licences.xml"], ["confirm", "--list", "Content/flows/nothere/remove-licences.xml"],
    ["confirm", "--list", "nothere/pay"],
  ])
  func wrongArgumentsEndWith64(arguments: [String]) throws {
    let result = try Tool.run(arguments, in: Tool.project)
    #expect(result.status == 64, "\(result)")
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.output.isEmpty)
  }

  @Test func aNumberThatIsTooLargeIsSaidToBe() throws {
    let result = try Tool.run(["check", "--jobs", "99999999999999999999"], in: Tool.project)
    #expect(result.status == 64 && result.errors.contains("99999999999999999999 is too large: at most 999999999."))
  }

  @Test func theUsageIsSaidToThoseWhoseOptionsCannotBeRead() throws {
    let unknown = try Tool.run(["verify", "--bogus"], in: Tool.project)
    #expect(unknown.status == 64 && unknown.errors.contains("Usage: passo verify"), "\(unknown)")
    let missing = try Tool.run(["verify", "no-such-flow"], in: Tool.project)
    #expect(
      missing.status == 64 && missing.errors.hasPrefix("Error: ") && !missing.errors.contains("Usage"), "\(missing)")
  }

  @Test func saysWhichFlowsThereAre() throws {
    let result = try Tool.run(["check", "remove-license"], in: Tool.project)
    #expect(result.errors.contains("“remove-license”"))
    #expect(result.errors.contains("remove-licences"))
  }

  @Test(arguments: ["remove-licences", "remove-licences.xml", "Content/flows/remove-licences.xml"])
  func aFlowIsNamedByItsIDOrItsFile(name: String) throws {
    let result = try Tool.run(["check", name], in: Tool.project)
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("remove-licences"))
    #expect(result.errors.isEmpty)
  }

  @Test func theFileOfAnotherProjectIsNone() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "remove-licences").status == 0)
      let path = project.folder.appending(path: "Content/flows/remove-licences.xml").path
      let other = try Tool.run(["check", path], in: Tool.project)
      #expect(other.status == 64 && other.errors.contains("The project has no flow"), "\(other)")
      let own = try Tool.run(["check", "./Content/flows/remove-licences.xml"], in: Tool.project)
      #expect(own.status == 0 && own.output.hasPrefix("remove-licences:"), "\(own)")
      let absolute = try Tool.run(["verify", "--draft", path, "--project", project.folder.path], in: Tool.project)
      #expect(absolute.status == 0, "\(absolute)")
    }
  }

  @Test(arguments: [
    "remove-licences", "Content/flows/remove-licences.xml", "pay", "fragments/pay", "Content/fragments/pay.xml",
    "model", "model/labels", "Content/model/labels.xml", "Content/sentences/it/fragments/pay.xml",
  ]) func aTextIsNamedByItsNameOrItsFile(name: String) throws {
    let result = try Tool.run(["confirm", "--list", name], in: Tool.project)
    #expect(result.status == 0 && result.output.contains("0 sentences wait"), "\(result)")
  }

  @Test func aProjectCanLieAnywhere() throws {
    try TestProject.with { project in
      try withTemporaryFolder { folder in
        #expect(try project.run("new", "flow", "try-it").status == 0)
        let result = try Tool.run(["verify", "--draft", "--project", project.folder.path], in: folder)
        #expect(result.status == 0, "\(result)")
      }
    }
  }

  @Test func theShippedSchemasAreUpToDate() throws {
    let result = try Tool.run(["schema", "--check"], in: Tool.project)
    #expect(result.status == 0, "\(result)")
  }

  @Test func schemasAreWrittenAndCheckedWithoutWriting() throws {
    try TestProject.with { project in
      try project.replace("urn:passo:flow:1", with: "urn:passo:flow:0", in: "Content/flow.xsd")
      let before = try project.files()
      let outdated = try project.run("schema", "--check")
      #expect(outdated.status == 1 && outdated.output.contains("Content/flow.xsd"), "\(outdated)")
      #expect(try project.files() == before)
      #expect(try project.run("schema").status == 0)
      #expect(try project.run("schema", "--check").status == 0)
      #expect(try project.text("Content/flow.xsd").contains("urn:passo:flow:1"))
      let again = try project.run("schema")
      #expect(again.status == 0 && again.output.isEmpty)
    }
  }
}

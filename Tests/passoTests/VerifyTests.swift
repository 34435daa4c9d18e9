import Foundation
import Testing

/// The command `passo verify`: its formats, shards and reports.
@Suite struct VerifyTests {
  /// A project with one small flow.
  private static func withFlow(_ body: (TestProject) throws -> Void) throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try body(project)
    }
  }

  private static func breakFlow(of project: TestProject) throws {
    try project.replace(
      "one-of=\"trialRunning trialEnded\"", with: "is=\"trialRunning\"", in: "Content/flows/try-it.xml")
  }

  @Test(arguments: [("json", "{"), ("sarif", "{"), ("junit", "<?xml")]) func printsEachFormat(
    format: String, start: String
  ) throws {
    try Self.withFlow { project in
      let result = try project.run("verify", "--draft", "--format", format)
      #expect(result.status == 0 && result.output.hasPrefix(start), "\(result)")
      #expect(result.output.contains("try-it"))
      try Self.breakFlow(of: project)
      let broken = try project.run("verify", "--draft", "--format", format)
      #expect(broken.status == 1 && broken.output.contains("cause-missing"), "\(broken)")
    }
  }

  @Test(arguments: ["check", "verify", "build"]) func strictMakesAWarningAnError(command: String) throws {
    try Self.withFlow { project in
      let flow = "Content/flows/try-it.xml"
      try project.replace("<steps>", with: "<note id=\"bare\"><p>So it is.</p></note>\n  <steps>", in: flow)
      let draft = command == "check" ? [] : ["--draft"]
      let usual = try Tool.run([command] + draft, in: project.folder)
      #expect(usual.errors.contains("warning[sentence-unwrapped]"), "\(usual)")
      let strict = try Tool.run([command, "--strict"] + draft, in: project.folder)
      #expect(strict.status == 1 && strict.errors.contains("error[sentence-unwrapped]"), "\(strict)")
    }
  }

  @Test(arguments: [
    ["check", "--format", "sarif"], ["verify", "--shard", "5/4"], ["verify", "--shard", "x"],
    ["verify", "--shard", "/4"], ["verify", "--shard", "+1/4"], ["verify", "--minimum-coverage", "+90"],
    ["verify", "--date", "+026-03-15"],
    ["verify", "--minimum-coverage", "101"], ["verify", "--merge"], ["verify", "--date", "soon"],
    ["verify", "--shard", "99999999999999999999/4"], ["verify", "--shard", "1/2", "--minimum-coverage", "1"],
    ["verify", "--merge", "LICENSE"],
  ]) func wrongArgumentsEndWith64(arguments: [String]) throws {
    let result = try Tool.run(arguments, in: Tool.project)
    #expect(result.status == 64 && result.output.isEmpty, "\(result)")
  }

  @Test func reportsOfShardsAreMerged() throws {
    try Self.withFlow { project in
      for number in 1...2 {
        let part = try project.run("verify", "--draft", "--format", "json", "--shard", "\(number)/2")
        #expect(part.status == 0)
        try Data(part.output.utf8).write(to: project.folder.appending(path: "part-\(number).json"))
      }
      let joined = try project.run("verify", "--merge", "part-1.json", "part-2.json")
      let whole = try project.run("verify", "--draft", "--format", "json")
      #expect(joined.status == 0, "\(joined)")
      let seconds = #/"seconds" : [0-9.null]+/#
      #expect(joined.output.replacing(seconds, with: "") == whole.output.replacing(seconds, with: ""))
    }
  }

  /// GitLab counts from 1, Kubernetes from 0.
  @Test(arguments: [
    (["CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "2"], nil, 1), (["CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "2"], nil, 2),
    (["JOB_COMPLETION_INDEX": "0"], "/2", 1), (["JOB_COMPLETION_INDEX": "1"], "/2", 2),
  ]) func thePartIsThatOfTheEnvironment(environment: [String: String], shard: String?, number: Int) throws {
    try Self.withFlow { project in
      let options = shard.map { ["--shard", $0] } ?? []
      let arguments = ["verify", "--draft", "--format", "json"] + options
      let result = try Tool.run(arguments, in: project.folder, environment: environment)
      #expect(result.status == 0 && result.output.contains("\"number\" : \(number),"), "\(result)")
    }
  }

  @Test(arguments: [
    ["CI_NODE_INDEX": "0", "CI_NODE_TOTAL": "2"], ["CI_NODE_INDEX": "", "CI_NODE_TOTAL": "2"],
    ["JOB_COMPLETION_INDEX": "9223372036854775807"], ["JOB_COMPLETION_INDEX": "-1"], ["JOB_COMPLETION_INDEX": "2"], [:],
  ]) func aPartThatIsNotThereEndsWith64(environment: [String: String]) throws {
    let options = environment["CI_NODE_TOTAL"] == nil ? ["--shard", "/2"] : []
    let result = try Tool.run(["verify"] + options, in: Tool.project, environment: environment)
    #expect(result.status == 64 && result.output.isEmpty, "\(result)")
  }

  /// As in a job that is not divided, where the variables are set to nothing.
  @Test func emptyVariablesNameNoPart() throws {
    try Self.withFlow { project in
      let result = try Tool.run(
        ["verify", "--draft"], in: project.folder, environment: ["CI_NODE_INDEX": "", "CI_NODE_TOTAL": ""])
      #expect(result.status == 0, "\(result)")
    }
  }

  @Test func writesAReportThatLoadsNothing() throws {
    try Self.withFlow { project in
      let result = try project.run("verify", "--draft", "--report", "report", "--date", "2026-03-25")
      #expect(result.status == 0, "\(result)")
      for name in ["index.html", "try-it.en.html", "try-it.it.html", "coverage.html"] {
        let text = try project.text("report/\(name)")
        for word in ["src=", "http:", "https:", "@import"] { #expect(!text.contains(word), "\(name): \(word)") }
        #expect(text.contains("prefers-color-scheme"))
      }
    }
  }

  @Test func aLanguageThatIsNotWalkedSaysWhy() throws {
    try Self.withFlow { project in
      let result = try project.run("verify")
      let path = "Content/translations/it/try-it.xlf"
      #expect(result.status == 1, "\(result)")
      #expect(result.output.contains("try-it [it]: not walked because of translation-missing at \(path)\n"))
    }
  }

  @Test func askingForMoreCoverageThanThereIsEndsWith1() throws {
    try Self.withFlow { project in
      #expect(try project.run("verify", "--draft", "--minimum-coverage", "1").status == 0)
      let result = try project.run("verify", "--draft", "--minimum-coverage", "100")
      #expect(result.status == 1 && result.errors.contains("coverage-low"), "\(result)")
      #expect(try project.run("verify", "--draft", "--coverage").output.contains("click options: try-it#options"))
    }
  }
}

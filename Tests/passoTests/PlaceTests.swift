import Foundation
import Testing
import TestSupport

/// A command prints and writes the same wherever it is started, and whatever the terminal is called.
@Suite struct PlaceTests {
  private static let commands = [
    ["check", "--format", "json"], ["check"], ["verify", "--draft"], ["verify", "--draft", "--format", "json"],
    ["verify", "--draft", "--format", "junit"], ["verify", "--draft", "--format", "sarif"],
    ["verify", "--draft", "--format", "json", "--coverage", "try-it"], ["model", "policies", "--format", "json"],
    ["confirm", "--list", "--format", "json"], ["verify", "--against", "."], ["schema", "--check"],
  ]

  /// A project with a flow that has a mistake in its words, and links to it and into it.
  private func withProject(_ body: (TestProject, _ links: URL) throws -> Void) throws {
    try TestProject.with { project in
      let settings = "<project xmlns=\"urn:passo:project:1\" version=\"1\"/>\n"
      try Data(settings.utf8).write(to: project.folder.appending(path: "passo.xml"))
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try project.replace("It takes a minute", with: "It takes takes a minute", in: "Content/flows/try-it.xml")
      try withTemporaryFolder { links in
        for (name, target) in [("project", project.folder), ("flows", project.folder.appending(path: "Content/flows"))]
        {
          try FileManager.default.createSymbolicLink(at: links.appending(path: name), withDestinationURL: target)
        }
        try body(project, links)
      }
    }
  }

  /// The output without what is measured.
  private func comparable(_ result: Tool.Result) -> [String] {
    let text = result.output.replacing(/"seconds" : [0-9.]+/, with: "").replacing(/time="[0-9.]+"/, with: "")
    return ["\(result.status)", text, result.errors]
  }

  @Test(arguments: commands) func printsTheSameEverywhere(_ command: [String]) throws {
    try withProject { project, links in
      let inside = project.folder.appending(path: "Content/flows")
      let name = ["--project", "project"]
      let root = comparable(try Tool.run(command, in: project.folder))
      #expect(comparable(try Tool.run(command, in: project.folder, environment: ["TERM": "dumb"])) == root)
      #expect(comparable(try Tool.run(command, in: links.appending(path: "project"))) == root)
      if !command.contains("--against") {
        #expect(comparable(try Tool.run(command, in: inside)) == root)
        #expect(comparable(try Tool.run(command, in: links.appending(path: "flows"))) == root)
        #expect(comparable(try Tool.run(command + name, in: links)) == root)
      }
    }
  }

  @Test func writesTheSameEverywhere() throws {
    try withProject { project, links in
      let command = ["build", "--draft", "--date", "2026-11-23", "--format", "json", "--output"]
      let place = try project.folder(named: "work")
      let root = try Tool.run(command + ["site"], in: project.folder)
      #expect(root.status == 0, "\(root)")
      let others = [
        try Tool.run(command + ["site"], in: place),
        try Tool.run(command + ["../site2"], in: place),
        try Tool.run(command + [project.folder.appending(path: "site3").path, "--project", "project"], in: links),
        try Tool.run(command + ["../../site4"], in: links.appending(path: "flows")),
        try Tool.run(command + ["site5"], in: links.appending(path: "project")),
      ]
      #expect(others.allSatisfy { comparable($0) == comparable(root) }, "\(others)")
      let files = try project.files()
      for (path, content) in files where path.hasPrefix("site/") {
        let name = String(path.dropFirst("site/".count))
        for site in ["work/site", "site2", "site3", "site4", "site5"] {
          #expect(files["\(site)/\(name)"] == content, "\(site)/\(name)")
        }
      }
    }
  }

  @Test(arguments: [
    ["extract"], ["new", "flow", "second"], ["build", "--draft", "--output", "site"], ["confirm", "--all"], ["check"],
    ["verify", "--draft"], ["model", "facts"], ["diagnostics"],
  ]) func jsonIsAllThatIsPrinted(_ command: [String]) throws {
    try withProject { project, _ in
      let result = try Tool.run(command + ["--format", "json"], in: project.folder)
      #expect(throws: Never.self, "\(result)") {
        _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8), options: .fragmentsAllowed)
      }
    }
  }

  /// `script` runs a command in a terminal.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func coloursAreForTerminalsThatHaveThem() throws {
    try withProject { project, _ in
      let escape = "\u{1B}["
      for (variables, hasColor) in [
        ("TERM=xterm", true), ("TERM=dumb", false), ("TERM=xterm NO_COLOR=1", false), ("TERM=xterm NO_COLOR=", true),
      ] {
        let line = "\(variables) script -qec \"$PASSO check\" /dev/null </dev/null"
        let result = try Tool.runInShell(line, in: project.folder)
        #expect(result.output.contains("word-doubled"), "\(result)")
        #expect(result.output.contains(escape) == hasColor, "\(variables): \(result)")
      }
    }
  }
}

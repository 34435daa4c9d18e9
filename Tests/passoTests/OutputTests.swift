import Foundation
import Testing
import TestSupport

/// What a command does when nobody can have what it prints or writes.
@Suite struct OutputTests {
  private static let commands = [
    "check", "verify find-invoices", "verify find-invoices --format json", "verify find-invoices --format sarif",
    "verify find-invoices --format junit", "verify --coverage find-invoices", "build --output \"$HOME/site\"",
    "confirm --list", "model facts", "model facts --format json", "model vat-number IT00743110157",
    "diagnostics", "diagnostics --markdown", "--help", "--version", "help verify", "--generate-completion-script bash",
  ]

  /// The shell opens the stream; `/dev/full` takes no byte, and an input cannot be written to.
  @Test(arguments: commands) func anOutputThatCannotBeWrittenEndsWith70(_ command: String) throws {
    for stream in [">/dev/full", "1</dev/null", ">&-"] {
      let result = try Tool.runInShell("$PASSO \(command) \(stream)", in: Tool.project)
      #expect(result.status == 70, "\(stream): \(result)")
      #expect(result.errors.contains("passo: standard output: "), "\(stream): \(result)")
    }
  }

  @Test(arguments: commands) func aClosedPipeIsQuiet(_ command: String) throws {
    let line = "(trap '' PIPE; $PASSO \(command); echo $? >&2) | true; true"
    let result = try Tool.runInShell(line, in: Tool.project)
    #expect(result.errors == "0\n", "\(result)")
  }

  /// Whoever reads no more has read enough. What was found wrong is wrong all the same.
  @Test func aClosedPipeChangesNoExitCode() throws {
    for trap in ["true", "trap '' PIPE"] {
      for (command, code) in [
        ("diagnostics", 0), ("check", 0), ("diagnostics no-such-id", 64), ("model run /dev/zero", 64),
      ] {
        let line = "(\(trap); sleep 0.2; $PASSO \(command) 2>&1; echo $? >&3) 3>&2 | true; true"
        #expect(try Tool.runInShell(line, in: Tool.project).errors == "\(code)\n", "\(command)")
      }
    }
    try TestProject.with { project in
      let line = "mkdir -p Content/flows; echo '<flow' > Content/flows/broken.xml; "
      let checked = "(sleep 0.2; $PASSO check 2>&1; echo $? >&3) 3>&2 | true; true"
      let result = try Tool.runInShell(line + checked, in: project.folder)
      #expect(result.errors == "1\n")
    }
  }

  @Test func whatReadsOnlyTheFirstLineGetsIt() throws {
    let result = try Tool.runInShell("$PASSO diagnostics --markdown | head -1", in: Tool.project)
    #expect(result.status == 0 && result.output.split(separator: "\n").count == 1 && result.errors.isEmpty, "\(result)")
  }

  @Test(arguments: [
    "check no-such-flow", "check --bogus", "build --output /proc/passo", "diagnostics claim-flase",
  ]) func errorsThatCannotBeWrittenEndWith70(_ command: String) throws {
    for stream in ["2>/dev/full", "2>&-"] {
      let result = try Tool.runInShell("$PASSO \(command) \(stream)", in: Tool.project)
      #expect(result.status == 70 && result.errors.isEmpty, "\(stream): \(result)")
    }
  }

  @Test func diagnosticsThatCannotBeWrittenEndWith70() throws {
    try TestProject.with { project in
      let broken = project.folder.appending(path: "Content/flows/broken.xml")
      try FileManager.default.createDirectory(
        at: broken.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("<flow".utf8).write(to: broken)
      for command in ["check", "verify", "build"] {
        #expect(try Tool.runInShell("$PASSO \(command) 2>/dev/full", in: project.folder).status == 70)
        #expect(try Tool.runInShell("$PASSO \(command) --format json >/dev/full", in: project.folder).status == 70)
      }
    }
  }

  /// The first file that a command opens would else be the stream that is closed.
  @Test func noFileTakesThePlaceOfAClosedStream() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let good = try project.run("build", "--draft", "--date", "2026-11-23", "--output", "good")
      #expect(good.status == 0, "\(good)")
      let command = "$PASSO build --draft --date 2026-11-23 --output other >&- 2>&- <&-"
      #expect(try Tool.runInShell(command, in: project.folder).status == 70)
      let files = try project.files()
      for (path, content) in files where path.hasPrefix("good/") {
        #expect(files["other/" + path.dropFirst(5)] == content, "\(path)")
      }
    }
  }

  @Test(arguments: [
    ["verify", "--merge", "no-such-file.json"], ["verify", "--merge", "Content"], ["verify", "--merge", ""],
    ["verify", "--merge", "Content/known.xsd"], ["verify", "--merge", "README.md/report.json"],
    ["model", "run", "no-such-file.xml"], ["model", "run", "Content"], ["model", "run", ""],
    ["verify", "--against", "no-such-folder"], ["check", "--project", "no-such-folder"],
    ["schema", "--project", "no-such-folder"], ["schema", "--check", "--project", ""],
    ["build", "--project", ""], ["build", "--output", ""], ["verify", "--report", ""],
    ["build", "--output", "Templates/assets"], ["build", "--output", "Templates/assets/new/site"],
    ["build", "--output", "Content"], ["build", "--output", "passo.xml"],
    ["build", "--output", "Sources/../Templates/x"],
    ["build", "--output", "no-such-folder/../Templates/x"], ["verify", "--report", "Content/flows"],
    ["verify", "--report", "Templates/report"],
  ]) func aNameThatIsNoFileOrNoFolderOfItsOwnEndsWith64(_ arguments: [String]) throws {
    let result = try Tool.run(arguments, in: Tool.project)
    #expect(result.status == 64 && result.output.isEmpty, "\(result)")
    #expect(result.errors.hasPrefix("Error: "), "\(result)")
  }

  @Test func aFolderBehindOneThatIsNotThereIsFoundOrNot() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      for output in ["no/../site", "no/..", project.folder.path + "/no/../site", project.folder.path + "/no/.."] {
        let result = try project.run("build", "--draft", "--output", output)
        #expect([0, 64, 70].contains(result.status), "\(output): \(result)")
      }
    }
  }

  @Test(arguments: [
    ("taken", "taken: a file is in the place of a folder"), ("taken/site", "taken/site: Not a directory"),
    ("site", "en/index.html: a folder is in the place of a file"), ("linked", "linked/en: this folder is a link"),
  ]) func whatIsInTheWayOfTheSiteIsSaid(output: String, words: String) throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try Data("A file.".utf8).write(to: project.folder.appending(path: "taken"))
      for folder in ["site/en/index.html", "linked", "elsewhere"] { _ = try project.folder(named: folder) }
      try FileManager.default.createSymbolicLink(
        atPath: project.folder.appending(path: "linked/en").path, withDestinationPath: "../Templates/assets")
      let before = try project.files()
      let result = try project.run("build", "--draft", "--output", output)
      #expect(result.status == 70 && result.errors.contains(words), "\(result)")
      #expect(try project.files() == before)
    }
  }

  @Test func nothingIsWrittenIntoWhatTheProjectIsReadFrom() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let link = project.folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "Templates/assets")
      let before = try project.files()
      let inside = project.folder.appending(path: "Templates/assets")
      for (output, folder) in [
        ("Templates/assets", project.folder), ("link", project.folder), ("link/site", project.folder), (".", inside),
        ("site", inside), ("../site", inside), (project.folder.appending(path: "Content/x").path, project.folder),
      ] {
        let command = ["build", "--draft", "--project", project.folder.path, "--output", output]
        let result = try Tool.run(command, in: folder)
        #expect(result.status == 64 && result.errors.contains("the project is read from"), "\(output): \(result)")
        #expect(try project.files() == before, "\(output)")
      }
      for output in ["Templates/../site", "Templatesx", "Content.new/site"] {
        let result = try project.run("build", "--draft", "--output", output)
        #expect(result.status == 0, "\(output): \(result)")
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// No argument, no name of a file and no content can control the terminal, or turn around what it shows.
@Suite struct HostileTerminalTests {
  /// It clears the screen, sets a title, turns the direction, begins a sequence with one character, goes back, and rings.
  private static let hostile = "x\u{1B}[2J\u{1B}]0;t\u{7}\u{202E}\u{9B}31m\ry\u{200B}\u{2066}\u{7F}\u{8}"

  /// The characters that a terminal must not be given.
  private static func invisible(in text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n" && scalar != "\t"
      case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }

  private func expectHarmless(_ result: Tool.Result, _ command: [String]) {
    #expect([0, 1, 64, 70].contains(result.status), "\(command): \(result)")
    #expect(Self.invisible(in: result.output).isEmpty, "\(command): \(result)")
    #expect(Self.invisible(in: result.errors).isEmpty, "\(command): \(result)")
  }

  /// HOSTILE stands for the argument.
  @Test(arguments: [
    "HOSTILE", "help HOSTILE", "--HOSTILE", "check HOSTILE", "check --HOSTILE", "check --HOSTILE=1",
    "check --jobs HOSTILE",
    "check --format HOSTILE", "check --project HOSTILE", "check --strict=HOSTILE", "verify HOSTILE",
    "verify --date HOSTILE",
    "verify --shard HOSTILE", "verify --merge HOSTILE", "verify --against HOSTILE", "verify --report HOSTILE",
    "verify --minimum-coverage HOSTILE", "verify --report Content/HOSTILE", "build --output HOSTILE",
    "build --output Content/HOSTILE", "build --output passo.xml/HOSTILE", "build --date HOSTILE",
    "build --may-remove HOSTILE",
    "new flow HOSTILE", "new flow a --product HOSTILE", "new flow a --language HOSTILE", "new HOSTILE",
    "extract HOSTILE",
    "confirm HOSTILE", "confirm --language HOSTILE", "confirm --list --at HOSTILE", "confirm --because HOSTILE",
    "schema --HOSTILE", "model HOSTILE", "model run HOSTILE", "model readings HOSTILE", "model vat-number HOSTILE",
    "model vat-number --country HOSTILE IT00743110157", "names HOSTILE", "diagnostics HOSTILE",
    "--generate-completion-script HOSTILE",
  ]) func noArgumentControlsTheTerminal(line: String) throws {
    let command = line.split(separator: " ").map { String($0).replacing("HOSTILE", with: Self.hostile) }
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let result = try Tool.run(command, in: project.folder)
      expectHarmless(result, command)
      #expect(!result.output.isEmpty || !result.errors.isEmpty, "\(result)")
      // What the command writes, it says in one line.
      #expect(!result.output.contains("\r") && !result.errors.contains("\r"))
    }
  }

  @Test(arguments: [["model", "changes"], ["model", "vat-number"], ["confirm"]])
  func noStandardInputControlsTheTerminal(command: [String]) throws {
    try TestProject.with { project in
      for input in [Self.hostile, "currency\t\(Self.hostile)\n", "\(Self.hostile)\n\(Self.hostile)\t=1+1\n"] {
        expectHarmless(try Tool.run(command, in: project.folder, input: input), command)
      }
    }
  }

  @Test func noNameOfAFileAndNoContentControlsTheTerminal() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let references = "&#x202E;&#x9B;31m&#x200B;&#x2028;&#xE0041;"
      try project.replace(
        "<title id=\"title\">", with: "<title id=\"title\">\(references)", in: "Content/flows/try-it.xml")
      let flow = try project.text("Content/flows/try-it.xml")
      let name = Self.hostile
      for (path, text) in [
        ("Content/flows/\(name).xml", flow), ("Content/flows/bad.xml", "<flow \(name)"),
        ("Content/flows/\(name)/a.xml", flow), ("Content/fragments/\(name).xml", "<fragment/>"),
        ("Content/translations/it/\(name).xlf", "<xliff>\(name)</xliff>"),
        ("Content/locales/\(name).xml", "<language/>"),
        ("Content/sentences/en/\(name).xml", "<sentences/>"), ("Content/known.xml", "<known>\(name)</known>"),
        ("Templates/\(name).mustache", "{{\(name)}}"), ("Templates/assets/\(name).css", name),
        ("Content/survivors.xml", "<survivors \(name)"), ("passo.xml", "<project \(name)=\"\(name)\"/>"),
      ] {
        let file = project.folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let before = FileManager.default.contents(atPath: file.path)
        try Data(text.utf8).write(to: file)
        for command in [
          ["check"], ["check", "--format", "json"], ["verify", "--draft"], ["verify", "--draft", "--format", "junit"],
          ["verify", "--draft", "--format", "sarif"], ["build", "--draft", "--output", "site"], ["confirm", "--list"],
          ["names", "flows"], ["names", "fragments"], ["extract"],
        ] { expectHarmless(try Tool.run(command, in: project.folder), [path] + command) }
        if let before { try before.write(to: file) } else { try FileManager.default.removeItem(at: file) }
      }
    }
  }

  @Test func noNameOfAProjectControlsTheTerminal() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      try withTemporaryFolder { elsewhere in
        let link = elsewhere.appending(path: Self.hostile)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: project.folder)
        for command in [
          ["check"], ["build", "--draft", "--output", "site"], ["build", "--output", "Content"], ["verify"],
        ] {
          expectHarmless(try Tool.run(command, in: link), command)
          expectHarmless(try Tool.run(command + ["--project", link.path], in: elsewhere), command)
        }
      }
    }
  }

  @Test func noRevisionAndNoFileOfGitControlsTheTerminal() throws {
    try TestProject.with { project in
      #expect(try project.run("new", "flow", "try-it").status == 0)
      let path = project.folder.appending(path: "Content/flows/\(Self.hostile).xml")
      try Data("<flow \(Self.hostile)".utf8).write(to: path)
      let git = "git init -q . && git add -A && git -c user.name=a -c user.email=a@b.c commit -q -m a"
      let made = try Tool.runInShell(git, in: project.folder)
      #expect(made.status == 0, "\(made)")
      try FileManager.default.removeItem(at: path)
      for revision in ["HEAD", Self.hostile, "HEAD:\(Self.hostile)", "--upload-pack=\(Self.hostile)"] {
        expectHarmless(try Tool.run(["verify", "--against=\(revision)"], in: project.folder), [revision])
      }
    }
  }
}

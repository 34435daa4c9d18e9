import FlowReading
import Foundation
import TestSupport
import Testing

/// A run after which nothing has changed does nothing, and any change is seen.
@Suite struct MemoryTests {
  /// A project with all that this repository publishes, and its first build.
  private func withBuiltProject(_ body: (TestProject) throws -> Void) throws {
    try TestProject.withEverything { project in
      // Of files that have just changed, the disk does not say whether they change again.
      Thread.sleep(forTimeInterval: 0.1)
      let first = try build(project)
      #expect(first.status == 0 && first.output.contains(" written, 0 unchanged"), "\(first)")
      try body(project)
    }
  }

  private func build(_ project: TestProject, _ options: String...) throws -> Tool.Result {
    try Tool.run(["build", "--date", "2026-11-23"] + options, in: project.folder)
  }

  private func memory(_ project: TestProject) throws -> URL {
    let folder = project.folder.appending(path: ".passo-cache")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("build-") }
    return folder.appending(path: try #require(names.first))
  }

  @Test func whatNothingHasChangedIsPrintedAgain() throws {
    try withBuiltProject { project in
      let files = try project.files()
      let fresh = try build(project, "--no-cache")
      let second = try build(project)
      #expect(second.status == 0 && second.errors.isEmpty && second.output == fresh.output)
      #expect(second.output.contains(": 0 written, "))
      #expect(try project.files() == files)
    }
  }

  /// A build that works everything out writes its memory anew.
  @Test func whatNothingHasChangedIsNotWorkedOutAgain() throws {
    func number(_ file: URL) throws -> NSNumber? {
      try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? NSNumber
    }
    try withBuiltProject { project in
      let (file, text) = (try memory(project), try String(contentsOf: memory(project), encoding: .utf8))
      let first = try number(file)
      let fresh = try build(project)
      #expect(try number(file) == first)
      // What is damaged is not printed.
      for damaged in [String(text.dropLast(20)), text.replacing("completed", with: "x"), String(text.prefix(50))] {
        try Data(damaged.utf8).write(to: file)
        #expect(try build(project).output == fresh.output)
        #expect(try String(contentsOf: memory(project), encoding: .utf8) == text)
      }
    }
  }

  @Test(arguments: [["check"], ["verify", "--date", "2026-11-23"]])
  func whatWasCheckedIsPrintedAgain(command: [String]) throws {
    try TestProject.withEverything { project in
      let fresh = try Tool.run(command + ["--no-cache"], in: project.folder)
      #expect(!project.has(".passo-cache") && fresh.status == 0 && !fresh.output.isEmpty)
      for _ in 0..<2 {
        let result = try Tool.run(command, in: project.folder)
        #expect(result.status == 0 && result.output == fresh.output && result.errors == fresh.errors)
        #expect(project.has(".passo-cache"))
      }
      try project.replace("cancel", with: "Cancel", in: "Content/flows/cancel-plan.xml")
      #expect(try Tool.run(command, in: project.folder).status == 1)
    }
  }

  /// What was made of the others is in the memory, which is given another title for one of them here.
  @Test func onlyWhatHasChangedIsMadeAnew() throws {
    try withBuiltProject { project in
      let file = try memory(project)
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(separator: "\n", maxSplits: 1)
      let rest = lines[1].replacing("How do I try another product", with: "How do I taste another product")
      let mark = lines[0].split(separator: " ")[0]
      try Data("\(mark) \(Fingerprint(of: [UInt8](rest.utf8)).text)\n\(rest)".utf8).write(to: file)
      try project.replace("</title>", with: " </title>", in: "Content/flows/cancel-plan.xml")
      #expect(try build(project).output.contains(": 1 written, "))
      #expect(try project.text("public/en/index.html").contains("How do I taste another product"))
      #expect(try project.text("public/en/try-product.html").contains("How do I try another product"))
    }
  }

  /// Changes that are none of a file's bytes, with the exit code that each has to give.
  @Test(arguments: [
    ("mkdir Content/flows/foo.xml", 1), ("mkdir Content/known.xml", 1), ("mkdir -p Content/flows/foo.xml/.keep", 1),
    ("cp Content/fragments/sign-in.xml Content/fragments/spare.xml", 1),
    ("mv Content/flows/try-product.xml t; ln -s ../../t Content/flows/try-product.xml", 0),
    ("mv real \"$PWD.outside\"; rm alias; ln -s \"$PWD.outside\" alias", 1),
  ])
  func whatComesIntoAFolderIsSeen(change: String, status: Int32) throws {
    try TestProject.withEverything { project in
      let outside = URL(filePath: project.folder.path + ".outside")
      defer { try? FileManager.default.removeItem(at: outside) }  // most changes leave nothing there
      let setting = "<project xmlns=\"urn:passo:project:1\" version=\"1\"/>"
      try Data(setting.utf8).write(to: project.folder.appending(path: "passo.xml"))
      let link =
        "mkdir real; mv Content/flows/find-invoices.xml real; ln -s real alias;"
        + " ln -s ../../alias/find-invoices.xml Content/flows/find-invoices.xml"
      _ = try Tool.runInShell(link, in: project.folder)
      #expect(try project.run("check").status == 0)
      _ = try Tool.runInShell(change, in: project.folder)
      for _ in 0..<2 {
        let (remembering, fresh) = (try project.run("check"), try project.run("check", "--no-cache"))
        #expect(remembering.status == fresh.status && remembering.errors == fresh.errors)
        #expect(fresh.status == status, "\(fresh)")
      }
    }
  }

  @Test func aPageThatBecomesALinkIsWrittenAgain() throws {
    try withBuiltProject { project in
      let link = "cp public/index.html copy.html; rm public/index.html; ln -s ../copy.html public/index.html"
      _ = try Tool.runInShell(link, in: project.folder)
      #expect(try build(project).output.contains(": 1 written, "))
      let page = project.folder.appending(path: "public/index.html")
      #expect(try page.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true)
    }
  }

  /// A file of which the disk holds nothing but its size takes no memory.
  @Test func aFileThatBecameTooLargeIsNotReadWhole() throws {
    try TestProject.withEverything { project in
      #expect(try project.run("check").status == 0)
      let result = try Tool.runInShell(
        "truncate -s 3G Content/flows/try-product.xml; ulimit -v 2000000; \"$PASSO\" check", in: project.folder)
      #expect(result.status == 1 && result.errors.contains("error[file-too-large]"), "\(result)")
    }
  }

  @Test func aMarkThatIsInTheWayIsSeen() throws {
    try withBuiltProject { project in
      try Data().write(to: project.folder.appending(path: "public/en/.passo-files"))
      #expect(try build(project).status == 70)
    }
  }

  @Test func anyChangeIsSeen() throws {
    try withBuiltProject { project in
      // The same size and the same time of writing.
      let page = project.folder.appending(path: "public/en/renew-plan.html")
      let time = try #require(FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate] as? Date)
      let good = try Data(contentsOf: page)
      try Data(repeating: 0x20, count: good.count).write(to: page)
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: page.path)
      #expect(try build(project).output.contains(": 1 written, "))
      #expect(try Data(contentsOf: page) == good)
      try FileManager.default.removeItem(at: page)
      #expect(try build(project).output.contains(": 1 written, "))

      try project.replace("cancel", with: "Cancel", in: "Content/flows/cancel-plan.xml")
      #expect(try build(project).status == 1)
      #expect(try build(project).status == 1, "what is wrong stays wrong")
    }
  }

  @Test func aSiteInTheFolderOfMemoriesIsNotRemembered() throws {
    try withBuiltProject { project in
      for _ in 0..<2 {
        let result = try build(project, "--output", ".passo-cache")
        #expect(result.status == 0 && project.has(".passo-cache/it/index.html"), "\(result)")
      }
    }
  }

  @Test func anotherDayIsAnotherBuildAndADamagedMemoryIsNone() throws {
    try withBuiltProject { project in
      let other = try Tool.run(["build", "--date", "2026-11-24"], in: project.folder)
      #expect(other.output.contains(", 0 removed") && !other.output.contains(": 0 written"))
      for damage in ["", "\n\n\n", "x"] {
        try Data(damage.utf8).write(to: memory(project))
        #expect(try Tool.run(["build", "--date", "2026-11-24"], in: project.folder).output.contains(": 0 written"))
      }
      try FileManager.default.removeItem(at: project.folder.appending(path: ".passo-cache"))
      #expect(try Tool.run(["build", "--date", "2026-11-24"], in: project.folder).output.contains(": 0 written"))
    }
  }
}

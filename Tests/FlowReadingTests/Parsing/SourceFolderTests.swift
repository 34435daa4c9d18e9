import FlowReading
import Foundation
import Testing

@Suite struct SourceFolderTests {
  /// Calls `body` with a folder that is removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "passo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "project/Content/flows/more"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a folder that stays behind harms nobody
    try body(folder)
  }

  private func write(_ text: String, _ url: URL) throws { try Data(text.utf8).write(to: url) }

  @Test func findsFilesInTheOrderOfTheirPaths() throws {
    try withFolder { folder in
      let flows = folder.appending(path: "project/Content/flows")
      for name in ["b.xml", "a.xml", "notes.txt", ".hidden.xml", "more/c.xml"] {
        try write("<flow/>", flows.appending(path: name))
      }
      var diagnostics: [Diagnostic] = []
      let files = SourceFolder(folder.appending(path: "project"))
        .files(under: "Content/flows", endingIn: ".xml", diagnostics: &diagnostics)
      #expect(files.map(\.path) == ["Content/flows/a.xml", "Content/flows/b.xml", "Content/flows/more/c.xml"])
      #expect(diagnostics.isEmpty)
    }
  }

  @Test func refusesLinksThatLeadOutOfTheFolder() throws {
    try withFolder { folder in
      let flows = folder.appending(path: "project/Content/flows")
      try write("secret", folder.appending(path: "outside.xml"))
      try FileManager.default.createSymbolicLink(
        at: flows.appending(path: "link.xml"), withDestinationURL: folder.appending(path: "outside.xml"))
      try FileManager.default.createSymbolicLink(
        at: flows.appending(path: "circle"), withDestinationURL: folder.appending(path: "project"))
      var diagnostics: [Diagnostic] = []
      let source = SourceFolder(folder.appending(path: "project"))
      #expect(source.files(under: "Content/flows", endingIn: ".xml", diagnostics: &diagnostics).isEmpty)
      #expect(diagnostics.map(\.id) == [.fileUnreadable, .fileUnreadable])
      #expect(diagnostics.map(\.path) == ["Content/flows/circle", "Content/flows/link.xml"])
      #expect(source.file("../outside.xml", diagnostics: &diagnostics) == nil)
      #expect(diagnostics.count == 3)
    }
  }

  @Test func whatStandsInThePlaceOfAFileOrAFolderIsReported() throws {
    try withFolder { folder in
      let project = folder.appending(path: "project")
      try FileManager.default.createDirectory(
        at: project.appending(path: "Content/flows/a.xml"), withIntermediateDirectories: true)
      try write("a file", project.appending(path: "Content/translations"))
      try write("a file", project.appending(path: "Content/model"))
      try FileManager.default.createSymbolicLink(
        atPath: project.appending(path: "Content/sentences").path, withDestinationPath: "flows")
      var diagnostics: [Diagnostic] = []
      let sources = ProjectSources(folder: project, diagnostics: &diagnostics)
      #expect(
        diagnostics.map(\.path).sorted()
          == ["Content/flows/a.xml", "Content/model", "Content/sentences", "Content/translations"])
      #expect(diagnostics.allSatisfy { $0.id == .fileUnreadable && $0.help != nil })
      #expect(sources.obstacle(at: "Content/translations/it/a.xlf")?.path == "Content/translations")
      #expect(sources.obstacle(at: "Content/flows/b.xml") == nil && sources.obstacle(at: "Content/flows") == nil)
      #expect(
        sources.hasUnreadableFile(in: "Content/flows") && sources.hasUnreadableFile(in: "Content/translations/it"))
      #expect(!sources.hasUnreadableFile(in: "Content/fragments"))
    }
  }

  @Test func filesAreReadWhenTheirBytesAreAskedFor() throws {
    try withFolder { folder in
      let project = folder.appending(path: "project")
      try write("<flow/>", project.appending(path: "Content/flows/a.xml"))
      try write("<project/>", project.appending(path: "passo.xml"))
      var diagnostics: [Diagnostic] = []
      let sources = ProjectSources(folder: project, diagnostics: &diagnostics)
      let file = try #require(sources.flows.first?.file)
      for path in ["Content/flows/a.xml", "passo.xml"] {
        try write("<changed/>", project.appending(path: path))
      }
      #expect(String(decoding: file.bytes, as: UTF8.self) == "<changed/>")
      // What every run needs is read at once.
      #expect(sources.settings.map { String(decoding: $0.bytes, as: UTF8.self) } == "<project/>")
      // Once is enough.
      try write("<flow/>", project.appending(path: "Content/flows/a.xml"))
      #expect(String(decoding: file.bytes, as: UTF8.self) == "<changed/>" && file.isReadable)
      let gone = SourceFile(path: "a.xml") { nil }
      #expect(gone.bytes.isEmpty && !gone.isReadable)
      #expect(diagnostics.isEmpty)
    }
  }

  @Test(arguments: ["Content", "Templates"])
  func aLinkInThePlaceOfTheWholeIsReported(path: String) throws {
    try withFolder { folder in
      let project = folder.appending(path: "project")
      try FileManager.default.moveItem(at: project.appending(path: "Content"), to: project.appending(path: "other"))
      try FileManager.default.createSymbolicLink(
        atPath: project.appending(path: path).path, withDestinationPath: "other")
      var diagnostics: [Diagnostic] = []
      let sources = ProjectSources(folder: project, diagnostics: &diagnostics)
      #expect(diagnostics.map(\.id) == [.fileUnreadable] && diagnostics.map(\.path) == [path])
      #expect(sources.paths.isEmpty && sources.hasUnreadableFile(in: path))
    }
  }

  @Test(arguments: ["Content/flows", "Content/fragments", "Content/locales", "Content/model", "Content/sentences/it"])
  func aLinkedFolderInsideOfTheContentIsReported(folder path: String) throws {
    try withFolder { folder in
      let project = folder.appending(path: "project")
      try FileManager.default.createDirectory(at: project.appending(path: path), withIntermediateDirectories: true)
      try write("<flow/>", project.appending(path: "Content/flows/more/a.xml"))
      let link = path == "Content/flows" ? "Content/flows/linked" : path + "/linked"
      try FileManager.default.createSymbolicLink(
        at: project.appending(path: link), withDestinationURL: project.appending(path: "Content/flows/more"))
      var diagnostics: [Diagnostic] = []
      let sources = ProjectSources(folder: project, diagnostics: &diagnostics)
      #expect(diagnostics.map(\.id) == [.fileUnreadable] && diagnostics.map(\.path) == [link])
      #expect(sources.hasUnreadableFile(in: path))
    }
  }

  @Test(arguments: [
    ("Content/flows/a.XML", "Content/flows/a.xml"), ("Content/fragments/more/a.Xml", "Content/fragments/more/a.xml"),
    ("Content/locales/it.XML", "Content/locales/it.xml"), ("Content/sentences/it/a.XML", "Content/sentences/it/a.xml"),
    ("Content/translations/it/x.XLF", "Content/translations/it/x.xlf"),
    ("Content/translations/it/x.xliff", "Content/translations/it/x.xlf"),
    ("Content/translations/it/x.xml", "Content/translations/it/x.xlf"),
    ("Templates/page.Mustache", "Templates/page.mustache"), ("Content/Known.XML", "Content/Known.xml"),
    ("Content/flow.xsd", ""), ("Templates/assets/a.XML", ""),
    ("Content/translations/it/x.xlf", ""),
  ])
  func aFileWhoseNameEndsOtherwiseIsReported(path: String, right: String) throws {
    try withFolder { folder in
      let project = folder.appending(path: "project")
      let file = project.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try write("<flow/>", file)
      var diagnostics: [Diagnostic] = []
      _ = ProjectSources(folder: project, diagnostics: &diagnostics)
      #expect(diagnostics.map(\.path) == (right.isEmpty ? [] : [path]))
      #expect(diagnostics.allSatisfy { $0.id == .fileMisnamed && $0.help?.hasPrefix("Rename it to \(right),") == true })
    }
  }

  /// What is found in a project of these files.
  private func found(_ paths: String...) throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    try withFolder { folder in
      let project = folder.appending(path: "project")
      for path in paths {
        let file = project.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try write("<flow/>", file)
      }
      _ = ProjectSources(folder: project, diagnostics: &diagnostics)
    }
    return diagnostics
  }

  @Test(arguments: [
    ("Content/flows/notes.txt", "Content/flows/notes.txt", "Move it out of the folder"),
    ("Content/translations/it/foo.txt", "Content/translations/it/foo.txt", "Move it out of the folder"),
    ("Content/model/a.xlf", "Content/model/a.xlf", "Move it out of the folder"),
    ("Content/notes.xml", "Content/notes.xml", "Move it out of the folder"),
    ("Templates/foo.html", "Templates/foo.html", "Move it out of the folder"),
    ("Content/Flows/a.xml", "Content/Flows", "Rename it to Content/flows."),
    ("Content/flow/more/a.xml", "Content/flow", "Rename it to Content/flows."),
    ("Content/pictures/a.png", "Content/pictures", "Move it out of Content, whose folders are"),
  ]) func whatNothingReadsIsReported(path: String, reported: String, help: String) throws {
    let found = try found(path)
    #expect(found.map(\.id) == [.fileUnread] && found.map(\.path) == [reported], "\(found)")
    #expect(found.first?.severity == .warning && found.first?.help?.hasPrefix(help) == true, "\(found)")
  }

  @Test func aFolderThatNothingReadsIsReportedOnce() throws {
    let found = try found("Content/Flows/a.xml", "Content/Flows/b.xml")
    #expect(found.map(\.path) == ["Content/Flows"])
  }

  @Test(arguments: [
    ("Content/flows/con.xml", "Content/flows/con.xml"), ("Content/flows/Aux.xml", "Content/flows/Aux.xml"),
    ("Content/translations/nul/a.xlf", "Content/translations/nul"),
    ("Templates/assets/com1.tar.gz", "Templates/assets/com1.tar.gz"),
    ("Templates/assets/LPT9", "Templates/assets/LPT9"),
    ("Templates/assets/a./b.css", "Templates/assets/a."), ("Templates/assets/a:b.css", "Templates/assets/a:b.css"),
    ("Content/flows/console.xml", ""), ("Content/flows/com10.xml", ""), ("Templates/assets/com.css", ""),
  ]) func aNameThatWindowsReservesIsAnError(path: String, reported: String) throws {
    let found = try found(path)
    #expect(found.map(\.path) == (reported.isEmpty ? [] : [reported]), "\(found)")
    #expect(found.allSatisfy { $0.id == .pathReserved && $0.severity == .error }, "\(found)")
  }

  @Test func nothingMayBeWrittenOverWhatCannotBeReadOrThroughALink() throws {
    try withFolder { folder in
      let flows = folder.appending(path: "project/Content/flows")
      try write("secret", folder.appending(path: "outside.xml"))
      try write("<flow/>", flows.appending(path: "a.xml"))
      for (name, target) in [("link.xml", "../../../outside.xml"), ("lost.xml", "nowhere"), ("linked", "more")] {
        try FileManager.default.createSymbolicLink(
          atPath: flows.appending(path: name).path, withDestinationPath: target)
      }
      let source = SourceFolder(folder.appending(path: "project"))
      for path in ["Content/flows/link.xml", "Content/flows/lost.xml", "Content/flows/more"] {
        #expect(source.obstacle(toWriting: path)?.path == path)
      }
      #expect(source.obstacle(toWriting: "Content/flows/linked/a.xml")?.path == "Content/flows/linked")
      for path in ["Content/flows/a.xml", "Content/flows/b.xml", "Content/new/a.xml"] {
        #expect(source.obstacle(toWriting: path) == nil)
      }
    }
  }

  @Test func anOptionalFileIsReportedOnlyWhenItIsThereAndCannotBeRead() throws {
    try withFolder { folder in
      let project = folder.appending(path: "project")
      var diagnostics: [Diagnostic] = []
      #expect(SourceFolder(project).optionalFile("passo.xml", diagnostics: &diagnostics) == nil)
      #expect(diagnostics.isEmpty)
      try write("secret", folder.appending(path: "outside.xml"))
      try FileManager.default.createSymbolicLink(
        at: project.appending(path: "passo.xml"), withDestinationURL: folder.appending(path: "outside.xml"))
      #expect(SourceFolder(project).optionalFile("passo.xml", diagnostics: &diagnostics) == nil)
      #expect(diagnostics.map(\.id) == [.fileUnreadable])
      try FileManager.default.removeItem(at: project.appending(path: "passo.xml"))
      try write("<project/>", project.appending(path: "passo.xml"))
      #expect(ProjectSources.files(in: project, diagnostics: &diagnostics).map(\.path) == ["passo.xml"])
      #expect(diagnostics.count == 1)
    }
  }

  @Test func saysWhichFileIsMissing() throws {
    try withFolder { folder in
      var diagnostics: [Diagnostic] = []
      let source = SourceFolder(folder.appending(path: "project"))
      #expect(source.file("Content/model/plans.xml", diagnostics: &diagnostics) == nil)
      #expect(diagnostics.map(\.path) == ["Content/model/plans.xml"])
      #expect(diagnostics.map(\.id) == [.fileMissing])
      #expect(source.files(under: "Content/nothing", endingIn: ".xml", diagnostics: &diagnostics).isEmpty)
    }
  }
}

import FlowCompiler
import Foundation
import Testing

@Suite struct ProjectLayoutTests {
  @Test func theFoldersOfAProjectAreSpeltInOnePlace() throws {
    let folder = TestFiles.project.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("/ProjectLayout.swift") }.sorted()
    #expect(files.count > 100)
    for name in files {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let spells = ["Content/", "Templates/", "\"Content\"", "\"Templates\""].contains { line.contains($0) }
        #expect(!spells, "\(name): \(line)")
      }
    }
  }

  @Test func everyFileIsFoundInTheFolderThatTheLayoutNames() {
    let paths = [
      ProjectLayout.flow("a"), ProjectLayout.fragment("b"), ProjectLayout.translation(of: "a", in: "it"),
      ProjectLayout.translation(of: "fragments/b", in: "it"), ProjectLayout.locale("it"), ProjectLayout.accounts,
      ProjectLayout.products, ProjectLayout.known, ProjectLayout.survivors, ProjectLayout.template("article"),
      ProjectLayout.assets + "/fonts/c.svg", ProjectLayout.flows + "-old/a.xml",
    ]
    let sources = ProjectSources(paths.map { SourceFile(path: $0, bytes: []) })
    #expect(sources.flows.map(\.id) == ["a"])
    #expect(sources.fragments.map(\.id) == ["b"])
    #expect(sources.translations.count == 2)
    #expect(sources.catalogue.count == 3)
    #expect(sources.known?.path == "Content/known.xml" && sources.survivors?.path == "Content/survivors.xml")
    #expect(sources.templates.map(\.path) == ["Templates/article.mustache"])
    #expect(sources.assets.map(\.name) == ["fonts/c.svg"])
  }
}

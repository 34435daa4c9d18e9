import FlowReading
import Foundation
import TestSupport
import Testing

@Suite struct ProjectLayoutTests {
  @Test func everyFileIsFoundInTheFolderThatTheLayoutNames() {
    let paths = [
      ProjectLayout.flow("a"), ProjectLayout.fragment("b"), ProjectLayout.translation(of: "a", in: "it"),
      ProjectLayout.translation(of: "fragments/b", in: "it"), ProjectLayout.locale("it"), ProjectLayout.accounts,
      ProjectLayout.products, ProjectLayout.known, ProjectLayout.survivors, ProjectLayout.template("article"),
      ProjectLayout.assets + "/fonts/c.svg", ProjectLayout.flows + "-old/a.xml",
      ProjectLayout.settings,
    ]
    let sources = ProjectSources(paths.map { SourceFile(path: $0, bytes: []) })
    #expect(sources.flows.map(\.id) == ["a"])
    #expect(sources.fragments.map(\.id) == ["b"])
    #expect(sources.translations.count == 2)
    #expect(sources.catalogue.count == 3)
    #expect(sources.known?.path == "Content/known.xml" && sources.survivors?.path == "Content/survivors.xml")
    #expect(sources.settings?.path == "passo.xml")
    #expect(sources.templates.map(\.path) == ["Templates/article.mustache"])
    #expect(sources.assets.map(\.name) == ["fonts/c.svg"])
  }
}

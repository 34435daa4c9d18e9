import FlowReading
import FlowTranslation
import FlowVerification
import Synchronization
import TestSupport
import Testing

/// A run about one article reads the files of this article, and of what it refers to.
@Suite struct ArticleReadingTests {
  /// The paths of the files that a run has read.
  private final class Reads: Sendable {
    private let paths = Mutex(Set<String>())

    func add(_ path: String) { _ = paths.withLock { $0.insert(path) } }

    /// Those of articles and fragments: all else is read by every run.
    var ofArticles: [String] {
      let folders = [
        ProjectLayout.flows, ProjectLayout.fragments, ProjectLayout.translations, ProjectLayout.sentences,
      ]
      return paths.withLock { $0 }.filter { path in folders.contains { ProjectLayout.isFile(path, in: $0) } }.sorted()
    }
  }

  /// The project as it ships but for one file, and each file that is read noted.
  private func project(_ reads: Reads, without path: String? = nil) throws -> ProjectSources {
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics).filter { $0.path != path }
    try #require(diagnostics.isEmpty)
    return ProjectSources(
      files.map { file in
        SourceFile(path: file.path) {
          reads.add(file.path)
          return file.bytes
        }
      })
  }

  // All sentences of these are in their own files of the book.
  @Test(arguments: ["find-invoices", "cancel-plan"])
  func aCheckReadsNoOtherArticle(flow: String) throws {
    let reads = Reads()
    var diagnostics: [Diagnostic] = []
    let sources = try project(reads)
    let pipeline = try #require(Pipeline(sources, options: .init(flows: [flow]), diagnostics: &diagnostics))
    #expect(pipeline.check(diagnostics: &diagnostics).map(\.count) == [2])
    #expect(diagnostics.isEmpty)
    let others = sources.flows.map(\.id).filter { $0 != flow }
    let read = reads.ofArticles
    #expect(read.filter { path in others.contains { path.contains("/\($0).x") } } == [])
    #expect(read.contains(ProjectLayout.flow(flow)))
    #expect(["en", "it"].contains { read.contains(ProjectLayout.translation(of: flow, in: $0)) })
  }

  @Test func walksReadTheArticlesToWhichTheArticleLeads() throws {
    let reads = Reads()
    var diagnostics: [Diagnostic] = []
    let pipeline = try #require(
      Pipeline(try project(reads), options: .init(flows: ["add-product"]), diagnostics: &diagnostics))
    let verification = pipeline.verify(diagnostics: &diagnostics)
    #expect(verification.flows.map(\.count) == [2] && diagnostics.isEmpty)
    let flow = try #require(verification.flows.first?.first?.localized.flow)
    let flows = reads.ofArticles.filter { ProjectLayout.isFile($0, in: ProjectLayout.flows) }
    #expect(flows == flow.references.union([flow.id]).map(ProjectLayout.flow).sorted())
    #expect(!flow.references.isEmpty && flow.references.count < 14)
  }

  @Test func aSentenceThatWasReadInAnotherArticleIsFoundThere() throws {
    let path = ProjectLayout.sentences(of: "cancel-plan", in: "en")
    let entries = try #require(ChangedProject().text(path)).split(separator: "<sentence ").count - 1
    func waiting(_ flows: Set<String>?) throws -> Int {
      var diagnostics: [Diagnostic] = []
      let sources = try project(Reads(), without: path)
      _ = Pipeline(sources, options: .init(flows: flows), diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
      return diagnostics.count { $0.id == .sentenceUnread && $0.path == ProjectLayout.flow("cancel-plan") }
    }
    let alone = try waiting(["cancel-plan"])
    #expect(alone > 0 && alone < entries)
    #expect(try waiting(nil) == alone)
  }

  @Test func aFileOfTheBookInTheFolderOfNoLanguageIsReported() throws {
    let text = try #require(ChangedProject().text(ProjectLayout.sentences(of: "cancel-plan", in: "it")))
    let path = ProjectLayout.sentences(of: "cancel-plan", in: "de")
    for flows in [["cancel-plan"], nil] as [Set<String>?] {
      var diagnostics: [Diagnostic] = []
      let sources = ChangedProject().writing(text, to: path).sources
      _ = Pipeline(sources, options: .init(flows: flows), diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
      #expect(diagnostics.map(\.id) == [.idFileName] && diagnostics.map(\.path) == [path])
    }
  }

  @Test func aFileThatGoesWhileItIsReadIsReported() throws {
    var diagnostics: [Diagnostic] = []
    let files = ProjectSources.files(in: TestFiles.project, diagnostics: &diagnostics).map { file in
      file.path == ProjectLayout.flow("find-invoices") ? SourceFile(path: file.path) { nil } : file
    }
    _ = Pipeline(ProjectSources(files), options: .init(flows: ["find-invoices"]), diagnostics: &diagnostics)?
      .check(diagnostics: &diagnostics)
    #expect(
      diagnostics.map(\.id) == [.fileUnreadable] && diagnostics.map(\.path) == ["Content/flows/find-invoices.xml"])
  }
}

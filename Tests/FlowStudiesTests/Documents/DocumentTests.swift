import TestSupport
import Testing

/// What the documents say about the code is so: links lead to files, and names are names of the code.
@Suite struct DocumentTests {
  private let files: [ProjectFiles.File]
  private let documents: [ProjectFiles.File]
  private let map: String

  init() throws {
    files = try ProjectFiles.all()
    documents = files.filter { $0.path.hasSuffix(".md") }
    map = try ProjectFiles.text(of: "docs/architecture.md")
  }

  @Test func everyLinkLeadsToAFileAndToAHeadingInIt() throws {
    var count = 0
    for document in documents {
      for link in MarkdownLink.all(in: document) {
        count += 1
        guard ProjectFiles.exists(link.path) else {
          Issue.record("\(document.path) leads to \(link.path), which is not there.")
          continue
        }
        guard let heading = link.heading else { continue }
        let headings = MarkdownLink.headings(of: try ProjectFiles.text(of: link.path))
        #expect(headings.contains(heading), "\(document.path) leads to \(link.path)#\(heading)")
      }
    }
    #expect(count > 80)
  }

  @Test func everyLinkWithTheNameOfATypeLeadsToAFileThatHasIt() throws {
    for document in documents {
      for link in MarkdownLink.all(in: document) where link.isCode && !link.text.contains(/\.swift$/) {
        let isDeclared = DeclaredNames.has(link.text, in: try ProjectFiles.text(of: link.path))
        #expect(isDeclared, "\(document.path): \(link.path) does not have \(link.text).")
      }
    }
  }

  @Test func everyTypeThatThePageOfTheArchitectureNamesExists() {
    let known = DeclaredNames(files).types.union(foldersOfSources)
    let names = map.matches(of: /`([A-Z]\w*)(?:\.\w+(?:\([\w:]*\))?)?`/).map { String($0.1) }
    #expect(names.count > 100)
    #expect(Set(names).subtracting(known) == [])
  }

  @Test func everyTargetAndEveryFolderOfItIsInTheCodeMap() throws {
    let end = try #require(map.firstRange(of: "## How one flow becomes a page"))
    let rows = map[..<end.lowerBound].matches(of: /(?m)^\| \**`(\w+)`/).map { String($0.1) }
    #expect(foldersOfSources.subtracting(rows) == [])
    #expect(Set(rows).subtracting(foldersOfSources) == [])
  }

  @Test(arguments: ["CONTRIBUTING.md", "README.md", "docs/architecture.md", "docs/model.md", "docs/performance.md"])
  func everySourceFileThatADocumentNamesExists(document: String) throws {
    let names = try ProjectFiles.text(of: document).matches(of: /`([\w\/+]+\.swift)`/).map { String($0.1) }
    let unknown = Set(names).filter { name in !files.contains { "/\($0.path)".hasSuffix("/\(name)") } }
    #expect(unknown == [])
  }

  @Test func howOneFlowBecomesAPageIsToldOnOneScreen() throws {
    let start = try #require(map.firstRange(of: "## How one flow becomes a page"))
    let end = try #require(map.firstRange(of: "## Three questions"))
    #expect(map[start.lowerBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count <= 45)
  }

  @Test func mistakesInADocumentAreFound() {
    let file = ProjectFiles.File(
      path: "docs/a", text: "[one](../Sources/One.swift), [`Two.three`](b#four-five), [out](https://example.org)")
    let links = MarkdownLink.all(in: file)
    #expect(links.map(\.path) == ["Sources/One.swift", "docs/b"])
    #expect(links.map(\.isCode) == [false, true] && links.map(\.heading) == [nil, "four-five"])
    #expect(MarkdownLink.headings(of: "# Four, five\n## `Six`") == ["four-five", "six"])
    #expect(DeclaredNames.has("Two.three", in: "extension Two {\n  func three() {}\n}"))
    #expect(!DeclaredNames.has("Two.three", in: "let three = Two()"))
    #expect(!DeclaredNames.has("Two.three", in: "struct Two {}"))
  }

  /// The names of the targets, and of the folders in them.
  private var foldersOfSources: Set<String> {
    let paths = files.map { $0.path.split(separator: "/").dropLast() }
    return Set(paths.filter { $0.first == "Sources" }.flatMap { $0.dropFirst() }.map(String.init))
  }
}

import TestSupport
import Testing

/// `docs/rules.md` says why each rule of the model is so. What it names exists, and what is cited of it is in it.
@Suite struct RuleDocumentTests {
  private let files: [ProjectFiles.File]
  private let document: RuleDocument

  init() throws {
    files = try ProjectFiles.all()
    document = RuleDocument(try ProjectFiles.text(of: "docs/rules.md"))
  }

  @Test func theFilesOfTheProjectAreRead() {
    #expect(files.count > 500)
    for path in ["README.md", "docs/rules.md", "Content/model/policies.xml", "Tests/Oracles/money.py", ".ci/run"] {
      #expect(files.contains { $0.path == path }, "\(path)")
    }
  }

  @Test func everyIDIsGivenOnce() {
    #expect(document.repeatedIDs == [])
    #expect(document.paragraphsWithoutID == [])
    #expect(document.entries.count > 200)
  }

  @Test func scenariosAndInvariantsAndDecisionsAreComplete() {
    let expected = (1...42).map { "N\($0)" } + (1...11).map { "I\($0)" } + (1...8).map { "D\($0)" }
    #expect(expected.filter { !document.ids.contains($0) } == [])
  }

  @Test func everyEntrySaysWhyAndFromWhereAndWhatHoldsIt() {
    #expect(document.incompleteEntries == [])
  }

  @Test func everyTestAndFileThatItNamesExists() {
    let tests = TestNames(files)
    #expect(tests.unread == [])
    #expect(tests.attributes > 500)
    #expect(tests.all.contains("RuleDocumentTests/everyIDIsGivenOnce"))
    #expect(document.names.count > 200)
    #expect(document.unknownNames(tests: tests.all, isFile: ProjectFiles.exists) == [])
  }

  @Test func everyIDThatItUsesItselfIsItsOwn() {
    let cited = document.entries.flatMap { entry in
      entry.words.matches(of: /\b(?:[A-Z]+-\d+|[NIDE]\d+)\b/).map { String($0.0) }
    }
    #expect(Set(cited).subtracting(document.ids) == [])
  }

  @Test func everyIDThatIsCitedIsInIt() {
    var citations = 0
    for file in files where file.path != Self.path {
      let swift = file.path.hasSuffix(".swift") ? document.idsInComments(of: file.text) : []
      citations += RuleDocument.citedIDs(in: file.text).count
      #expect(document.unknownIDs(in: file.text) == [], "\(file.path)")
      #expect(swift.filter { !document.ids.contains($0) } == [], "\(file.path)")
    }
    #expect(citations > 0)
  }

  @Test func noFileNamesADocumentThatIsNotThere() {
    for file in files where file.path != Self.path {
      #expect(DocumentReferences.broken(in: file, isFile: ProjectFiles.exists) == [], "\(file.path)")
    }
  }

  /// This file holds what is wrong on purpose.
  private static let path = "Tests/BillingModelTests/RuleDocumentTests.swift"

  @Test func mistakesInTheDocumentAreFound() {
    let document = RuleDocument(
      """
      **VAT-1.** A rule. *Reason:* one. *Source:* D1. *Tests:* `VATTests/isThere`, `VATTests/isNotThere`.

      **VAT-1.** The same again. *Reason:* one. *Tests:* none.

      **Vat 2.** No id.

      | N1 | a row, and `docs/absent.md` |
      """)
    #expect(document.entries.map(\.id) == ["VAT-1", "VAT-1", "N1"])
    #expect(document.repeatedIDs == ["VAT-1"])
    #expect(document.paragraphsWithoutID == ["**Vat 2.** No id."])
    #expect(document.incompleteEntries == ["VAT-1"])
    let unknown = document.unknownNames(tests: ["VATTests/isThere"], isFile: { _ in false })
    #expect(unknown == ["VATTests/isNotThere", "docs/absent.md"])
  }

  @Test func citationsOfRulesThatDoNotExistAreFound() {
    let document = RuleDocument("**VAT-1.** A rule.\n\n| case A |\n\n| N8 |")
    let comment = "/// What is charged (`docs/rules.md` VAT-1,\n  /// VAT-2 and case B), N8 to N9"
    #expect(document.unknownIDs(in: comment) == ["VAT-2", "case B"])
    #expect(document.unknownIDs(in: "see [rules.md](rules.md) case A, VTA-1") == ["VTA-1"])
    #expect(document.idsInComments(of: "let UTF = 8  // UTF-8, N9 and VAT-3\nlet N10 = 1") == ["N9", "VAT-3"])
  }

  @Test func documentsThatAreNotThereAreFound() {
    let file = ProjectFiles.File(path: "docs/a.md", text: "b.md, [c](sub/c.md), https://example.org/d.md, e.md.")
    let there: Set<String> = ["docs/b.md", "e.md"]
    #expect(DocumentReferences.broken(in: file, isFile: there.contains) == ["sub/c.md"])
  }

  @Test func testsWithoutASuiteAreNotPassedOver() {
    let text = "@Test func alone() {}\n@Suite struct ATests {\n  @Test(\n    arguments: [1])\n  func isRead() {}\n"
    let names = TestNames([ProjectFiles.File(path: "Tests/ATests.swift", text: text)])
    #expect(names.all == ["ATests/isRead"])
    #expect(names.unread == ["Tests/ATests.swift:1"])
    #expect(names.attributes == 2)
  }
}

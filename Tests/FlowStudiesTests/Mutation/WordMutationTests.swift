import FlowReading
import FlowStudies
import FlowVerification
import TestSupport
import XMLTree
import Testing

/// Which words are changed, and that somebody is asked about each change.
@Suite struct WordMutationTests {
  private static let shipped = Result {
    let content = try ShippedContent()
    return WordTest(content.sources, catalogue: try content.compiled().catalogue)
  }

  private static func mutants(of flow: String) throws -> [Mutant] { try shipped.get().mutants(of: [flow]) }

  @Test(arguments: ["cancel-plan", "find-invoices"]) func everyChangeOfWordsIsAskedAbout(flow: String) throws {
    let test = try Self.shipped.get()
    let results = try Self.mutants(of: flow).map { mutant in
      try #require(test.result(of: mutant), "\(mutant.sentence)")
    }
    #expect(results.count > 30)
    #expect(Set(results.map(\.outcome.languageTag)) == ["en", "it"])
    for result in results where !result.outcome.isAsked {
      Issue.record("\(result.mutant.location ?? "") \(result.mutant.sentence)")
    }
  }

  @Test func everyKindOfChangeIsTried() throws {
    let kinds = Set(try Self.shipped.get().mutants().map(\.kind))
    #expect(kinds == Set(MutationKind.allCases.filter { $0.subject == .words }))
  }

  @Test func aChangeOfWordsLeavesTheElementsAsTheyAre() throws {
    for mutant in try Self.mutants(of: "cancel-plan") {
      guard case .source(let file, let edits) = mutant.change else { continue }
      var found: [Diagnostic] = []
      let before = try #require(MarkupParser.tree(of: file, diagnostics: &found))
      let after = try #require(MarkupParser.tree(of: file.applying(edits), diagnostics: &found))
      #expect(found.isEmpty && names(in: before) == names(in: after), "\(mutant.sentence)")
    }
  }

  private func names(in element: MarkupElement) -> [String] {
    [element.name] + element.elements.flatMap(names)
  }

  @Test func whatNobodyCanCheckIsNotNegated() throws {
    let words = "After that, nobody can use"
    let changed = try Self.mutants(of: "cancel-plan").filter { $0.kind == .negateWords }
    #expect(!changed.isEmpty)
    for mutant in changed {
      guard case .source(let file, let edits) = mutant.change else { continue }
      #expect(String(decoding: file.applying(edits).bytes, as: UTF8.self).contains(words))
    }
  }

  @Test func theSameWordsAreChangedEachTime() throws {
    let (first, second) = (try Self.mutants(of: "renew-plan"), try Self.mutants(of: "renew-plan"))
    #expect(first.map(\.sentence) == second.map(\.sentence))
    #expect(first.map(\.location) == second.map(\.location))
  }

  @Test func swappedClaimsAreCountedAmongTheWordsToo() throws {
    let report = CancelArticle().report()
    let rates = report.wordRates
    let swapped = try #require(rates.first { $0.kind == .swapClaims })
    #expect(swapped.languageTag == "en" && swapped.changes > 1 && swapped.askedOfThousand == 1000)
    #expect(rates.last?.kind == nil && rates.last?.languageTag == nil)
    #expect(report.words.count == swapped.changes)
  }

  @Test func swappedClaimsAreAskedAboutAndTold() throws {
    let (test, content) = (try Self.shipped.get(), try ShippedContent())
    let swapped = try content.flowMutants().filter { $0.kind == .swapClaims }
    #expect(swapped.count > 50)
    for mutant in swapped {
      let result = try #require(test.result(of: mutant), "\(mutant.location ?? "")")
      #expect(result.outcome.isAsked && result.outcome.told != nil, "\(mutant.location ?? "") \(mutant.sentence)")
    }
  }

  @Test func whatOnlyAsksSomebodyToLookNoticesNoChange() {
    let report = CancelArticle().report()
    let silent: Set<Diagnostic.ID> = [.sentenceUnread, .translationStale, .translationMissing]
    #expect(report.results.allSatisfy { $0.noticedBy.map { !silent.contains($0) } ?? true })
  }
}

import FlowReading
import FlowStudies
import Testing

/// Which mutants a small article notices, and which an article with fewer claims does not notice.
@Suite struct MutationTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let kind: MutationKind
    let about: String
    /// Words of the article, and words in their place with which it notices less.
    var weakening: [(whole: String, weak: String)] = []

    var testDescription: String { "\(kind.rawValue) \(about)" }
  }

  /// Mutations that only one claim notices, with the article without that claim.
  static let weakenings: [Change] = [
    Change(kind: .breakRule, about: "creditsCancellation", weakening: [(CancelArticle.balance, "")]),
    Change(kind: .deadenControl, about: "close", weakening: [(CancelArticle.back, "")]),
    Change(kind: .dropGesture, about: "close", weakening: [(CancelArticle.back, "")]),
    Change(kind: .dropStep, about: "close", weakening: [(CancelArticle.back, "")]),
    Change(kind: .negateCondition, about: "subscription.tier", weakening: [(CancelArticle.features, "")]),
    Change(kind: .dropCondition, about: "subscription.tier", weakening: [(CancelArticle.features, "")]),
    Change(kind: .dropClaim, about: "subscription.status", weakening: [("<!-- -->", CancelArticle.endDate)]),
  ]

  /// Mutations that the article always notices, because its steps use what is changed.
  static let always: [Change] = [
    Change(kind: .hideControl, about: "options"), Change(kind: .disableControl, about: "cancelSubscription"),
    Change(kind: .withholdMail, about: "cancellationConfirmation"), Change(kind: .missScreen, about: "cancelled"),
    Change(kind: .closeLink, about: "billingCenter"), Change(kind: .breakRule, about: "letsCorporateIn"),
    Change(kind: .dropStep, about: "cancel"), Change(kind: .swapSteps, about: "cancel"),
    Change(kind: .repeatStep, about: "confirm"), Change(kind: .dropGesture, about: "options"),
    Change(kind: .swapGestures, about: "options"), Change(kind: .repeatGesture, about: "confirmCancellation"),
    Change(kind: .negateClaim, about: "account.balance"), Change(kind: .dropPrerequisite, about: "contact"),
    Change(kind: .dropElsewhere, about: "moved"),
  ]

  @Test(arguments: weakenings) func anArticleThatClaimsLessNoticesLess(change: Change) throws {
    let strong = CancelArticle()
    #expect(try strong.error(after: change) != nil)
    let weak = CancelArticle(replacing: change.weakening)
    #expect(try weak.error(after: change, orNone: true) == nil)
  }

  @Test(arguments: always) func anArticleNoticesWhatItsStepsNeed(change: Change) throws {
    #expect(try CancelArticle().error(after: change) != nil)
  }

  @Test func whatAClaimPresumesIsNegatedToo() throws {
    let presuming = CancelArticle.status.replacing(
      "\">It ends", with: "\" presumes=\"contact.role is billingContact; subscription.endDate is-not {today}\">It ends")
    let article = CancelArticle(replacing: [(CancelArticle.status, presuming)])
    for fact in ["contact.role", "subscription.endDate"] {
      #expect(try article.error(after: Change(kind: .negateClaim, about: fact)) == .claimFalse)
    }
  }

  @Test func theSameRunScoresTheSame() {
    let (first, second) = (CancelArticle().report(), CancelArticle().report())
    #expect(MutationReport.score(first.results) == MutationReport.score(second.results))
    #expect(first.survivors.map(\.mutant.sentence) == second.survivors.map(\.mutant.sentence))
    #expect(first.results.count > 80 && first.excludedFlows.isEmpty)
  }

  @Test(arguments: [2, 5]) func theNumberOfThreadsChangesNoByte(count: Int) {
    let report = CancelArticle(threads: Threads(count)).report()
    #expect(report.results.count > 80 && !report.words.isEmpty)
    #expect(report.json([]).document == CancelArticle().report().json([]).document)
  }

  @Test func aScoreIsWholeOnlyWhereAllIsNoticed() {
    let results = CancelArticle().report().results
    let noticed = results.filter { !$0.survives }
    #expect(MutationReport.score(noticed) == 1000)
    #expect(MutationReport.score(results) < 1000)
    #expect(MutationReport.score(results.filter(\.survives)) == 0)
  }

  @Test func anArticleThatIsWrongAlreadyIsLeftOut() {
    let report = CancelArticle(replacing: [(CancelArticle.status, "")]).report()
    #expect(report.excludedFlows == ["cancel"])
    #expect(report.results.allSatisfy { $0.mutant.place == nil })
  }

  @Test func aSurvivorThatNothingExplainsIsAnErrorAtItsWords() throws {
    var read: [Diagnostic] = []
    let list = SurvivorList(nil, diagnostics: &read)
    let found = list.diagnostics(after: CancelArticle().report(explainedBy: list))
    let again = try #require(found.first { $0.place?.text.hasPrefix("<step id=\"enter\"") ?? false })
    #expect(again.id == .survivorUnexplained && again.help?.contains("mutation=\"repeat-step\"") == true)
  }

  @Test func anEntryExplainsASurvivorAndAnotherIsReportedAsUnused() {
    let list = """
      <survivors xmlns="urn:passo:survivors:1">
        <survivor mutation="repeat-step" of="enter" in="cancel">Signing in twice comes to the same.</survivor>
        <survivor mutation="withhold-mail">Nobody minds.</survivor>
      </survivors>
      """
    let file = SourceFile(path: "Content/survivors.xml", bytes: Array(list.utf8))
    var read: [Diagnostic] = []
    let survivors = SurvivorList(file, diagnostics: &read)
    #expect(read.isEmpty)
    let report = CancelArticle().report(explainedBy: survivors)
    #expect(report.survivors.compactMap(\.reason) == ["Signing in twice comes to the same."])
    let unused = survivors.diagnostics(after: report).filter { $0.id == .survivorUnused }
    #expect(unused.map { $0.place?.text } == ["<survivor mutation=\"withhold-mail\">"])
    let named = survivors.diagnostics(after: report, ofAllFlows: false)
    #expect(!named.contains { $0.id == .survivorUnused })
  }

  @Test func anEntryNamesAKindOfChange() {
    let list = "<survivors xmlns=\"urn:passo:survivors:1\"><survivor mutation=\"drop-stepp\">x</survivor></survivors>"
    var read: [Diagnostic] = []
    _ = SurvivorList(SourceFile(path: "Content/survivors.xml", bytes: Array(list.utf8)), diagnostics: &read)
    #expect(read.map(\.id) == [.nameUnknown] && read.first?.help == "Did you mean drop-step?")
  }
}

import BillingModel
import FlowReading
import FlowTranslation
import FlowVerification
import TestSupport
import Testing
import XMLTree

/// Wrong words stop a page and no walk; what cannot be translated stops a walk, which says so.
@Suite struct WordsAndWalksTests {
  private static let today = Day(year: 2026, month: 6, day: 15) ?? Day(number: 0)

  /// A small flow with a promise that nothing checks.
  private static func promising() throws -> SmallProject {
    var project = try SmallProject()
    try project.insert(" It is free.", before: "</p>", after: "<manual")
    return project
  }

  private static func verified(
    _ project: ChangedProject, _ flows: Set<String>
  ) throws -> (verification: Verification, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let pipeline = Pipeline(
      project.sources, options: .init(flows: flows, readsSentences: false), diagnostics: &diagnostics)
    return (try #require(pipeline).verify(diagnostics: &diagnostics), diagnostics)
  }

  @Test func wrongWordsAndAWalkThatFailsAreFoundInOneRunWalksFirst() throws {
    var project = try Self.promising()
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    let (verification, diagnostics) = try project.verified()
    let errors = diagnostics.inOrder.filter { $0.severity == .error }
    try #require(errors.map(\.id) == [.causeMissing, .promiseUnwrapped])
    #expect((errors[1].place?.start.line ?? 0) < (errors[0].place?.start.line ?? 0))
    for report in verification.reports {
      #expect(report.wasWalked && report.obstacle == nil)
      #expect(report.findings.first?.diagnostic.id == .causeMissing)
    }
    #expect(verification.flows.flatMap { $0 }.isEmpty)
  }

  @Test func aFlowOfWhichOnlyTheWordsAreWrongIsWalkedAndHasNoPage() throws {
    let (verification, _) = try Self.promising().verified()
    // Italian is a draft, and so in the words of the source, which are reported once.
    #expect(verification.reports.map(\.wasWalked) == [true, true])
    #expect(verification.reports.map(\.failing) == [0, 0])
    #expect(verification.reports.map(\.holds) == [false, true])
    #expect(verification.flows.flatMap { $0 }.map(\.localized.languageTag) == ["it"])
  }

  @Test func aFlowWithWrongWordsThatAreAcceptedHasAPage() throws {
    var project = try Self.promising()
    project.known = """
      <known xmlns="urn:passo:known:1"><finding id="promise-unwrapped" flow="small" at="time" reason="It is old."
        owner="Ada" until="2026-12-31"/></known>
      """
    let (verification, diagnostics) = try project.verified(on: Self.today)
    #expect(!diagnostics.contains { $0.severity == .error })
    #expect(verification.flows.flatMap { $0 }.count == 2)
  }

  @Test func wrongWordsOfAFragmentStopThePagesOfThatLanguageAlone() throws {
    let project = try ChangedProject()
      .replacing("Accedi al ", with: "Accedi sempre al ", in: "Content/translations/it/fragments/sign-in.xlf")
    let (verification, diagnostics) = try Self.verified(project, ["undo-cancellation"])
    #expect(diagnostics.filter { $0.severity == .error }.map(\.id) == [.promiseUnwrapped])
    #expect(verification.reports.map(\.wasWalked) == [true, true])
    #expect(verification.flows.flatMap { $0 }.map(\.localized.languageTag) == ["en"])
  }

  @Test(arguments: ["undo-cancellation", "fragments/sign-in"])
  func aLanguageThatIsNotWalkedNamesTheFirstErrorOfItsTranslation(name: String) throws {
    let path = "Content/translations/it/\(name).xlf"
    let project = try ChangedProject()
      .replacing("Accedi al ", with: "Accedi sempre al ", in: "Content/translations/it/fragments/sign-in.xlf")
      .replacing("state=\"translated\"", with: "state=\"initial\"", in: path)
    let (verification, diagnostics) = try Self.verified(project, ["undo-cancellation"])
    let report = try #require(verification.reports.last)
    #expect(verification.reports.map(\.wasWalked) == [true, false])
    let obstacle = try #require(report.obstacle)
    #expect(obstacle.id == .translationStale)
    #expect(obstacle.location == diagnostics.inOrder.first { $0.id == .translationStale }?.location)
    #expect(obstacle.path == path)
  }

  @Test func aFlowThatCannotBeReadNamesItsFirstError() throws {
    var project = try SmallProject()
    try project.replace("control=\"options\"/> icon", with: "control=\"optoins\"/> icon")
    let reports = try project.verified().verification.reports
    #expect(reports.map(\.obstacle?.id) == [.nameUnknown, .nameUnknown])
  }

  @Test func aPageThatOnlyHasWrongWordsIsNotAmongThoseThatAreChecked() throws {
    let project = try ChangedProject()
      .replacing("Accedi al ", with: "Accedi sempre al ", in: "Content/translations/it/fragments/sign-in.xlf")
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: ["undo-cancellation"], readsSentences: false)
    let flows = Pipeline(project.sources, options: options, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    #expect(flows?.flatMap { $0 }.map(\.languageTag) == ["en"])
  }
}

import BillingModel
import FlowReading
import FlowVerification
import Testing
import TestSupport

/// Tests the findings that a project accepts.
@Suite struct KnownTests {
  private static let today = Day(year: 2026, month: 6, day: 15) ?? Day(number: 0)

  private static func known(_ entries: String) -> String {
    "<known xmlns=\"urn:passo:known:1\">\(entries)</known>"
  }

  private static func entry(_ id: String, at: String, until: String = "2026-12-31") -> String {
    "<finding id=\"\(id)\" flow=\"small\" at=\"\(at)\" reason=\"It is old.\" owner=\"Ada\" until=\"\(until)\"/>"
  }

  /// A project with a flow that strands accounts with an expired plan.
  private static func stranding() throws -> SmallProject {
    var project = try SmallProject()
    try project.remove("<solution id=\"expired\"", to: "</solution>")
    return project
  }

  @Test func whatIsAcceptedIsNoErrorAndIsReportedAsKnown() throws {
    var project = try Self.stranding()
    #expect(try project.errors().map(\.id) == [.causeMissing])
    project.known = Self.known(Self.entry("cause-missing", at: "no-options"))
    let (verification, diagnostics) = try project.verified(on: Self.today)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(verification.known.map(\.uses) == [2])
    for report in verification.reports {
      #expect(report.findings.contains { $0.known == 0 && $0.diagnostic.id == .causeMissing })
      #expect(report.failing > 0 && report.holds)
    }
    #expect(verification.flows.flatMap { $0 }.count == 2)
  }

  @Test(arguments: [("stranded", "no-options"), ("cause-missing", "options")])
  func whatIsAcceptedElsewhereIsStillAnError(id: String, at: String) throws {
    var project = try Self.stranding()
    project.known = Self.known(Self.entry(id, at: at))
    let errors = try project.errors(on: Self.today)
    #expect(Set(errors.map(\.id)) == [.causeMissing, .knownUnused])
    #expect(errors.first { $0.id == .knownUnused }?.place?.text.hasPrefix("<finding") == true)
  }

  @Test func aCharacterThatNobodySeesTakesNoEntryAway() throws {
    var project = try Self.stranding()
    project.known = Self.known("<!-- \u{200B} -->" + Self.entry("cause-missing", at: "no-options"))
    #expect(try project.errors(on: Self.today).map(\.id) == [.characterInvisible])
  }

  @Test func anExpiredEntryAcceptsNothing() throws {
    var project = try Self.stranding()
    project.known = Self.known(Self.entry("cause-missing", at: "no-options", until: "2026-06-14"))
    let errors = try project.errors(on: Self.today)
    #expect(Set(errors.map(\.id)) == [.causeMissing, .knownExpired])
    #expect(errors.first { $0.id == .knownExpired }?.place?.text == "2026-06-14")
  }

  @Test func anEntryHoldsOnItsLastDay() throws {
    var project = try Self.stranding()
    project.known = Self.known(Self.entry("cause-missing", at: "no-options", until: "2026-06-15"))
    #expect(try project.errors(on: Self.today).isEmpty)
  }

  @Test(arguments: ["file-missing", "no-such-thing"]) func onlyFindingsCanBeAccepted(id: String) throws {
    var project = try SmallProject()
    project.known = Self.known(Self.entry(id, at: "options"))
    #expect(try project.errors(on: Self.today).map(\.id) == [.valueWrong])
  }
}

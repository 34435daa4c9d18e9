import FlowReading
import FlowVerification
import TestSupport
import Testing

/// The severities of a project decide in all stages what stops a page.
@Suite struct SeverityTests {
  private static func settings(_ entries: String, strict: String = "no") -> String {
    "<project xmlns=\"urn:passo:project:1\" version=\"1\" strict=\"\(strict)\">\(entries)</project>"
  }

  /// The small project with words replaced, and with settings.
  private func project(
    _ words: String? = nil, _ others: String = "", settings: String? = nil
  ) throws -> SmallProject {
    var project = try SmallProject()
    if let words { try project.replace(words, with: others) }
    project.settings = settings
    return project
  }

  private func flows(_ project: SmallProject) throws -> Int {
    try project.verified().verification.flows.flatMap(\.self).count
  }

  @Test func aRaisedWarningStopsThePage() throws {
    let twice = ("It takes a minute", "It takes takes a minute")
    #expect(try flows(project(twice.0, twice.1)) == 2)
    for settings in [
      Self.settings("<severity of=\"word-doubled\" is=\"error\"/>"), Self.settings("", strict: "yes"),
    ] {
      let strict = try project(twice.0, twice.1, settings: settings)
      #expect(try strict.errors().map(\.id) == [.wordDoubled])
      #expect(try flows(strict) == 1, "the Italian words are those of the source, and are not checked")
    }
  }

  @Test func aLoweredErrorLetsThePageBe() throws {
    let address = ("<p><manual", "<p>See https://example.com. <manual")
    #expect(try flows(project(address.0, address.1)) < 2)
    let settings = Self.settings("<severity of=\"address-in-text\" is=\"warning\"/>")
    let lowered = try project(address.0, address.1, settings: settings)
    let (verification, diagnostics) = try lowered.verified()
    #expect(diagnostics.contains { $0.id == .addressInText && $0.severity == .warning })
    #expect(!diagnostics.contains { $0.severity == .error } && verification.flows.flatMap(\.self).count == 2)
    #expect(verification.reports.allSatisfy { $0.holds })
  }

  @Test func aRaisedWarningOfReadingStopsThePage() throws {
    let input = ("<prerequisite", "<input name=\"unused\" type=\"count\"/><prerequisite")
    var lenient = try SmallProject()
    try lenient.insert(String(input.1.dropLast(13)), before: input.0)
    #expect(try lenient.errors().isEmpty)
    lenient.settings = Self.settings("", strict: "yes")
    #expect(try lenient.errors().map(\.id) == [.inputUnused])
    #expect(try flows(lenient) == 0)
  }

  @Test func aRaisedWarningOfAWalkStopsThePage() throws {
    var project = try project(
      "<if fact=\"subscription.status\" is=\"active\">", "<if fact=\"order.offers\" includes=\"vatNumber\">")
    let usual = try project.verified().diagnostics.first { $0.id == .conditionUnseen }
    #expect(usual?.severity == .warning)
    project.settings = Self.settings("<severity of=\"condition-unseen\" is=\"error\"/>")
    let (verification, diagnostics) = try project.verified()
    #expect(diagnostics.first { $0.id == .conditionUnseen }?.severity == .error)
    #expect(verification.reports.allSatisfy { !$0.holds } && verification.flows.flatMap(\.self).isEmpty)
  }

  @Test func aStrictProjectCanHaveDrafts() throws {
    let (verification, diagnostics) = try project(settings: Self.settings("", strict: "yes")).verified()
    #expect(diagnostics.map(\.id) == [.translationMissing] && diagnostics.map(\.severity) == [.warning])
    #expect(verification.flows.flatMap(\.self).count == 2)
  }

  @Test func nothingIsVerifiedWithWrongSettings() throws {
    let (verification, diagnostics) = try project(
      settings: Self.settings("<severity of=\"claim-false\" is=\"note\"/>")
    ).verified()
    #expect(diagnostics.map(\.id) == [.severityLowered] && verification.flows.isEmpty)
  }

  @Test func whatIsAcceptedStaysAcceptedWhenItIsRaised() throws {
    var project = try project(
      "It takes a minute", "It takes takes a minute", settings: Self.settings("", strict: "yes"))
    let place = try #require(try project.errors().first?.place)
    var blocks = BlockNames()
    let block = blocks.name(at: place)
    project.known = """
      <known xmlns="urn:passo:known:1"><finding id="word-doubled" flow="small" at="\(block)" reason="r" \
      owner="o" until="2030-01-01"/></known>
      """
    #expect(try project.errors().isEmpty && flows(project) == 2)
  }
}

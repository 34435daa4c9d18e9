import FlowReading
import TestSupport
import Testing

/// What `passo.xml` says, and what is wrong with it.
@Suite struct ProjectSettingsTests {
  private func read(_ text: String) -> (settings: ProjectSettings?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: ProjectLayout.settings, bytes: Array(text.utf8))
    let settings = ProjectSettingsReader().read(file, diagnostics: &diagnostics)
    return (settings, diagnostics)
  }

  /// The file with some entries, or with other attributes.
  private func project(_ entries: String, attributes: String = "version=\"1\"") -> String {
    "<project xmlns=\"urn:passo:project:1\" \(attributes)>\(entries)</project>"
  }

  private func severity(
    of id: Diagnostic.ID, _ found: Diagnostic.Severity? = nil, in text: String
  ) throws -> Diagnostic.Severity {
    let (settings, diagnostics) = read(text)
    #expect(diagnostics.isEmpty, "\(DiagnosticPrinter.text(diagnostics))")
    return try #require(settings).severities.applied(to: Diagnostic(id, found, path: "a.xml", "x")).severity
  }

  @Test func aProjectWithoutTheFileHasTheUsualSeverities() throws {
    var diagnostics: [Diagnostic] = []
    let settings = try #require(ProjectSettingsReader().read(nil, diagnostics: &diagnostics))
    for id in Diagnostic.ID.allCases {
      #expect(settings.severities.applied(to: Diagnostic(id, path: "a.xml", "x")).severity == id.severity)
    }
    #expect(diagnostics.isEmpty)
  }

  @Test func aSeverityHoldsForItsIDOnly() throws {
    let text = project("<severity of=\"word-doubled\" is=\"error\"/><severity of=\"label-in-text\" is=\"note\"/>")
    #expect(try severity(of: .wordDoubled, in: text) == .error)
    #expect(try severity(of: .labelInText, in: text) == .note)
    #expect(try severity(of: .quoteSpaced, in: text) == .warning)
    #expect(try severity(of: .claimFalse, in: text) == .error)
  }

  @Test func aStrictProjectHasNoWarnings() throws {
    let text = project("", attributes: "version=\"1\" strict=\"yes\"")
    for id in Diagnostic.ID.allCases where id.severity != .note { #expect(try severity(of: id, in: text) == .error) }
    #expect(try severity(of: .blockDead, .note, in: text) == .note)
    let lenient = project("", attributes: "version=\"1\" strict=\"no\"")
    #expect(try severity(of: .wordDoubled, in: lenient) == .warning)
  }

  @Test func aStrictProjectKeepsTheSeveritiesThatItSets() throws {
    let text = project("<severity of=\"word-doubled\" is=\"warning\"/>", attributes: "version=\"1\" strict=\"yes\"")
    #expect(try severity(of: .wordDoubled, in: text) == .warning)
    #expect(try severity(of: .quoteSpaced, in: text) == .error)
  }

  @Test func pagesAreKeptForTenYearsAtMost() throws {
    func kept(_ days: String) -> (settings: ProjectSettings?, diagnostics: [Diagnostic]) {
      read(project("", attributes: "version=\"1\" keep-last-good=\"\(days)\""))
    }
    #expect(kept("3650").settings?.daysOfLastGood == 3650)
    for days in ["3651", "1000000000", "99999999999999999999"] {
      let (settings, diagnostics) = kept(days)
      #expect(settings == nil && diagnostics.map(\.id) == [.valueWrong], "\(days)")
      #expect(diagnostics.first?.help?.contains("0 to 3650") == true)
    }
  }

  @Test func whatAnyIDFindsCanBeRaised() throws {
    for id in Diagnostic.ID.allCases {
      #expect(try severity(of: id, .note, in: project("<severity of=\"\(id)\" is=\"error\"/>")) == .error)
    }
  }

  @Test func aDraftMayHaveWhatIsUsuallyAnErrorAlsoInAStrictProject() throws {
    for text in [
      project("", attributes: "version=\"1\" strict=\"yes\""),
      project("<severity of=\"translation-missing\" is=\"error\"/><severity of=\"word-doubled\" is=\"error\"/>"),
    ] {
      let severities = try #require(read(text).settings).severities.allowingDrafts(true)
      let missing = Diagnostic(.translationMissing, .warning, path: "a.xlf", "x")
      #expect(severities.applied(to: missing).severity == .warning)
      #expect(severities.applied(to: Diagnostic(.wordDoubled, path: "a.xml", "x")).severity == .error)
      #expect(severities.allowingDrafts(false).applied(to: missing).severity == .error)
    }
  }

  @Test func onlyIDsAboutWordsAndStyleCanBeLowered() {
    let lowerable = Diagnostic.ID.allCases.filter(\.canBeLowered)
    let words = Diagnostic.ID.chapters.first { $0.title == "Words" }?.ids ?? []
    #expect(!lowerable.isEmpty && Set(lowerable).isSubset(of: words))
    let unchecked: [Diagnostic.ID] = [.promiseUnwrapped, .sentenceUnread, .sentenceDoubtful]
    #expect(Set(lowerable).isDisjoint(with: unchecked))
    #expect(lowerable.allSatisfy { $0.severity != .note })
  }

  @Test(arguments: Diagnostic.ID.allCases) func loweringWhatMisleadsIsReported(_ id: Diagnostic.ID) throws {
    for severity in Diagnostic.Severity.allCases where severity > id.severity {
      let (settings, diagnostics) = read(project("<severity of=\"\(id)\" is=\"\(severity.rawValue)\"/>"))
      guard !id.canBeLowered else {
        #expect(settings != nil && diagnostics.isEmpty)
        continue
      }
      #expect(settings == nil && diagnostics.map(\.id) == [.severityLowered])
      #expect(diagnostics.first?.place?.text == severity.rawValue && diagnostics.first?.help != nil)
    }
  }

  static let mistakes: [(text: String, id: Diagnostic.ID, at: String, help: String)] = [
    ("<severity of=\"word-dubled\" is=\"note\"/>", .nameUnknown, "word-dubled", "word-doubled"),
    ("<severity of=\"nothing-like-it\" is=\"note\"/>", .nameUnknown, "nothing-like-it", "passo diagnostics"),
    ("<severity of=\"word-doubled\" is=\"eror\"/>", .valueWrong, "eror", "error"),
    ("<severity of=\"word-doubled\"/>", .attributeMissing, "severity", "is="),
    ("<severity is=\"note\"/>", .attributeMissing, "severity", "of="),
    ("<severities/>", .elementUnknown, "severities", "severity"),
    ("words", .textStray, "words", ""),
    (
      "<severity of=\"word-doubled\" is=\"note\"/><severity of=\"word-doubled\" is=\"error\"/>", .idTwice,
      "word-doubled", "Keep one"
    ),
  ]

  @Test(arguments: mistakes.indices) func aMistakeIsReportedAtItsPlace(_ index: Int) {
    let mistake = Self.mistakes[index]
    let (settings, diagnostics) = read(project(mistake.text))
    #expect(settings == nil)
    #expect(
      diagnostics.map(\.id) == [mistake.id] && diagnostics[0].severity == .error
        && diagnostics[0].place?.text.contains(mistake.at) == true
        && (diagnostics[0].help ?? "").contains(mistake.help), "\(DiagnosticPrinter.text(diagnostics))")
  }

  @Test(arguments: ["2", "0", "1.1", "", "one"]) func anotherVersionIsReportedAndNothingElse(version: String) {
    let text = project("<gate/>", attributes: "version=\"\(version)\" level=\"high\"")
    let (settings, diagnostics) = read(text)
    #expect(settings == nil && diagnostics.map(\.id) == [.projectVersion])
    #expect(diagnostics.first?.message.contains("“\(version)”") == true)
    #expect(diagnostics.first?.message.contains("Passo \(ToolVersion.current) reads version 1") == true)
  }

  @Test(arguments: [
    ("", Diagnostic.ID.fileEmpty), ("<project", .fileMalformed), ("<settings/>", .rootWrong),
    ("<project xmlns=\"urn:passo:flow:1\" version=\"1\"/>", .rootWrong),
    ("<project xmlns=\"urn:passo:project:1\"/>", .attributeMissing),
    ("<project xmlns=\"urn:passo:project:1\" version=\"1\" strict=\"true\"/>", .valueWrong),
    ("<project xmlns=\"urn:passo:project:1\" version=\"1\" strikt=\"yes\"/>", .attributeUnknown),
  ]) func aFileOfAnotherShapeIsReportedAsOtherFilesAre(text: String, id: Diagnostic.ID) {
    let (settings, diagnostics) = read(text)
    #expect(settings == nil && diagnostics.map(\.id) == [id], "\(DiagnosticPrinter.text(diagnostics))")
  }
}

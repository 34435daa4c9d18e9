import FlowReading
import FlowVerification
import TestSupport
import Testing

/// Characters that nobody sees are refused wherever they are written.
@Suite struct UnseenCharacterTests {
  private static let flow = "Content/flows/find-invoices.xml"
  private static let known = """
    <known xmlns="urn:passo:known:1"><finding id="claim-false" flow="find-invoices" at="open" reason="It is so." owner="Ada" \
    until="2030-01-01"/></known>
    """

  /// Words, in which a character is put before the last one. Comments are texts too: reviewers read them.
  private static let places = [
    ("Place Order", "Content/model/labels.xml"), ("billing contact", "Content/model/terms.xml"),
    ("change the plan and its payment", "Content/model/terms.xml"), ("GoTo Webinar", "Content/model/products.xml"),
    ("https://billing.goto.com", "Content/model/addresses.xml"), (">Billing Center", "Content/model/addresses.xml"),
    ("\"balance\"", "Content/model/policies.xml"), ("2026-03-25", "Content/model/accounts.xml"),
    ("Where links lead", "Content/model/addresses.xml"), ("Suggerimento", "Content/locales/it.xml"),
    (">never<", "Content/locales/en.xml"), (">number of licences<", "Content/locales/en.xml"),
    ("control=\"billingHistory\"", flow), ("The steps", flow), ("It is so", "Content/known.xml"),
    ("Ada", "Content/known.xml"),
  ]

  private static func project() -> ChangedProject {
    let project = ChangedProject().writing(known, to: "Content/known.xml")
    let text = project.text(flow) ?? ""
    return project.writing(text.replacing("<steps>", with: "<!-- The steps. --><steps>"), to: flow)
  }

  private func diagnostics(_ sources: ProjectSources, flows: Set<String>? = ["find-invoices"]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let options = Pipeline.Options(flows: flows, readsSentences: false)
    _ = Pipeline(sources, options: options, diagnostics: &diagnostics)?.check(diagnostics: &diagnostics)
    return diagnostics
  }

  @Test(arguments: places) func isReportedAtItsPlace(words: String, file: String) throws {
    let isComment = words.hasPrefix("Where") || words.hasPrefix("The steps")
    for (character, name) in [("\u{202E}", "U+202E"), ("&#x200B;", "U+200B"), ("\u{2028}", "U+2028")]
    where !isComment || !character.hasPrefix("&") {
      let written = words.dropLast() + character + words.suffix(1)
      let found = diagnostics(try Self.project().replacing(words, with: String(written), in: file).sources)
      let unseen = found.filter { $0.id == .characterInvisible }
      #expect(!unseen.isEmpty, "\(name): \(DiagnosticPrinter.text(found))")
      for one in unseen {
        #expect(one.severity == .error && one.path == file && one.message.contains(name))
        #expect(one.place?.text == character, "\(DiagnosticPrinter.text(found))")
      }
    }
  }

  @Test func aNoteToTranslatorsIsRefusedWithThem() throws {
    let file = "Content/translations/en/find-invoices.xlf"
    for (old, new) in [
      ("<notes>", "<notes><note>Ask A\u{200B}da.</note>"), ("<notes>", "<notes><note from=\"A\u{200B}da\">Ask.</note>"),
      ("<notes>", "<!-- Ask A\u{200B}da. --><notes>"), (">At the end", ">At\u{200B} the end"),
    ] {
      let found = diagnostics(try ChangedProject().replacing(old, with: new, in: file).sources)
        .filter { $0.id == .characterInvisible }
      #expect(!found.isEmpty && found.allSatisfy { $0.path == file && $0.place?.text == "\u{200B}" }, "\(new)")
    }
  }

  /// The two ways to put an accented letter together are one letter to readers.
  @Test func namesThatDifferInTheMakingOfALetterAreAlike() throws {
    let file = "Content/model/products.xml"
    let project = try ChangedProject()
      .replacing("name=\"GoTo Webinar\"", with: "name=\"Caf\u{E9}\"", in: file)
      .replacing("name=\"GoToAssist Remote Support v5\"", with: "name=\"Cafe\u{301}\"", in: file)
    #expect(diagnostics(project.sources).contains { $0.id == .labelTwice && $0.path == file })
  }

  @Test func theSettingsAndTheLoweredSeverityAreRead() throws {
    let settings = """
      <project xmlns="urn:passo:project:1" version="1"><severity of="character-invisible" is="note"/></project>
      """
    let label = try Self.project().replacing("Place Order", with: "Place\u{AD} Order", in: "Content/model/labels.xml")
    let lowered = diagnostics(label.writing(settings, to: "passo.xml").sources)
    #expect(lowered.first { $0.id == .characterInvisible }?.severity == .note)
    #expect(!lowered.contains { $0.severity == .error }, "\(DiagnosticPrinter.text(lowered))")
    let wrong = diagnostics(
      Self.project().writing(settings.replacing("\"note\"", with: "\"note\u{200B}\""), to: "passo.xml").sources)
    #expect(wrong.contains { $0.id == .characterInvisible && $0.path == "passo.xml" })
  }

  @Test func aFragmentAndAScenarioAreRefusedWithThem() throws {
    let file = "Content/fragments/pay.xml"
    let text = try #require(ChangedProject().text(file))
    let attribute = try #require(text.firstMatch(of: /control="\w/)).output
    let fragment = try Self.project().replacing(String(attribute), with: "\(attribute)\u{200D}", in: file)
    #expect(diagnostics(fragment.sources, flows: nil).contains { $0.id == .characterInvisible && $0.path == file })
    let scenario = SourceFile(
      path: "s.xml",
      bytes: Array("<scenario xmlns=\"urn:passo:flow:1\"><open link=\"billing\u{2066}Center\"/></scenario>".utf8))
    var found: [Diagnostic] = []
    let catalogue = try #require(ShippedCatalogue().read().catalogue)
    let isRefused = ScenarioReader(catalogue: catalogue).read(scenario, diagnostics: &found) == nil
    #expect(isRefused && found.contains { $0.id == .characterInvisible })
  }
}

import BillingModel
import FlowReading
import TestSupport
import FlowTranslation
import Testing
import XMLTree

/// The writer keeps the work of translators, and marks what they have to look at again.
struct TranslationWriterTests {
  private let writer = XLIFFWriter(labels: .sample, productNames: ["rescue": "Rescue"])
  private let sample = SampleFlow(
    title: ["Remove \"licences\" & more from ", .product],
    steps: [["Click ", .click(.options), " if ", .claim(.accountBalance, 5, "it stays"), "."]])

  @Test func theFileIsCanonical() throws {
    #expect(
      try filled(sample.flow, [:]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="it">
          <file id="sample" original="Content/flows/sample.xml">
            <unit id="title">
              <originalData>
                <data id="product">&lt;product/&gt;</data>
              </originalData>
              <segment state="initial">
                <source>Remove "licences" &amp; more from <ph id="product" canCopy="no" canDelete="no" \
        disp="Rescue" equiv="{product}" dataRef="product"/></source>
              </segment>
            </unit>
            <unit id="step-1">
              <originalData>
                <data id="options">&lt;click control="options"/&gt;</data>
                <data id="claim.account.balance">&lt;claim fact="account.balance" is="5"&gt;</data>
              </originalData>
              <segment state="initial">
                <source>Click <ph id="options" canCopy="no" canDelete="no" disp="Opzioni" equiv="{options}" \
        dataRef="options"/> if <pc id="claim.account.balance" canCopy="no" canDelete="no" \
        dispStart="{claim.account.balance}" dispEnd="{/claim.account.balance}" \
        dataRefStart="claim.account.balance">it stays</pc>.</source>
              </segment>
            </unit>
          </file>
        </xliff>

        """)
  }

  @Test func writingAgainChangesNoByte() throws {
    let once = try filled(
      sample.flow, ["title": "Rimuovere «licenze» &amp; altro da <ph id=\"product\"/>"])
    let twice = try updated(sample, once)
    #expect(twice.contains("<target>Rimuovere «licenze» &amp; altro da <ph id=\"product\" canCopy"))
    #expect(try updated(sample, twice) == twice)
  }

  @Test func targetsStatesAndNotesOfTranslatorsAreKept() throws {
    let text = try filled(sample.flow, ["title": "Titolo <ph id=\"product\"/>"])
      .replacing("state=\"translated\"", with: "state=\"reviewed\" subState=\"tool:fine\"")
      .replacing(
        "<unit id=\"title\">", with: "<unit id=\"title\"><notes><note id=\"n\" category=\"c\">Yes?</note></notes>")
    let again = try updated(sample, text)
    #expect(again.contains("<segment state=\"reviewed\" subState=\"tool:fine\">"))
    #expect(again.contains("        <note id=\"n\" category=\"c\">Yes?</note>\n"))
    #expect(again.contains("<target>Titolo <ph"))
  }

  @Test func aStaleTargetStaysAndStaysVisiblyStaleUntilSomebodyConfirmsIt() throws {
    let text = try filled(sample.flow, ["title": "Titolo <ph id=\"product\"/>"])
    var changed = sample
    changed.title = ["Give up licences of ", .product]
    let again = try updated(changed, text)
    #expect(again.contains("<source>Give up licences of <ph"))
    #expect(again.contains("<target>Titolo <ph"))
    #expect(again.contains("<segment state=\"initial\" subState=\"passo:stale\">"))
    #expect(
      again.contains(
        "<note category=\"passo:previous-source\">Remove \"licences\" &amp; more from {product}</note>"))
    #expect(try updated(changed, again) == again, "the first source is kept, not the last")

    let (localized, diagnostics) = try translated(changed.flow, again)
    #expect(diagnostics.first?.id == .translationStale)
    #expect(
      diagnostics.first?.help?.contains("“Remove \"licences\" & more from” is now “Give up licences of”.") == true)
    #expect(localized.untranslated.contains("title"))

    let confirmed = again.replacing("state=\"initial\" subState=\"passo:stale\"", with: "state=\"translated\"")
    let last = try updated(changed, confirmed)
    #expect(last.contains("<segment state=\"translated\">"))
    #expect(!last.contains("passo:"))
    #expect(try translated(changed.flow, last).localized.untranslated == ["step-1"])
  }

  @Test func whatACodeMeantIsKeptWithAStaleTarget() throws {
    let target = "Su <ph id=\"options\"/> se <pc id=\"claim.account.balance\">resta</pc>."
    let text = try filled(sample.flow, ["step-1": target])
    var changed = sample
    changed.steps = [["Click ", .click(.options), " if ", .claim(.accountBalance, 6, "it stays"), "."]]
    let again = try updated(changed, text)
    let help = try translated(changed.flow, again).diagnostics.last?.help ?? ""
    #expect(help.contains("The code {claim.account.balance} was <claim fact=\"account.balance\" is=\"5\">"))
  }

  @Test func aParagraphWithANewIDKeepsItsTranslation() throws {
    let text = try filled(sample.flow, ["title": "Titolo <ph id=\"product\"/>"])
      .replacing("<unit id=\"title\">", with: "<unit id=\"heading\">")
    #expect(try updated(sample, text).contains("<target>Titolo <ph"))
    #expect(try !updated(sample, text).contains("heading"))
  }

  @Test func whatCannotBeReadIsNotOverwritten() throws {
    let file = SourceFile("<html/>")
    var diagnostics: [Diagnostic] = []
    let root = try MarkupReader().read(file.bytes).root
    #expect(
      writer.write(sample.flow.translatableText, to: .sample("it"), updating: (file, root), diagnostics: &diagnostics)
        == nil)
    #expect(diagnostics.map(\.id) == [.rootWrong])
  }

  private func updated(_ sample: SampleFlow, _ text: String) throws -> String {
    let file = SourceFile(text)
    let root = try MarkupReader().read(file.bytes).root
    var diagnostics: [Diagnostic] = []
    return try #require(
      writer.write(sample.flow.translatableText, to: .sample("it"), updating: (file, root), diagnostics: &diagnostics))
  }
}

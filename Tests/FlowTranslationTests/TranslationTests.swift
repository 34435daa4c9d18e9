import BillingModel
import FlowReading
import TestSupport
import FlowTranslation
import Testing
import XMLTree

/// A flow is translated with a file that the writer has made and a translator has filled in.
struct TranslationTests {
  private let sample = SampleFlow(
    title: ["Remove licences from ", .product],
    steps: [
      ["Click the ", .click(.options), " icon, then click ", .click(.editSubscription), "."],
      [
        .when(.orderSurplus, "If something is left, ", .claim(.accountBalance, 5, "it stays"), "."), " See ",
        .mention(.renew),
      ],
    ])

  private let targets = [
    "title": "Rimuovere licenze da <ph id=\"product\"/>",
    "step-1": "Fai clic sull’icona <ph id=\"options\"/>, poi su <ph id=\"editSubscription\"/>.",
    "step-2": "<pc id=\"if.order.surplus\">Se avanza qualcosa, <pc id=\"claim.account.balance\">resta</pc>.</pc> Vedi"
      + " <ph id=\"ui.renew\"/>",
  ]

  @Test func aFullTranslationIsTheFlowInThatLanguage() throws {
    let (localized, diagnostics) = try translated(sample, targets)
    #expect(diagnostics.map(\.message) == [])
    #expect(localized.languageTag == "it")
    #expect(localized.untranslated == [])
    #expect(
      localized.paragraphs["step-2"]?.content.description
        == "{if.order.surplus|Se avanza qualcosa, {claim.account.balance|resta}.} Vedi {ui.renew}")
  }

  @Test func theCodesOfATranslationMeanWhatTheSourceMeansAndStandInItsFile() throws {
    let (localized, _) = try translated(sample, targets)
    let codes = try #require(localized.paragraphs["step-1"]).content.allCodes
    #expect(codes.map(\.meaning) == ["<click control=\"options\"/>", "<click control=\"editSubscription\"/>"])
    #expect(codes.first?.place.text == "<ph id=\"options\"/>")
    #expect(codes.first?.place.file.path == "Content/translations/it/sample.xlf")
  }

  @Test func theSourceLanguageIsTheFlowItself() {
    var diagnostics: [Diagnostic] = []
    let localized = Translator(allowsDrafts: false)
      .translate(sample.flow, to: .sample("en"), with: nil, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message) == [])
    #expect(localized.paragraphs["title"]?.content.description == "Remove licences from {product}")
    #expect(localized.untranslated == [])
  }

  @Test(arguments: [(true, Diagnostic.Severity.warning), (false, .error)])
  func withoutAFileEverythingStandsInTheSource(allowsDrafts: Bool, severity: Diagnostic.Severity) {
    var diagnostics: [Diagnostic] = []
    let localized = Translator(allowsDrafts: allowsDrafts)
      .translate(sample.flow, to: .sample("it"), with: nil, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == [.translationMissing])
    #expect(diagnostics.first?.path == "Content/translations/it/sample.xlf")
    #expect(diagnostics.first?.severity == severity)
    #expect(localized.untranslated == ["title", "step-1", "step-2"])
    #expect(localized.paragraphs.count == 3)
  }

  @Test func aMissingTargetFallsBackAlone() throws {
    var targets = targets
    targets["step-1"] = nil
    let (localized, diagnostics) = try translated(sample, targets)
    #expect(diagnostics.map(\.id) == [.translationMissing])
    #expect(localized.untranslated == ["step-1"])
    #expect(localized.paragraphs["step-1"]?.content.description.hasPrefix("Click the") == true)
  }

  @Test(arguments: [
    ("step-1", "Fai clic sull’icona <ph id=\"options\"/>.", Diagnostic.ID.translationCodes),
    ("step-1", "Su <ph id=\"options\"/>, <ph id=\"options\"/>, <ph id=\"editSubscription\"/>.", .translationCodes),
    ("step-1", "Su <ph id=\"options\"/>, <ph id=\"editSubscription\"/>, <ph id=\"renew\"/>.", .translationCodes),
    ("step-1", "Su <pc id=\"options\">questo</pc>, <ph id=\"editSubscription\"/>.", .translationCodes),
    ("step-1", "Fai clic su <ph id=\"editSubscription\"/>, sull’icona <ph id=\"options\"/>.", .translationOrder),
    (
      "step-2",
      "<pc id=\"if.order.surplus\">Se avanza</pc> <pc id=\"claim.account.balance\">resta</pc>"
        + " <ph id=\"ui.renew\"/>", .translationScope
    ),
    (
      "step-2",
      "<pc id=\"claim.account.balance\"><pc id=\"if.order.surplus\">Se avanza</pc> resta</pc>"
        + " <ph id=\"ui.renew\"/>", .translationScope
    ),
    (
      "step-2",
      "<pc id=\"if.order.surplus\">Se avanza, <pc id=\"claim.account.balance\"> – </pc></pc>"
        + " <ph id=\"ui.renew\"/>", .translationCodes
    ),
    ("title", "Rimuovere <b>licenze</b> da <ph id=\"product\"/>", .elementUnknown),
    ("step-2", "<sc id=\"if.order.surplus\"/>Se avanza <ph id=\"ui.renew\"/>", .translationCodes),
  ])
  func codesThatAreNotTheSourcesAreErrors(unit: String, target: String, id: Diagnostic.ID) throws {
    var targets = targets
    targets[unit] = target
    let (localized, diagnostics) = try translated(sample, targets)
    #expect(diagnostics.first?.id == id)
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.place != nil })
    if id != .elementUnknown { #expect(localized.untranslated == [unit]) }
  }

  @Test func mentionsMoveFreelyEvenOutOfAWrapper() throws {
    let sample = SampleFlow(
      title: ["Title"],
      steps: [[.when(.orderSurplus, "If ", .mention(.renew), " is there, "), "click ", .click(.options), "."]])
    let (localized, diagnostics) = try translated(
      sample,
      [
        "title": "Titolo",
        "step-1": "<ph id=\"ui.renew\"/>: <pc id=\"if.order.surplus\">se c’è</pc>, fai clic su <ph id=\"options\"/>.",
      ])
    #expect(diagnostics.map(\.message) == [])
    #expect(localized.untranslated == [])
  }

  @Test func aTranslationOfAnotherSourceIsStaleAndSaysWhatChanged() throws {
    var changed = sample
    changed.title = ["Take licences out of ", .product]
    let (localized, diagnostics) = try translated(changed, targets, writtenFor: sample)
    #expect(diagnostics.map(\.id) == [.translationStale])
    #expect(diagnostics.first?.help?.contains("“Remove” is now “Take”. “from” is now “out of”.") == true)
    #expect(localized.untranslated == ["title"])
    #expect(localized.paragraphs["title"]?.content.description == "Take licences out of {product}")
  }

  @Test func aCodeThatMeansSomethingElseMakesATranslationStaleWithoutALetterChanged() throws {
    var changed = sample
    changed.steps[1] = [
      .when(.orderSurplus, "If something is left, ", .claim(.accountBalance, 6, "it stays"), "."), " See ",
      .mention(.renew),
    ]
    let (_, diagnostics) = try translated(changed, targets, writtenFor: sample)
    #expect(diagnostics.map(\.id) == [.translationStale])
    #expect(diagnostics.first?.help?.contains("is=\"5\"> and is now <claim fact=\"account.balance\" is=\"6\">") == true)
  }

  @Test func blanksThatMoveDoNotMakeATranslationStale() throws {
    var changed = sample
    changed.title = ["Remove\n  licences from ", .product]
    #expect(try translated(changed, targets, writtenFor: sample).diagnostics.map(\.message) == [])
  }

  @Test func aUnitThatTheFlowDoesNotHaveIsAWarning() throws {
    let (localized, diagnostics) = try translated(
      SampleFlow(title: sample.title, steps: [sample.steps[0]]), targets, writtenFor: sample)
    #expect(diagnostics.map(\.id) == [.translationUnknownUnit])
    #expect(diagnostics.first?.severity == .warning)
    #expect(localized.untranslated == [])
  }

  @Test(arguments: [
    ("srcLang=\"en\"", "srcLang=\"it\"", Diagnostic.ID.translationLanguage),
    ("trgLang=\"it\"", "trgLang=\"de\"", .translationLanguage),
    (" trgLang=\"it\"", "", .translationLanguage),
    ("version=\"2.0\"", "version=\"1.2\"", .rootWrong),
    ("<unit id=\"step-1\">", "<unit>", .attributeMissing),
    ("<unit id=\"step-2\">", "<unit id=\"step-1\">", .idTwice),
  ])
  func aFileThatIsNotForThisFlowSaysSo(old: String, new: String, id: Diagnostic.ID) throws {
    let text = try filled(sample.flow, targets).replacing(old, with: new)
    #expect(try translated(sample.flow, text).diagnostics.first?.id == id)
  }

  @Test func segmentsAndPairsThatAToolHasSplitAreJoinedAgain() throws {
    let text = try filled(sample.flow, targets)
      .replacing(
        "<pc id=\"if.order.surplus\">Se avanza qualcosa, <pc id=\"claim.account.balance\">resta</pc>.</pc> Vedi",
        with:
          "<sc id=\"if.order.surplus\"/>Se <mrk id=\"m\">avanza</mrk> qualcosa, <pc id=\"claim.account.balance\">resta"
          + "</pc>.<ec startRef=\"if.order.surplus\"/> Vedi"
      )
      .replacing(
        "<source>Remove licences from ",
        with:
          "<source>Remove </source><target>Rimuovere </target></segment><segment state=\"final\"><source>licences from "
      )
      .replacing("<target>Rimuovere licenze", with: "<target>licenze")
    let (localized, diagnostics) = try translated(sample.flow, text)
    #expect(diagnostics.map(\.message) == [])
    #expect(localized.paragraphs["title"]?.content.description == "Rimuovere licenze da {product}")
    #expect(localized.paragraphs["step-2"]?.content.description.contains("Se avanza qualcosa") == true)
  }
}

/// The translation file of a flow with these targets, all in the state `translated`.
func filled(_ flow: Flow, _ targets: [String: String], language: String = "it") throws -> String {
  let writer = XLIFFWriter(labels: .sample, productNames: ["rescue": "Rescue"])
  var diagnostics: [Diagnostic] = []
  var text = try #require(
    writer.write(flow.translatableText, to: .sample(language), updating: nil, diagnostics: &diagnostics))
  for (id, target) in targets {
    let unit = try #require(text.firstRange(of: "<unit id=\"\(id)\">"), "no unit \(id)")
    let state = try #require(text[unit.upperBound...].firstRange(of: "state=\"initial\""))
    text.replaceSubrange(state, with: "state=\"translated\"")
    let end = try #require(text[unit.upperBound...].firstRange(of: "</source>"))
    text.insert(contentsOf: "<target>\(target)</target>", at: end.upperBound)
  }
  return text
}

func translated(
  _ sample: SampleFlow, _ targets: [String: String], writtenFor source: SampleFlow? = nil, language: String = "it"
) throws -> (localized: LocalizedFlow, diagnostics: [Diagnostic]) {
  try translated(sample.flow, filled((source ?? sample).flow, targets, language: language), language: language)
}

func translated(
  _ flow: Flow, _ text: String, language: String = "it"
) throws -> (localized: LocalizedFlow, diagnostics: [Diagnostic]) {
  let file = SourceFile(text)
  let root = try MarkupReader().read(file.bytes).root
  var diagnostics: [Diagnostic] = []
  let localized = Translator(allowsDrafts: false)
    .translate(flow, to: .sample(language), with: (file, root), diagnostics: &diagnostics)
  return (localized, diagnostics)
}

import BillingModel
import FlowReading
import TestSupport
import FlowTranslation
import Testing

/// A plural has one unit for each form of the language of the translation.
struct TranslationPluralTests {
  private let sample = SampleFlow(
    title: ["Title"],
    example: [
      "For example. ",
      .plural(
        .orderLicences, ("one", ["You have ", .value(.orderLicences), " licence."]),
        ("other", ["You have ", .value(.orderLicences, number: ".2"), " licences."])),
      " That is all.",
    ])

  private let targets = [
    "title": "Titolo",
    "example": "Per esempio. <ph id=\"plural.order.licences\"/> È tutto.",
    "example.one": "Hai <ph id=\"value.order.licences\"/> licenza.",
    "example.many": "Hai <ph id=\"value.order.licences.2\"/> di licenze.",
    "example.other": "Hai <ph id=\"value.order.licences.2\"/> licenze.",
  ]

  @Test func theTextAroundAPluralAndEachFormOfTheLanguageAreUnits() {
    let units = sample.flow.paragraphs.flatMap { $0.units(for: PluralRules(language: "it")) }
    #expect(units.map(\.id) == ["title", "example", "example.one", "example.many", "example.other"])
    #expect(
      units.map(\.parts.marked) == [
        "Title", "For example. {plural.order.licences} That is all.", "You have {value.order.licences} licence.",
        "You have {value.order.licences.2} licences.", "You have {value.order.licences.2} licences.",
      ])
  }

  @Test func aPluralAloneNeedsNoUnitAroundIt() {
    let sample = SampleFlow(
      title: ["Title"], example: [.plural(.orderLicences, ("one", ["One."]), ("other", ["More."]))])
    let units = sample.flow.paragraphs.flatMap { $0.units(for: PluralRules(language: "ja")) }
    #expect(units.map(\.id) == ["title", "example.other"])
  }

  @Test func aTranslatedPluralHasTheFormsOfItsLanguage() throws {
    let (localized, diagnostics) = try translated(sample, targets)
    #expect(diagnostics.map(\.message) == [])
    #expect(
      localized.paragraphs["example"]?.content.description
        == "Per esempio. {plural.order.licences|{when.one|Hai {value.order.licences} licenza.}"
        + "{when.other.many|Hai {value.order.licences.2} di licenze.}"
        + "{when.other|Hai {value.order.licences.2} licenze.}} È tutto.")
  }

  @Test func aMissingFormIsReportedAndTheParagraphFallsBack() throws {
    let text = try filled(sample.flow, targets).replacing("example.many", with: "example.few")
    let (localized, diagnostics) = try translated(sample.flow, text)
    #expect(diagnostics.map(\.id) == [.pluralForms, .pluralForms])
    #expect(diagnostics.map(\.severity) == [.error, .warning])
    #expect(localized.untranslated == ["example"])
  }

  @Test func theSourceHasTheFormsOfItsLanguage() {
    var sample = sample
    sample.example = [.plural(.orderLicences, ("two", ["Two."]), ("few", ["Few."]), ("other", ["More."]))]
    var diagnostics: [Diagnostic] = []
    _ = Translator(allowsDrafts: false)
      .translate(sample.flow, to: .sample("en"), with: nil, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == [.pluralForms, .pluralForms, .pluralForms])
    #expect(diagnostics.map(\.message).joined(separator: " ").contains("no sentence for 'one'"))
  }

  @Test func aLanguageWhosePluralsAreUnknownIsReportedWhereItNeedsThem() throws {
    let (localized, diagnostics) = try translated(
      sample, ["title": "Dal'", "example": "X <ph id=\"plural.order.licences\"/>"], language: "tlh")
    #expect(diagnostics.contains { $0.id == .pluralForms && $0.message.contains("tlh") })
    #expect(localized.untranslated == ["example"])
  }
}

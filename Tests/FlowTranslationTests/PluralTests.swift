import FlowTranslation
import Testing

/// The forms were compared once with Babel 2 (CLDR), for 0 to 2000, 1 000 000 and 2 000 000.
struct PluralTests {
  @Test(arguments: [
    ("en", 1, PluralRules.Form.one), ("en", 0, .other), ("en", 2, .other), ("en", 1_000_000, .other),
    ("it", 1, .one), ("it", 0, .other), ("it", 1_000_000, .many), ("it", 2_000_000, .many), ("it", 1_000_001, .other),
    ("fr", 0, .one), ("fr", 1, .one), ("fr", 2, .other), ("fr", 2_000_000, .many),
    ("es", 1, .one), ("es", 1_000_000, .many), ("pt", 0, .one), ("pt", 1_000_000, .many),
    ("de", 1, .one), ("de", 1_000_000, .other), ("nl", 1, .one), ("nl", 21, .other),
    ("pl", 1, .one), ("pl", 2, .few), ("pl", 5, .many), ("pl", 12, .many), ("pl", 22, .few), ("pl", 21, .many),
    ("pl", 1_000_000, .many), ("ar", 0, .zero), ("ar", 1, .one), ("ar", 2, .two), ("ar", 103, .few), ("ar", 111, .many),
    ("ar", 100, .other), ("ar", 1_000_000, .other), ("ja", 1, .other), ("ru", 21, .one), ("ru", 11, .many),
    ("cs", 3, .few), ("ro", 119, .few), ("ro", 120, .other),
  ])
  func wholeNumberTakesTheFormThatCLDRSays(language: String, count: Int, form: PluralRules.Form) throws {
    #expect(try #require(PluralRules(language: language)).form(of: count) == form)
  }

  @Test func formsAreInTheOrderOfCLDRAndEndWithOther() throws {
    #expect(try #require(PluralRules(language: "it")).forms == [.one, .many, .other])
    #expect(try #require(PluralRules(language: "ja")).forms == [.other])
    #expect(try #require(PluralRules(language: "ar")).forms == [.zero, .one, .two, .few, .many, .other])
  }

  @Test func everyLanguageThatIsListedCanBeRead() {
    for language in PluralRules.texts.keys { #expect(PluralRules(language: language) != nil) }
  }

  @Test func unknownLanguageHasNoRules() {
    #expect(PluralRules(language: "tlh") == nil)
  }
}

import BillingModel
import FlowTranslation
import Testing
import TestSupport

struct LocalFormatTests {
  private static let dinar = Currency(code: "KWD") ?? .euro

  @Test(arguments: [
    ("it_IT", Money(123_450, .euro), "1234,50\u{A0}€"), ("it_IT", Money(1_234_567, .euro), "12.345,67\u{A0}€"),
    ("it_IT", Money(-500, .euro), "-5,00\u{A0}€"), ("it_IT", Money(1234, .yen), "1234\u{A0}JPY"),
    ("it_IT", Money(1, dinar), "0,001\u{A0}KWD"), ("en_GB", Money(123_450, .euro), "€1,234.50"),
    ("en_GB", Money(0, .euro), "€0.00"), ("en_GB", Money(1234, .yen), "JP¥1,234"),
    ("en_GB", Money(9_007_199_254_740_993, .euro), "€90,071,992,547,409.93"),
  ])
  func moneyIsExactAndHasTheDecimalsOfItsCurrency(locale: String, money: Money, text: String) {
    let format = LocalFormat(locale: locale)
    #expect(format.money(money) == text)
  }

  @Test(arguments: [
    ("it_IT", 0, "0"), ("it_IT", 1234, "1234"), ("it_IT", 12_345, "12.345"), ("en_GB", 1234, "1,234"),
    ("en_GB", -3, "-3"),
  ])
  func countsAreGroupedAsTheLanguageDoes(locale: String, count: Int, text: String) {
    let format = LocalFormat(locale: locale)
    #expect(format.count(count) == text)
  }

  @Test(arguments: [
    ("it_IT", "2025-08-08", "8 agosto 2025"), ("it_IT", "2026-01-01", "1 gennaio 2026"),
    ("en_GB", "2025-08-08", "8 August 2025"), ("en_US", "2024-02-29", "February 29, 2024"),
    ("it_IT", "1969-12-31", "31 dicembre 1969"),
  ])
  func daysHaveTheMonthsName(locale: String, day: String, text: String) throws {
    let format = LocalFormat(locale: locale)
    #expect(format.day(try #require(Day(day))) == text)
  }

  @Test(arguments: [
    ("it_IT", "il ", "2026-03-25", "il "), ("it_IT", "avviene il ", "2026-03-08", "avviene l’"),
    ("it_IT", "dal ", "2026-03-11", "dall’"), ("it_IT", "Il ", "2026-03-08", "L’"),
    ("it_IT", "del ", "2026-03-18", "del "),
    ("it_IT", "nel ", "2026-03-08", "nell’"), ("it_IT", "mil ", "2026-03-08", "mil "),
    ("it_IT", "il", "2026-03-08", "il"),
    ("it_IT", "in data ", "2026-03-08", "in data "), ("it_IT", "", "2026-03-08", ""),
    ("en_GB", "il ", "2026-03-08", "il "),
  ])
  func anArticleAgreesWithTheDayBehindIt(locale: String, words: String, day: String, text: String) throws {
    #expect(LocalFormat(locale: locale).words(words, before: .day(try #require(Day(day)))) == text)
  }

  @Test func anArticleDoesNotAgreeWithANumber() {
    #expect(LocalFormat(locale: "it_IT").words("il ", before: .count(8)) == "il ")
  }

  @Test func theDayOfACheckHasItsArticle() throws {
    let format = LocalFormat(locale: "it_IT")
    #expect(
      format.filling("Verifica del {date}.", with: try #require(Day("2026-11-08"))) == "Verifica dell’8 novembre 2026.")
    #expect(
      format.filling("Verifica del {date}", with: try #require(Day("2026-11-29"))) == "Verifica del 29 novembre 2026")
    #expect(format.filling("Nessuna data", with: try #require(Day("2026-11-29"))) == "Nessuna data")
  }

  @Test(arguments: [
    ("it_IT", "2025-08-08", "2025-09-08", "8 agosto\u{2009}–\u{2009}7 settembre 2025"),
    ("it_IT", "2025-01-01", "2025-02-01", "1–31 gennaio 2025"),
    ("en_GB", "2025-12-15", "2026-01-15", "15 December 2025\u{2009}–\u{2009}14 January 2026"),
    ("en_GB", "2025-12-15", "2025-12-16", "15 December 2025"),
  ])
  func periodsEndWithTheirLastDay(locale: String, start: String, end: String, text: String) throws {
    let format = LocalFormat(locale: locale)
    let period = Period(start: try #require(Day(start)), end: try #require(Day(end)))
    #expect(format.period(period) == text)
  }

  @Test func listsAreJoinedAsTheLanguageDoes() {
    #expect(LocalFormat(locale: "it_IT").list(["nome", "cognome", "email"]) == "nome, cognome e email")
    #expect(LocalFormat(locale: "en_GB").list(["a", "b", "c"]) == "a, b and c")
    #expect(LocalFormat(locale: "it_IT").list([]) == "")
  }

  @Test func onlyNumbersAndDatesHaveATextOfTheirOwn() {
    let format = LocalFormat(locale: "it_IT")
    #expect(format.text(of: .count(20_000)) == "20.000")
    #expect(format.text(of: .money(Money(100, .euro))) == "1,00\u{A0}€")
    #expect(format.text(of: .flag(true)) == nil)
  }
}

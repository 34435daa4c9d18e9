import BillingModel
import Testing
import TestSupport

/// Amounts, currencies and fractions (`docs/rules.md` ROUND-1 to ROUND-3).
@Suite struct MoneyTests {
  // ISO 4217, by the number of decimals.
  @Test(arguments: [
    ("JPY", 0), ("KRW", 0), ("XOF", 0), ("EUR", 2), ("HUF", 2), ("XAD", 2), ("KWD", 3), ("TND", 3), ("CLF", 4),
  ])
  func aCurrencyHasTheDecimalsOfTheStandard(_ code: String, _ decimals: Int) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.decimals == decimals && currency.code == code)
    let one = try #require(Money("1", currency))
    #expect(one.minorUnits == [1, 10, 100, 1000, 10_000][decimals])
    let written = decimals == 0 ? "1" : "1." + String(repeating: "0", count: decimals)
    #expect(one.decimal == written)
    #expect(Money("0." + String(repeating: "1", count: decimals + 1), currency) == nil)
  }

  @Test(arguments: ["eur", "EU", "EURO", "E1R", "€€€", "", "EUX", "ABC", "XXX", "XTS", "XAU", "DEM", "HRK"])
  func whatTheStandardDoesNotListIsNoCurrency(_ code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test(arguments: ["", ".", "1.", ".5", "-1", "+1", "1,5", "1 000", "1e3", "1.234", "٣", "10000000000000000.01"])
  func whatIsNoPlainDecimalIsNoAmount(_ text: String) {
    #expect(Money(text, .euro) == nil)
  }

  @Test func anAmountIsWrittenAsItIsRead() throws {
    for text in ["0.00", "0.01", "17.99", "999999999999.99", "10000000000000000.00"] {
      #expect(try #require(Money(text, .euro)).decimal == text)
    }
    #expect(Money(-5, .euro).decimal == "-0.05")
    #expect(Money(-500, .yen).decimal == "-500")
    let dinar = try #require(Currency(code: "KWD"))
    #expect(Money("1.234", dinar)?.decimal == "1.234")
  }

  @Test(arguments: [
    (1, 1), (3, 2), (-1, -1), (-3, -2), (5, 3), (-5, -3), (0, 0), (2, 1), (-2, -1),
  ]) func halvesGoAwayFromZero(_ count: Int, _ half: Int) {
    #expect(Fraction(1, of: 2).rounded(times: count) == half)
  }

  @Test func whatIsLessThanAHalfGoesTowardsZero() {
    #expect(Fraction(1, of: 3).rounded(times: 1) == 0)
    #expect(Fraction(1, of: 3).rounded(times: -1) == 0)
    #expect(Fraction(2, of: 3).rounded(times: -1) == -1)
    #expect(Fraction(21, of: 31).rounded(times: 19_000) == 12_871)
  }

  /// Against whole numbers of 128 bits, also where 64 would overflow on the way.
  @Test func aProductIsExactHoweverLarge() {
    var generator = SeededGenerator(state: 11)
    for _ in 0..<100_000 {
      let count = Int.random(in: -4_000_000_000_000_000_000...4_000_000_000_000_000_000, using: &generator)
      let denominator = Int.random(in: 1...10_000, using: &generator)
      let numerator = Int.random(in: 0...denominator, using: &generator)
      let rounded = Fraction(numerator, of: denominator).rounded(times: count)
      let distance = Int128(rounded) * Int128(denominator) - Int128(count) * Int128(numerator)
      #expect(2 * distance.magnitude <= UInt(denominator))
      if 2 * distance.magnitude == UInt(denominator) { #expect((distance > 0) == (count > 0)) }
    }
  }
}

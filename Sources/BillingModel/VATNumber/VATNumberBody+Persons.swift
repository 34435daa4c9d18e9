/// Numbers that states give people at birth, which serve as VAT numbers too. They hold a date, which must be one.
extension VATNumberBody {
  /// Bulgaria adds 20 to the month of those born before 1900 and 40 to that of those born since 2000.
  var isBulgarianCitizen: Bool {
    let (month, century) =
      switch number(2..<4) {
      case 41...: (number(2..<4) - 40, 2000)
      case 21...: (number(2..<4) - 20, 1800)
      default: (number(2..<4), 1900)
      }
    return Day(year: century + number(0..<2), month: month, day: number(4..<6)) != nil
      && lastDigit == sum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10
  }

  /// The birth numbers of Czechia and Slovakia: nine digits until 1953, ten since then. Women have 50 more in the month, and
  /// those born when a day's numbers ran out have 20 more.
  var isBirthNumber: Bool {
    let year = birthNumberYear
    let month = number(2..<4) % 50
    guard let year, month <= 32,
      Day(year: year, month: month > 20 ? month - 20 : month, day: number(4..<6)) != nil
    else { return false }
    // A remainder of ten is written 0. There should be none since 1985, but people have such numbers.
    return count == 9 || lastDigit == number(0..<9) % 11 % 10
  }

  private var birthNumberYear: Int? {
    let year = number(0..<2)
    guard count == 9 else { return year < 54 ? 2000 + year : 1900 + year }
    return year < 54 ? 1900 + year : year < 80 ? nil : 1800 + year
  }

  /// Latvia puts the day first and the century after the date; since 2017 numbers begin with 32 and hold no date.
  var isLatvianPerson: Bool {
    guard digit(0) <= 3, lastDigit == (1 + sum([10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 else { return false }
    let year = 1800 + digit(6) * 100 + number(4..<6)
    return number(0..<2) == 32 || Day(year: year, month: number(2..<4), day: number(0..<2)) != nil
  }

  /// Eight digits, or a letter and seven, and a letter that checks them.
  var isSpanishPerson: Bool {
    let number: Int
    switch bytes[0] {
    case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"):
      number = Int(bytes[0] - UInt8(ascii: "X")) * 10_000_000 + self.number(1..<8)
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"): number = self.number(1..<8)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number = self.number(0..<8)
    default: return false
    }
    return position(of: 8, in: "TRWAGMYFPDXBNJZSQVHLCKE") == number % 23
  }
}

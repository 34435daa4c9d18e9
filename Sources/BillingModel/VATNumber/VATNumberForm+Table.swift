extension VATNumberForm {
  /// The forms of each country's numbers (`docs/rules.md` VATNUMBER-8): `d` is a digit, `n` one that is not 0, `a` a letter,
  /// `x` a letter or a digit, `s` a letter or one of the signs + and *; the rest stands for itself. A number is well formed
  /// when one of the forms fits it.
  static func forms(of country: VATCountry) -> [VATNumberForm] {
    switch country {
    case .austria: [VATNumberForm("Udddddddd", .austrian)]
    case .belgium:
      [
        VATNumberForm("0ddddddddd", .belgian), VATNumberForm("1ddddddddd", .belgian),
        VATNumberForm("ddddddddd", lead: "0", .belgian),
      ]
    case .bulgaria:
      [
        VATNumberForm("ddddddddd", .lastDigitInTwoTries([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10])),
        VATNumberForm("dddddddddd", .bulgarianCitizen),
        VATNumberForm("dddddddddd", .sum([21, 19, 17, 13, 11, 9, 7, 3, 1, -1], modulus: 10)),
        VATNumberForm("dddddddddd", .sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11)),
      ]
    case .cyprus: [VATNumberForm("dddddddda", .cypriot)]
    case .czechia:
      [
        VATNumberForm("dddddddd", .czechCompany), VATNumberForm("6dddddddd", .czechSpecial),
        VATNumberForm("ddddddddd", .birthNumber), VATNumberForm("dddddddddd", .birthNumber),
      ]
    case .germany: [VATNumberForm("ndddddddd", .elevenTen)]
    case .denmark: [VATNumberForm("nddddddd", .sum([2, 7, 6, 5, 4, 3, 2, 1], modulus: 11))]
    case .estonia: [VATNumberForm("ddddddddd", .sum([3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10))]
    case .greece:
      [
        VATNumberForm("ddddddddd", .lastDigit([256, 128, 64, 32, 16, 8, 4, 2])),
        VATNumberForm("dddddddd", lead: "0", .lastDigit([256, 128, 64, 32, 16, 8, 4, 2])),
      ]
    case .spain:
      [
        VATNumberForm("dddddddda", .spanishPerson), VATNumberForm("addddddda", .spanishPerson),
        VATNumberForm("adddddddx", .spanishCompany),
      ]
    case .finland: [VATNumberForm("dddddddd", .sum([7, 9, 10, 5, 8, 4, 2, 1], modulus: 11))]
    case .france: [VATNumberForm("xxddddddddd", .french)]
    case .croatia: [VATNumberForm("ddddddddddd", .elevenTen)]
    case .hungary: [VATNumberForm("dddddddd", .sum([9, 7, 3, 1, 9, 7, 3, 1], modulus: 10))]
    case .ireland:
      [
        VATNumberForm("ddddddda", .irish), VATNumberForm("dddddddaa", .irish), VATNumberForm("dsddddda", .oldIrish),
      ]
    case .italy: [VATNumberForm("ddddddddddd", .italian)]
    case .lithuania:
      [
        VATNumberForm("ddddddd1d", .lastDigitInTwoTries([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1])),
        VATNumberForm(
          "dddddddddd1d",
          .lastDigitInTwoTries([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4])),
      ]
    case .luxembourg: [VATNumberForm("dddddddd", .luxembourgish)]
    case .latvia: [VATNumberForm("ddddddddddd", .latvianCompany), VATNumberForm("ddddddddddd", .latvianPerson)]
    case .malta: [VATNumberForm("nddddddd", .sum([3, 4, 6, 7, 8, 9, 10, 1], modulus: 37))]
    case .netherlands:
      [
        VATNumberForm("dddddddddBdd", .dutchCitizen), VATNumberForm("dddddddddBdd", .dutchSoleTrader),
      ]
    case .poland: [VATNumberForm("dddddddddd", .sum([6, 5, 7, 2, 3, 4, 5, 6, 7, -1], modulus: 11))]
    case .portugal: [VATNumberForm("ndddddddd", .lastDigit([-9, -8, -7, -6, -5, -4, -3, -2]))]
    case .romania:
      (1...9).map { count in
        VATNumberForm(
          "n" + String(repeating: "d", count: count), .lastDigit([-7, -5, -3, -2, -1, -7, -5, -3, -2]))
      }
    case .sweden: [VATNumberForm("dddddddddd01", .luhn(0..<10))]
    case .slovenia: [VATNumberForm("nddddddd", .slovenian)]
    case .slovakia:
      "234789".map { VATNumberForm("nd\($0)ddddddd", .wholeNumber(modulus: 11)) }
        + [VATNumberForm("dddddddddd", .birthNumber)]
    case .northernIreland:
      [
        VATNumberForm("ddddddddd", .british), VATNumberForm("dddddddddddd", .british),
        VATNumberForm("GDddd", .britishAuthority(below500: true)),
        VATNumberForm("HAddd", .britishAuthority(below500: false)),
        VATNumberForm("GD8888ddddd", .britishAuthority(below500: true)),
        VATNumberForm("HA8888ddddd", .britishAuthority(below500: false)),
      ]
    }
  }
}

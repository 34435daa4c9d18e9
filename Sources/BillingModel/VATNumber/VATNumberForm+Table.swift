extension VATNumberForm {
  /// The forms of each country's numbers (`billing.md` section 4): `d` is a digit, `n` one that is not 0, `a` a letter,
  /// `x` a letter or a digit, `s` a letter or one of the signs + and *; the rest stands for itself. A number is well formed
  /// when one of the forms fits it.
  static let table: [VATCountry: [VATNumberForm]] = [
    .austria: [VATNumberForm("Udddddddd", .austrian)],
    .belgium: [
      VATNumberForm("0ddddddddd", .belgian), VATNumberForm("1ddddddddd", .belgian),
      VATNumberForm("ddddddddd", lead: "0", .belgian),
    ],
    .bulgaria: [
      VATNumberForm("ddddddddd", .lastDigitInTwoTries([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10])),
      VATNumberForm("dddddddddd", .bulgarianCitizen),
      VATNumberForm("dddddddddd", .sum([21, 19, 17, 13, 11, 9, 7, 3, 1, -1], modulus: 10)),
      VATNumberForm("dddddddddd", .sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11)),
    ],
    .cyprus: [VATNumberForm("dddddddda", .cypriot)],
    .czechia: [
      VATNumberForm("dddddddd", .czechCompany), VATNumberForm("6dddddddd", .czechSpecial),
      VATNumberForm("ddddddddd", .birthNumber), VATNumberForm("dddddddddd", .birthNumber),
    ],
    .germany: [VATNumberForm("ndddddddd", .elevenTen)],
    .denmark: [VATNumberForm("nddddddd", .sum([2, 7, 6, 5, 4, 3, 2, 1], modulus: 11))],
    .estonia: [VATNumberForm("ddddddddd", .sum([3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10))],
    .greece: [
      VATNumberForm("ddddddddd", .lastDigit([256, 128, 64, 32, 16, 8, 4, 2])),
      VATNumberForm("dddddddd", lead: "0", .lastDigit([256, 128, 64, 32, 16, 8, 4, 2])),
    ],
    .spain: [
      VATNumberForm("dddddddda", .spanishPerson), VATNumberForm("addddddda", .spanishPerson),
      VATNumberForm("adddddddx", .spanishCompany),
    ],
    .finland: [VATNumberForm("dddddddd", .sum([7, 9, 10, 5, 8, 4, 2, 1], modulus: 11))],
    .france: [VATNumberForm("xxddddddddd", .french)],
    .croatia: [VATNumberForm("ddddddddddd", .elevenTen)],
    .hungary: [VATNumberForm("dddddddd", .sum([9, 7, 3, 1, 9, 7, 3, 1], modulus: 10))],
    .ireland: [
      VATNumberForm("ddddddda", .irish), VATNumberForm("dddddddaa", .irish), VATNumberForm("dsddddda", .oldIrish),
    ],
    .italy: [VATNumberForm("ddddddddddd", .italian)],
    .lithuania: [
      VATNumberForm("ddddddd1d", .lastDigitInTwoTries([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1])),
      VATNumberForm(
        "dddddddddd1d",
        .lastDigitInTwoTries([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4])),
    ],
    .luxembourg: [VATNumberForm("dddddddd", .luxembourgish)],
    .latvia: [VATNumberForm("ddddddddddd", .latvianCompany), VATNumberForm("ddddddddddd", .latvianPerson)],
    .malta: [VATNumberForm("nddddddd", .sum([3, 4, 6, 7, 8, 9, 10, 1], modulus: 37))],
    .netherlands: [
      VATNumberForm("dddddddddBdd", .dutchCitizen), VATNumberForm("dddddddddBdd", .dutchSoleTrader),
    ],
    .poland: [VATNumberForm("dddddddddd", .sum([6, 5, 7, 2, 3, 4, 5, 6, 7, -1], modulus: 11))],
    .portugal: [VATNumberForm("ndddddddd", .lastDigit([-9, -8, -7, -6, -5, -4, -3, -2]))],
    .romania: (1...9).map { count in
      VATNumberForm(
        "n" + String(repeating: "d", count: count), .lastDigit([-7, -5, -3, -2, -1, -7, -5, -3, -2]))
    },
    .sweden: [VATNumberForm("dddddddddd01", .luhn(0..<10))],
    .slovenia: [VATNumberForm("nddddddd", .slovenian)],
    .slovakia: "234789".map { VATNumberForm("nd\($0)ddddddd", .wholeNumber(modulus: 11)) }
      + [VATNumberForm("dddddddddd", .birthNumber)],
    .northernIreland: [
      VATNumberForm("ddddddddd", .british), VATNumberForm("dddddddddddd", .british),
      VATNumberForm("GDddd", .britishAuthority(below500: true)),
      VATNumberForm("HAddd", .britishAuthority(below500: false)),
      VATNumberForm("GD8888ddddd", .britishAuthority(below500: true)),
      VATNumberForm("HA8888ddddd", .britishAuthority(below500: false)),
    ],
  ]
}

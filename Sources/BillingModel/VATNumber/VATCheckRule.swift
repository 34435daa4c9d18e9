/// What the check digits of a number must satisfy. Most countries share one of the first few; the others have a rule of
/// their own.
enum VATCheckRule: Sendable {
  /// The weighted sum of all digits is a multiple of the modulus.
  case sum([Int], modulus: Int)
  /// The last digit is the weighted sum of those before it, modulo 11; ten is written 0. The weights stand under the
  /// digits from the right.
  case lastDigit([Int])
  /// The same, but ten is tried again with other weights before it is written 0.
  case lastDigitInTwoTries([Int], [Int])
  /// The Luhn sum of some digits is a multiple of ten.
  case luhn(Range<Int>)
  /// ISO 7064, modulo 11 and 10.
  case elevenTen
  /// The number itself is a multiple of the modulus.
  case wholeNumber(modulus: Int)

  case austrian, belgian, cypriot, czechCompany, czechSpecial, french, italian, luxembourgish, slovenian
  case irish, oldIrish, british, britishAuthority(below500: Bool)
  case latvianCompany, spanishCompany
  case bulgarianCitizen, birthNumber, latvianPerson, spanishPerson, dutchCitizen, dutchSoleTrader

  /// Whether a number, which has a form with this rule, satisfies it.
  func holds(for body: VATNumberBody) -> Bool {
    switch self {
    case .sum(let weights, let modulus): body.sum(weights).isMultiple(of: modulus)
    case .lastDigit(let weights): body.lastDigit == body.elevenSum(weights) % 10
    case .lastDigitInTwoTries(let first, let second):
      body.lastDigit == (body.elevenSum(first) < 10 ? body.elevenSum(first) : body.elevenSum(second) % 10)
    case .luhn(let places): body.luhnSum(places).isMultiple(of: 10)
    case .elevenTen: body.hasElevenTen
    case .wholeNumber(let modulus): body.number(0..<body.count).isMultiple(of: modulus)
    case .austrian: (body.luhnSum(1..<8) + body.digit(8)) % 10 == 6
    case .belgian: 97 - body.number(0..<8) % 97 == body.number(8..<10)
    case .cypriot: body.isCypriot
    case .czechCompany: body.isCzechCompany
    case .czechSpecial: body.isCzechSpecial
    case .french: body.isFrench
    case .italian: body.isItalian
    case .luxembourgish: body.number(0..<6) % 89 == body.number(6..<8)
    case .slovenian: body.isSlovenian
    case .irish: body.isIrish
    case .oldIrish: body.isOldIrish
    case .british: body.isBritish
    case .britishAuthority(let below500): body.isBritishAuthority(below500: below500)
    case .latvianCompany: body.digit(0) > 3 && body.sum([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
    case .spanishCompany: body.isSpanishCompany
    case .bulgarianCitizen: body.isBulgarianCitizen
    case .birthNumber: body.isBirthNumber
    case .latvianPerson: body.isLatvianPerson
    case .spanishPerson: body.isSpanishPerson
    case .dutchCitizen: body.isDutch && body.sum([9, 8, 7, 6, 5, 4, 3, 2, -1]).isMultiple(of: 11)
    case .dutchSoleTrader: body.isDutch && body.leavesOneOfNinetySeven(after: "NL")
    }
  }
}

extension VATNumberBody {
  /// The weighted sum of the digits before the last, modulo 11.
  fileprivate func elevenSum(_ weights: [Int]) -> Int { remainder(sum(weights.suffix(count - 1)), 11) }

  fileprivate var hasElevenTen: Bool {
    let product = (0..<count - 1).reduce(10) { product, place in
      let sum = (product + digit(place)) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + lastDigit) % 10 == 1
  }
}

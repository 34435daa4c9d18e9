/// Rules that one country has for companies, or for everybody.
extension VATNumberBody {
  /// Seven digits that are not all 0, the office that gave the number, and a Luhn digit.
  var isItalian: Bool {
    let office = number(7..<10)
    return number(0..<7) > 0 && ((1...100).contains(office) || [120, 121, 888, 999].contains(office))
      && luhnSum(0..<11).isMultiple(of: 10)
  }

  /// Digits in odd places count by a table of their own; the sum gives the letter.
  var isCypriot: Bool {
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let sum = (0..<8).reduce(0) { $0 + ($1.isMultiple(of: 2) ? odd[digit($1)] : digit($1)) }
    return number(0..<2) != 12 && position(of: 8, in: "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == sum % 26
  }

  /// Where the sum leaves 0, the digit is 1; where it leaves 1, the digit is 0.
  var isCzechCompany: Bool {
    let rest = sum([8, 7, 6, 5, 4, 3, 2]) % 11
    return digit(0) != 9 && lastDigit == (rest == 0 ? 1 : (11 - rest) % 10)
  }

  /// Numbers of nine digits that begin with 6 and are no birth numbers.
  var isCzechSpecial: Bool {
    let rest = sum([8, 7, 6, 5, 4, 3, 2], from: 1) % 11
    return lastDigit == remainder(8 - remainder(10 - rest, 11), 10)
  }

  /// As in Portugal, but where the sum leaves 0 there is no number.
  var isSlovenian: Bool {
    let rest = sum([8, 7, 6, 5, 4, 3, 2]) % 11
    return rest != 0 && lastDigit == (11 - rest) % 10
  }

  /// Two characters that check, then the SIREN, which has a Luhn digit of its own unless it is from Monaco.
  var isFrench: Bool {
    let siren = number(2..<11)
    guard number(2..<5) == 0 || luhnSum(2..<11).isMultiple(of: 10) else { return false }
    let alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    guard let first = position(of: 0, in: alphabet), let second = position(of: 1, in: alphabet) else { return false }
    if first < 10 && second < 10 { return first * 10 + second == (siren * 100 + 12) % 97 }
    let key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return (siren + 1 + key / 11) % 11 == key % 11
  }

  /// Numbers from 100 upwards may leave 42 or 55 as well, since a second series was begun. Three more digits name a branch.
  var isBritish: Bool {
    let rest = sum([8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
    return rest == 0 || (digit(0) > 0 && (rest == 42 || rest == 55))
  }

  /// Government departments have numbers below 500, health authorities the others; the long form adds check digits.
  func isBritishAuthority(below500: Bool) -> Bool {
    let start = count == 5 ? 2 : 6
    let authority = number(start..<start + 3)
    return (authority < 500) == below500 && (count == 5 || authority % 97 == number(9..<11))
  }

  /// A letter for the kind of organisation, seven digits, and a check that some write as a digit and some as a letter.
  var isSpanishCompany: Bool {
    guard position(of: 0, in: "ABCDEFGHJNPQRSUVW") != nil else { return false }
    let check = remainder(-luhnSum(1..<8, hasCheckDigit: false), 10)
    return bytes[8] == UInt8(48 + check) || position(of: 8, in: "JABCDEFGHI") == check
  }
}

/// Ireland: seven digits and a letter that checks, then perhaps a second letter, which counts nine times.
extension VATNumberBody {
  private static let irishLetters = "WABCDEFGHIJKLMNOPQRSTUV"

  var isIrish: Bool {
    let second = count == 9 ? position(of: 8, in: Self.irishLetters) : 0
    guard let second else { return false }
    return position(of: 7, in: Self.irishLetters) == (sum([8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23
  }

  /// The first digit counted last, and a letter or a sign stood second.
  var isOldIrish: Bool {
    position(of: 7, in: Self.irishLetters) == (sum([7, 6, 5, 4, 3], from: 2) + 2 * digit(0)) % 23
  }
}

/// The Netherlands: nine digits, B, and two digits that count a person's businesses.
extension VATNumberBody {
  var isDutch: Bool { number(0..<9) > 0 && number(10..<12) > 0 }

  /// The remainder of ISO 7064 modulo 97, where letters count from A = 10. Sole traders have such numbers since 2020.
  func leavesOneOfNinetySeven(after prefix: String) -> Bool {
    let rest = (Array(prefix.utf8) + bytes).reduce(0) { rest, byte in
      byte < 65 ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
    }
    return rest == 1
  }
}

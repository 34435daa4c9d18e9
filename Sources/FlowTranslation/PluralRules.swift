/// The plural forms of a language, and which of them a number takes: CLDR's rules, read from CLDR's own syntax.
package struct PluralRules: Sendable {
  /// A plural form, in CLDR's order.
  package enum Form: String, CaseIterable, Sendable {
    case zero = "zero"
    case one = "one"
    case two = "two"
    case few = "few"
    case many = "many"
    case other = "other"
  }

  private let rules: [(form: Form, condition: PluralCondition)]

  /// The rules of a language without region, or nil when the tool does not know them.
  package init?(language: String) {
    guard let texts = PluralRules.texts[language] else { return nil }
    rules = texts.map { form, text in
      guard let condition = PluralCondition(text) else { preconditionFailure("Not a CLDR plural rule: \(text)") }
      return (form, condition)
    }
  }

  /// The forms of the language, in CLDR's order; `other` is always the last.
  package var forms: [Form] { rules.map(\.form) + [.other] }

  /// The form that a whole number takes.
  package func form(of count: Int) -> Form { form(of: PluralOperands(count)) }

  /// The form that a plain decimal such as `1.50` takes, or nil when it is none; its written zeros matter.
  package func form(of decimal: String) -> Form? { PluralOperands(decimal).map(form(of:)) }

  private func form(of operands: PluralOperands) -> Form {
    rules.first { $0.condition.holds(for: operands) }?.form ?? .other
  }
}

/// What a plural rule sees of a number (UTS 35, part 3, "Operands"); compact numbers, the operand `e`, are not written.
private struct PluralOperands {
  /// The whole part of the absolute value.
  let whole: Int
  /// How many decimals are written, with and without the zeros at the end.
  let decimals, decimalsWithoutZeros: Int
  /// The decimals as a number, with and without the zeros at the end.
  let fraction, fractionWithoutZeros: Int

  init(_ count: Int) {
    whole = Int(clamping: count.magnitude)
    (decimals, decimalsWithoutZeros, fraction, fractionWithoutZeros) = (0, 0, 0, 0)
  }

  init?(_ decimal: String) {
    let parts = decimal.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), let whole = Int(parts[0])
    else { return nil }
    self.whole = whole
    let written = parts.count == 2 ? parts[1] : ""
    var significant = written
    while significant.last == "0" { significant.removeLast() }
    decimals = written.count
    decimalsWithoutZeros = significant.count
    fraction = Int(written) ?? 0
    fractionWithoutZeros = Int(significant) ?? 0
  }

  /// The operand of that name, or nil when it is no whole number and so equals none.
  func value(of name: Character) -> Int? {
    switch name {
    case "n": fractionWithoutZeros == 0 ? whole : nil
    case "i": whole
    case "v": decimals
    case "w": decimalsWithoutZeros
    case "f": fraction
    case "t": fractionWithoutZeros
    default: 0
    }
  }
}

/// `i = 1 and v = 0 or …`: what numbers take a form.
private struct PluralCondition {
  private struct Relation {
    let operand: Character
    let modulus: Int?
    let isNegated: Bool
    let ranges: [ClosedRange<Int>]

    func holds(for operands: PluralOperands) -> Bool {
      guard let value = operands.value(of: operand) else { return isNegated }
      let compared = modulus.map { value % $0 } ?? value
      return ranges.contains { $0.contains(compared) } != isNegated
    }
  }

  /// One of the lists must hold whole.
  private let alternatives: [[Relation]]

  /// Nil when the text is not of CLDR's syntax: `n % 10 = 2..4,9 and v != 0 or …`.
  init?(_ text: String) {
    var alternatives: [[Relation]] = [[]]
    var words = text.split(separator: " ")[...]
    while let operand = words.popFirst() {
      guard operand.count == 1, let name = operand.first, "nivwfte".contains(name) else { return nil }
      var modulus: Int?
      if words.first == "%" {
        modulus = words.dropFirst().first.flatMap { Int($0) }
        guard modulus != nil else { return nil }
        words.removeFirst(2)
      }
      guard let sign = words.popFirst(), sign == "=" || sign == "!=", let list = words.popFirst() else { return nil }
      let ranges = list.split(separator: ",").map(PluralCondition.range)
      guard ranges.allSatisfy({ $0 != nil }) else { return nil }
      alternatives[alternatives.count - 1].append(
        Relation(operand: name, modulus: modulus, isNegated: sign == "!=", ranges: ranges.compactMap { $0 }))
      switch words.popFirst() {
      case nil, "and": break
      case "or": alternatives.append([])
      default: return nil
      }
    }
    self.alternatives = alternatives
  }

  func holds(for operands: PluralOperands) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: operands) } }
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: ".").map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last
    else { return nil }
    return first...last
  }
}

/// The condition under which a whole number takes a plural form, as CLDR writes it: `i = 1 and v = 0 or …`.
struct PluralCondition: Sendable {
  /// One comparison, such as `n % 100 != 11..19`.
  private struct Relation {
    let operand: Operand
    let modulus: Int?
    let isNegated: Bool
    let ranges: [ClosedRange<Int>]

    func holds(for count: Int) -> Bool {
      let value = operand.value(of: count)
      let compared = modulus.map { value % $0 } ?? value
      return ranges.contains { $0.contains(compared) } != isNegated
    }
  }

  /// What a condition sees of a number (UTS 35, part 3, "Operands").
  private enum Operand: Character {
    case absoluteValue = "n"
    case wholePart = "i"
    case decimals = "v"
    case decimalsWithoutZeros = "w"
    case fraction = "f"
    case fractionWithoutZeros = "t"
    case exponent = "e"

    /// The operand of a whole number, which has no decimals and is not written compactly.
    func value(of count: Int) -> Int {
      switch self {
      case .absoluteValue, .wholePart: Int(clamping: count.magnitude)
      case .decimals, .decimalsWithoutZeros, .fraction, .fractionWithoutZeros, .exponent: 0
      }
    }
  }

  /// The condition holds when all relations of one of these lists hold.
  private let alternatives: [[Relation]]

  /// Reads a condition; nil when the text is not in CLDR's syntax: `n % 10 = 2..4,9 and v != 0 or …`.
  init?(_ text: String) {
    var alternatives: [[Relation]] = [[]]
    var words = text.split(separator: " ")[...]
    while let operand = words.popFirst() {
      guard operand.count == 1, let operand = operand.first.flatMap(Operand.init) else { return nil }
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
        Relation(operand: operand, modulus: modulus, isNegated: sign == "!=", ranges: ranges.compactMap { $0 }))
      switch words.popFirst() {
      case nil, "and": break
      case "or": alternatives.append([])
      default: return nil
      }
    }
    self.alternatives = alternatives
  }

  /// Whether a whole number takes the form.
  func holds(for count: Int) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: count) } }
  }

  /// A range such as `2..4`, or a number alone; nil when the text is neither.
  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: ".").map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last
    else { return nil }
    return first...last
  }
}

import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// The words of an element of a sentence for which a statement is executed, without those of the elements inside of it.
struct StatedElement {
  let sentence: Sentence
  let checked: Sentence.Checked
  let statement: Statement
  /// What it takes for granted, which explains further words.
  let presumed: [Statement]
  /// The bytes that are its own.
  let ranges: [Range<Int>]

  /// The elements of a sentence that have a statement. A claim and what it presumes are one element.
  static func all(in sentence: Sentence) -> [StatedElement] {
    sentence.checked.enumerated().compactMap { number, checked in
      guard let statement = checked.meaning.statement, !checked.isPresumed else { return nil }
      let others = sentence.checked[(number + 1)...].filter { !$0.isPresumed }
      let presumed = sentence.checked.filter { $0.isPresumed && $0.code.id == checked.code.id }
      let inner = others.filter {
        $0.code.wraps && checked.range.contains($0.range.lowerBound) && $0.range.upperBound <= checked.range.upperBound
      }
      let ranges = inner.reduce([checked.range]) { ranges, other in ranges.flatMap { $0.without(other.range) } }
      return StatedElement(
        sentence: sentence, checked: checked, statement: statement,
        presumed: presumed.compactMap(\.meaning.statement), ranges: ranges)
    }
  }

  /// The bytes of a sentence that are in none of its elements.
  static func outside(of sentence: Sentence) -> [Range<Int>] {
    sentence.checked.filter(\.code.wraps).reduce([sentence.range]) { ranges, checked in
      ranges.flatMap { $0.without(checked.range) }
    }
  }

  /// The labels, names and values in its own words.
  var slots: [InlineCode] {
    sentence.plainText.placeholders.filter { slot in ranges.contains { $0.contains(slot.offset) } }.map(\.code)
  }

  /// Whether it says in which case its words apply.
  var isCondition: Bool {
    switch checked.meaning {
    case .if, .elsewhere: true
    case .claim, .presumed, .need, .symptom, .cause, .manual, .entry: false
    }
  }

  /// The facts that the statement is about: its subject, and what that is compared with.
  var facts: Set<Fact> {
    ([statement] + presumed).reduce(into: Set<Fact>()) { $0.formUnion($1.facts) }
  }
}

extension Statement {
  /// The facts that it is about: its subject, and what that is compared with.
  fileprivate var facts: Set<Fact> {
    var facts = Set(operands.compactMap(\.fact))
    switch subject {
    case .fact(let fact), .shown(let fact): facts.insert(fact)
    case .control, .message, .screen, .mail: break
    }
    return facts
  }
}

extension Sentence.Checked {
  /// Whether it is taken for granted by words that claim something else.
  var isPresumed: Bool {
    switch meaning {
    case .presumed: true
    case .claim, .need, .elsewhere, .if, .symptom, .cause, .manual, .entry: false
    }
  }
}

extension Statement.Operand {
  /// The fact whose value it is.
  var fact: Fact? {
    switch self {
    case .fact(let fact), .before(let fact): fact
    case .literal, .amount, .entered: nil
    }
  }
}

extension Range<Int> {
  /// What is left of the range.
  func without(_ other: Range<Int>) -> [Range<Int>] {
    guard overlaps(other) else { return [self] }
    return [lowerBound..<other.lowerBound, other.upperBound..<upperBound].compactMap { part in
      part.lowerBound < part.upperBound ? part : nil
    }
  }
}

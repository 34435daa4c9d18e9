import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// What the words of a checked element say about its statement.
struct ElementWords {
  let words: SentenceWords
  let checked: Sentence.Checked
  let statement: Statement
  /// The bytes of the element without the elements inside of it.
  let parts: [Range<Int>]
  /// The words that deny something.
  let negations: [Range<Int>]
  /// The words of the wrong side of an opposition, where none of the right side stand beside them.
  let wrong: [(opposition: Opposition, range: Range<Int>, isDenied: Bool)]
  /// Whether an opposition that negation turns says the right thing.
  let isRight: Bool

  init?(_ number: Int, of words: SentenceWords) {
    let checked = words.sentence.checked[number]
    guard let statement = checked.meaning.statement else { return nil }
    self.words = words
    self.checked = checked
    self.statement = statement
    let parts = words.ownWords(number)
    self.parts = parts
    negations = words.negations(in: parts)
    var wrong: [(Opposition, Range<Int>, Bool)] = []
    var isRight = false
    for (opposition, side) in statement.oppositions {
      let turns = opposition.turnsWithNegation
      let right = words.ranges(of: opposition.list(side), in: parts)
      let other = words.ranges(of: opposition.list(side.other), in: parts)
      func denial(of range: Range<Int>) -> Range<Int>? { turns ? words.denial(of: range, in: parts) : nil }
      let supports = right.filter { denial(of: $0) == nil } + other.filter { denial(of: $0) != nil }
      guard supports.isEmpty else {
        isRight = isRight || turns
        continue
      }
      // What is not paid next month may be paid never; what is not enough is too little.
      wrong += other.filter { opposition == .now || words.denial(of: $0, in: parts) == nil }
        .map { (opposition, $0, false) }
      wrong += right.compactMap { range in denial(of: range).map { (opposition, $0.union(range), true) } }
    }
    // Words like “have” can be on a side by chance: “your licences have not changed”.
    self.wrong = isRight ? wrong.filter { !$0.2 } : wrong
    self.isRight = isRight
  }

  /// Whether they say in which case something applies.
  var isCondition: Bool {
    switch checked.meaning {
    case .if, .elsewhere: true
    case .claim, .presumed, .need, .symptom, .cause, .manual, .entry: false
    }
  }

  /// What the words say: nil for an element without words of its own, such as the name of a control.
  var polarity: Polarity? {
    guard parts.contains(where: { !words.sentence.plainText.words(in: $0).isEmpty }) else { return nil }
    return isDenying ? .denies : .affirms
  }

  private var isDenying: Bool {
    if !negations.isEmpty { return true }
    switch statement.subject {
    case .fact(.paymentMethodWorks): return !words.ranges(of: .refusal, in: parts).isEmpty
    case .control: return !words.ranges(of: .hidden, in: parts).isEmpty
    case .fact, .message, .screen, .mail, .shown: return false
    }
  }
}

extension ElementWords {
  /// Whether it is taken for granted by words that say something else first.
  var isPresumed: Bool {
    switch checked.meaning {
    case .presumed: true
    case .claim, .need, .elsewhere, .if, .symptom, .cause, .manual, .entry: false
    }
  }

  /// What the claim takes for granted whose words these are.
  func presumed(among elements: [ElementWords]) -> [ElementWords] {
    elements.filter { $0.isPresumed && $0.checked.code.id == checked.code.id }
  }
}

extension SentenceWords {
  /// The checked elements that say something.
  var elements: [ElementWords] { sentence.checked.indices.compactMap { ElementWords($0, of: self) } }
}

extension Range<Int> {
  /// From the beginning of the first to the end of the last of two ranges.
  fileprivate func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

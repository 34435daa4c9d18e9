import BillingModel
import FlowReading
import FlowTranslation

/// What words of a language say, prepared for looking sentences up.
struct NamingWords: Sendable {
  /// What words name: a fact, or a value of it.
  let namings: PhraseTable<Naming>
  /// The words for numbers.
  let numbers: PhraseTable<String>
  let negations: PhraseTable<WordList>
  let numbered: PhraseTable<WordList>
  let references: PhraseTable<WordList>
  /// The words that promise, and with false those that only look so.
  let promises: PhraseTable<Bool>
  /// The words that say where a control stands.
  let places: PhraseTable<ControlPlace>
  /// What contains a number and is none: the names of products, the labels.
  let labels: PhraseTable<WordList>

  init(_ language: Language, products: [String], labels: Labels) {
    namings = PhraseTable(language.namings.map { ($0.words, $0) })
    numbers = PhraseTable(language.numbers.map { ($0.words, $0.number) })
    negations = PhraseTable((language.words[.negation] ?? []).map { ($0, .negation) })
    numbered = PhraseTable((language.words[.numbered] ?? []).map { ($0, .numbered) })
    references = PhraseTable((language.words[.reference] ?? []).map { ($0, .reference) })
    promises = PhraseTable(language.promises.map { ($0, true) } + language.harmless.map { ($0, false) })
    places = PhraseTable(
      ControlPlace.allCases.flatMap { place in (language.words[place.words] ?? []).map { ($0, place) } })
    let texts = labels.all(in: language.tag).values.map(\.text).filter { $0.contains(where: \.isNumber) }
    self.labels = PhraseTable((products + texts.sorted()).map { ($0, .numbered) })
  }

  /// The numbers in some bytes of a text, and where they are. A number that counts nothing, as in “step 3”, is none.
  func numbers(in text: PlainText, _ bytes: Range<Int>) -> [(number: String, range: Range<Int>)] {
    let digits = text.words.filter { bytes.contains($0.range.lowerBound) && $0.text.utf8.allSatisfy(\.isDigit) }
      .map { (number: String($0.text), range: $0.range) }
    let words = numbers.matches(in: text, bytes).flatMap { match in match.meanings.map { ($0, match.range) } }
    let found = digits + words
    guard !found.isEmpty else { return [] }
    let all = 0..<text.text.utf8.count
    let before = numbered.matches(in: text, all).map(\.range)
    let labels = self.labels.matches(in: text, all).map(\.range)
    return found.filter { number in
      !labels.contains { $0.overlaps(number.range) }
        && !before.contains { text.isNext(number.range, to: $0) }
    }
  }
}

extension PlainText {
  /// Whether only blanks are between two words.
  fileprivate func isNext(_ range: Range<Int>, to other: Range<Int>) -> Bool {
    other.upperBound < range.lowerBound && text(other.upperBound..<range.lowerBound).allSatisfy(\.isWhitespace)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
}

import BillingModel
import FlowReading
import FlowTranslation

/// Doubts numbers, names and values of a translation that its source has not, or has in another order.
struct TranslatedValueDoubt {
  let words: NamingWords
  /// The words of the languages that the source can be in.
  let otherWords: [NamingWords]

  func doubts(about sentence: Sentence) -> [Doubt] {
    guard let source = sentence.source, !source.isEmpty else { return [] }
    return numbers(sentence, source) + names(sentence, source) + slots(sentence, source) + order(sentence, source)
  }

  private func numbers(_ sentence: Sentence, _ source: [Sentence]) -> [Doubt] {
    let found = words.numbers(in: sentence.plainText, sentence.range)
    guard !found.isEmpty else { return [] }
    let known = Set(
      otherWords.flatMap { words in
        source.flatMap { words.numbers(in: $0.plainText, $0.range).map(\.number) }
      })
    return found.filter { !known.contains($0.number) }
      .compactMap { _, range in
        sentence.doubt(range, "is a number that is not in the source sentence.")
      }
  }

  /// Words that name a value of a fact of which the source names another one.
  private func names(_ sentence: Sentence, _ source: [Sentence]) -> [Doubt] {
    let found = words.namings.matches(in: sentence.plainText, sentence.range)
    guard !found.isEmpty else { return [] }
    let sources = source.flatMap { sentence in
      otherWords.flatMap { $0.namings.matches(in: sentence.plainText, sentence.range) }.flatMap(\.meanings)
        .filter { $0.value != nil }.map { Name(fact: $0.fact, value: $0.value) }
    }
    let known = Set(sources)
    return found.compactMap { match in
      let names = match.meanings.filter { $0.value != nil }.map { Name(fact: $0.fact, value: $0.value) }
      guard !names.isEmpty, !names.contains(where: known.contains),
        names.contains(where: { name in known.contains { $0.fact == name.fact } })
      else { return nil }
      return sentence.doubt(match.range, "names another value than the source sentence.")
    }
  }

  /// Labels that the source has in another sentence only.
  private func slots(_ sentence: Sentence, _ source: [Sentence]) -> [Doubt] {
    let known = Set(source.flatMap(\.slots).map(\.slotName))
    return sentence.slots.filter { slot in
      if case .mention = slot.kind { !known.contains(slot.slotName) } else { false }
    }.map { slot in
      Doubt(.value, "“\(slot.slotName)” is not in the source sentence.", at: slot.place)
    }
  }

  /// Two values of one kind that have changed places.
  private func order(_ sentence: Sentence, _ source: [Sentence]) -> [Doubt] {
    let (own, others) = (sentence.values, source.flatMap(\.values))
    for value in own {
      let alike = own.filter { $0.type == value.type }.map(\.code)
      let before = others.filter { $0.type == value.type }.map(\.code.slotName)
      guard alike.map(\.slotName).sorted() == before.sorted(),
        let (code, origin) = zip(alike, before).first(where: { $0.slotName != $1 })
      else { continue }
      let says = "“\(code.slotName)” stands here where the source sentence has “\(origin)”."
      return [Doubt(.value, says, at: code.place)]
    }
    return []
  }

  private struct Name: Hashable {
    let fact: Fact
    let value: Int?
  }
}

extension Sentence {
  fileprivate var slots: [InlineCode] {
    plainText.placeholders.filter { range.contains($0.offset) }.map(\.code)
  }

  /// The values in it, with their kind.
  fileprivate var values: [(code: InlineCode, type: ValueType)] {
    slots.compactMap { code in
      switch code.kind {
      case .value(.fact(let fact)), .value(.before(let fact)): (code, fact.type)
      case .value(.literal), .value(.input), .gesture, .mention, .claim, .need, .if, .symptom, .cause, .manual, .plural,
        .when:
        nil
      }
    }
  }

  fileprivate func doubt(_ range: Range<Int>, _ says: String) -> Doubt? {
    plainText.place(of: range).map { Doubt(.value, "“\(plainText.text(range))” \(says)", at: $0) }
  }
}

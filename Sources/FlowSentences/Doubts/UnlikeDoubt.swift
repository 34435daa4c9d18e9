import BillingModel
import FlowMeaning
import FlowReading
import FlowTranslation

/// Doubts words that deny what all other sentences with the same meaning affirm, or the other way round, where the
/// meaning alone does not say which is right.
struct UnlikeDoubt {
  let index: PhraseTable<WordList>
  let read: DoubtFinder.Read

  func doubts(about elements: [ElementWords]) -> [Doubt] {
    elements.compactMap { element in
      guard element.isJudged, element.statement.polarity == nil, !element.isRight, let said = element.polarity else {
        return nil
      }
      let sentence = element.words.sentence
      let others = (read.elements[element.checked.meaning] ?? []).filter {
        read.sentences[$0.sentence].key != sentence.key
      }
      var examples: [ElementWords] = []
      for (place, number) in others {
        guard let other = ElementWords(number, of: SentenceWords(read.sentences[place], index: index)) else { continue }
        guard !other.isRight, let polarity = other.polarity, polarity != said else { return nil }
        examples.append(other)
      }
      guard let example = examples.first else { return nil }
      return Doubt(
        .polarity,
        "\(element.words.quoted(element.checked.range)) \(said == .denies ? "denies" : "affirms") what elsewhere is "
          + "\(said == .denies ? "affirmed" : "denied"): \(example.words.quoted(example.checked.range)).",
        at: element.words.place(of: element.negations.first ?? element.checked.range))
    }
  }
}

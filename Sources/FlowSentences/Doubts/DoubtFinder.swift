import FlowMeaning
package import FlowReading

/// Finds what a machine can doubt about a sentence.
package struct DoubtFinder: Sendable {
  /// The sentences of a language that have been read, by what a doubt needs to look up.
  package struct Read: Sendable {
    package let sentences: [Sentence]
    /// Where each meaning is read: the places of the sentence and of the element in it.
    let elements: [Meaning: [(sentence: Int, element: Int)]]

    package init(_ sentences: [Sentence]) {
      self.sentences = sentences
      var elements: [Meaning: [(sentence: Int, element: Int)]] = [:]
      for (place, sentence) in sentences.enumerated() {
        for (number, checked) in sentence.checked.enumerated() {
          elements[checked.meaning, default: []].append((place, number))
        }
      }
      self.elements = elements
    }
  }

  private let tag: String
  private let labels: Labels
  /// The lists of each language, by its tag.
  private let indexes: [String: PhraseIndex]

  package init(_ language: Language, catalogue: Catalogue) {
    tag = language.tag
    labels = catalogue.labels
    let languages = catalogue.languages.filter { $0.tag != language.tag } + [language]
    indexes = Dictionary(languages.map { ($0.tag, PhraseIndex($0.words)) }) { first, _ in first }
  }

  /// The doubts about a sentence that follow from it alone, in the order of the words.
  package func localDoubts(about sentence: Sentence) -> [Doubt] {
    guard let index = indexes[tag], !index.isEmpty else { return [] }
    let words = SentenceWords(sentence, index: index)
    let elements = words.elements
    let doubts =
      PolarityDoubt().doubts(about: elements) + TurnedDoubt().doubts(about: words, elements)
      + OppositeDoubt().doubts(about: elements) + ExcessDoubt().doubts(about: elements)
      + TranslationDoubt(indexes: indexes).doubts(about: words, elements)
    return doubts.sorted { $0.place.bytes.lowerBound < $1.place.bytes.lowerBound }
  }

  /// The further doubts that follow from what else has been read in the language.
  package func doubts(about sentence: Sentence, among read: Read) -> [Doubt] {
    guard let index = indexes[tag], !index.isEmpty else { return [] }
    return UnlikeDoubt(index: index, read: read).doubts(about: SentenceWords(sentence, index: index).elements)
  }
}

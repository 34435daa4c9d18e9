import BillingModel
import FlowMeaning
package import FlowReading
import FlowTranslation

/// Finds what a machine can doubt about a sentence.
package struct DoubtFinder: Sendable {
  /// The sentences of a language that have been read, by what a doubt needs to look up.
  package struct Read: Sendable {
    package let sentences: [Sentence]
    let meanings: ReadMeanings
    let links: LinkDoubt
    /// Where each meaning is read: the places of the sentence and of the element in it.
    let elements: [Meaning: [(sentence: Int, element: Int)]]

    package init(_ sentences: [Sentence]) {
      self.sentences = sentences
      meanings = ReadMeanings(sentences)
      links = LinkDoubt(sentences)
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
  private let labels: [Labels.Key: Labels.Label]
  private let places: [Control: ControlPlace]
  /// The lists of each language, by its tag.
  private let indexes: [String: PhraseTable<WordList>]
  private let naming: NamingWords
  /// The words of the other languages, one of which a translation has been made from.
  private let otherNamings: [NamingWords]
  private let readings: ReadingWriter

  package init(_ language: Language, catalogue: Catalogue) {
    self.init(language, catalogue: catalogue, words: DoubtWords(catalogue))
  }

  /// A finder with the words of all languages of the catalogue, which finders of several languages share.
  init(_ language: Language, catalogue: Catalogue, words: DoubtWords) {
    tag = language.tag
    labels = catalogue.labels.all(in: language.tag)
    places = catalogue.labels.places
    indexes = words.lists
    naming =
      words.namings[language.tag]
      ?? NamingWords(language, products: catalogue.products.map(\.name), labels: catalogue.labels)
    otherNamings = catalogue.languages.filter { $0.tag != language.tag }.compactMap { words.namings[$0.tag] }
    readings = ReadingWriter(language, labels: catalogue.labels)
  }

  /// The doubts about a sentence that follow from it alone, in the order of the words.
  package func localDoubts(about sentence: Sentence) -> [Doubt] {
    // A text of the catalogue is what it is the text of.
    guard sentence.context.block != nil else { return [] }
    var doubts = values(in: sentence)
    let isStated = sentence.source != nil || sentence.checked.contains { $0.meaning.statement != nil }
    if isStated, let index = indexes[tag], !index.isEmpty {
      let words = SentenceWords(sentence, index: index)
      let elements = words.elements
      doubts += PolarityDoubt().doubts(about: elements) + TurnedDoubt().doubts(about: words, elements)
      doubts += OppositeDoubt().doubts(about: elements) + ExcessDoubt().doubts(about: elements)
      doubts += TranslationDoubt(indexes: indexes).doubts(about: words, elements)
    }
    return doubts.sorted { ($0.place.bytes.lowerBound, $0.message) < ($1.place.bytes.lowerBound, $1.message) }
  }

  /// The doubts about what the words name. What is wrong with words is said once.
  private func values(in sentence: Sentence) -> [Doubt] {
    let elements = StatedElement.all(in: sentence)
    var doubts = NumberDoubt(words: naming).doubts(about: sentence, elements)
    doubts += LiteralDoubt(words: naming).doubts(about: sentence, elements)
    doubts += NamingDoubt(words: naming, readings: readings).doubts(about: sentence, elements)
    doubts += SlotDoubt(labels: labels, readings: readings).doubts(about: sentence, elements)
    doubts += PersonDoubt(words: naming).doubts(about: sentence)
    doubts += ManualDoubt(words: naming).doubts(about: sentence)
    doubts += PlaceDoubt(words: naming, places: places).doubts(about: sentence)
    doubts += OpenReferenceDoubt(words: naming).doubts(about: sentence)
    doubts += TranslatedValueDoubt(words: naming, otherWords: otherNamings).doubts(about: sentence)
    var places: Set<Int> = []
    return doubts.filter { $0.kind != .value || places.insert($0.place.bytes.lowerBound).inserted }
  }

  /// The further doubts that follow from what else has been read in the language.
  package func doubts(about sentence: Sentence, among read: Read) -> [Doubt] {
    let elsewhere =
      ElsewhereDoubt(readings: readings, read: read.meanings).doubts(about: sentence)
      + read.links.doubts(about: sentence)
    guard let index = indexes[tag], !index.isEmpty else { return elsewhere }
    return UnlikeDoubt(index: index, read: read).doubts(about: SentenceWords(sentence, index: index).elements)
      + elsewhere
  }
}

package import FlowReading
package import FlowSentences
import FlowTranslation

/// The sentences of the shipped content, with words that a test replaces.
package struct ShippedSentences {
  package let catalogue: Catalogue
  /// By language, the texts of the flows and fragments.
  package let texts: [String: [SentenceText]]

  package init(flow replacements: [(String, String)] = [], italian: [(String, String)] = []) throws {
    let flows = try ShippedContent().checked(flow: replacements, italian: italian).flows.flatMap(
      \.self)
    guard let catalogue = try ShippedCatalogue().read().catalogue else { throw MissingWords(words: "a catalogue") }
    self.catalogue = catalogue
    texts = Dictionary(
      uniqueKeysWithValues: catalogue.languages.map { language in
        let own = flows.filter { $0.languageTag == language.tag }
        return (language.tag, SentenceCollector(language, catalogue: catalogue).texts(of: own))
      })
  }

  /// The sentences of one text.
  package func sentences(_ name: String, in language: String = "en") -> [Sentence] {
    texts[language]?.first { $0.name == name }?.sentences ?? []
  }

  /// A book in which everything has been read.
  package var book: SentenceBook { .reading(texts.values.flatMap(\.self)) }

  /// What waits in a language, with a book.
  package func waiting(in tag: String, _ book: SentenceBook) throws -> [WaitingSentence] {
    guard let language = catalogue.languages.first(where: { $0.tag == tag }) else { throw MissingWords(words: tag) }
    return SentenceCheck(language, catalogue: catalogue, book: book).waiting(in: texts[tag] ?? [])
  }
}

extension SentenceBook {
  /// A book in which these texts have been read.
  package static func reading(_ texts: [SentenceText]) -> SentenceBook {
    SentenceBook(
      files: texts.map { text in
        File(
          name: text.name, languageTag: text.languageTag,
          sentences: text.sentences.map { ReadSentence($0, because: "It is so in the test.") })
      })
  }
}

package import FlowReading
import FlowTranslation

/// The words of all languages of a catalogue by which sentences are doubted, prepared for looking sentences up.
package struct DoubtWords: Sendable {
  /// The lists of each language, by its tag.
  let lists: [String: PhraseTable<WordList>]
  /// What words of each language name, by its tag.
  let namings: [String: NamingWords]

  package init(_ catalogue: Catalogue) {
    let products = catalogue.products.map(\.name)
    lists = Dictionary(catalogue.languages.map { ($0.tag, PhraseTable($0.wordEntries)) }) { first, _ in first }
    namings = Dictionary(
      catalogue.languages.map { ($0.tag, NamingWords($0, products: products, labels: catalogue.labels)) }
    ) { first, _ in first }
  }
}

extension Language {
  /// The words of all lists, each with its list.
  fileprivate var wordEntries: [(words: String, meaning: WordList)] {
    WordList.allCases.flatMap { list in (words[list] ?? []).map { ($0, list) } }
  }
}
